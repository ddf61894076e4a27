package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.ResultFormat;
import io.github.govtechkpi.model.json.JsonFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech schema}: the JSON Schema of a format, or the list of formats. */
@Command(name = "schema", resourceBundle = "io.github.govtechkpi.cli.messages")
final class SchemaCommand extends GovtechCommand {
    /** Results whose fields are described on the page of formats alone. */
    private static final List<String> WITHOUT_SCHEMA =
            List.of("govtech-assessment-result/1", "govtech-assessment-comparison/1", "govtech-assessment-agreement/1");

    @Parameters(paramLabel = "FORMAT", arity = "0..1", descriptionKey = "schemaFormat")
    private @Nullable String id;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SchemaCommand(Console console) {
        super(console);
    }

    @Override
    boolean followsName() {
        return false;
    }

    @Override
    public Integer call() {
        var schemas = schemas();
        if (id == null) {
            write(
                    OutputKind.TEXT,
                    schemas.keySet().stream().map(format -> format + "\n").collect(Collectors.joining()));
            return 0;
        }
        var wanted = id;
        var schema = schemas.entrySet().stream()
                .filter(format -> isNamed(format.getKey(), wanted))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        words().get(
                                        WITHOUT_SCHEMA.stream().anyMatch(format -> isNamed(format, wanted))
                                                ? "formatWithoutSchema"
                                                : "unknownFormat",
                                        wanted,
                                        String.join(", ", schemas.keySet()))))
                .getValue()
                .get();
        write(OutputKind.JSON, schema);
        return 0;
    }

    private static boolean isNamed(String format, String wanted) {
        return format.equals(wanted) || format.substring(0, format.indexOf('/')).equals(wanted);
    }

    /** The formats that are read, then those that are only written. */
    private static Map<String, Supplier<String>> schemas() {
        var schemas = new LinkedHashMap<String, Supplier<String>>();
        JsonFormat.all().forEach(format -> schemas.put(format.id(), format::schema));
        for (var format : ResultFormat.values()) {
            schemas.put(format.id(), format::schema);
        }
        return schemas;
    }
}
