package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.json.JsonFormat;
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
    @Parameters(paramLabel = "FORMAT", arity = "0..1", descriptionKey = "schemaFormat")
    private @Nullable String id;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SchemaCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (id == null) {
            write(JsonFormat.all().stream().map(format -> format.id() + "\n").collect(Collectors.joining()));
            return 0;
        }
        var wanted = id;
        var schema = JsonFormat.all().stream()
                .filter(format -> format.id().equals(wanted)
                        || format.id().substring(0, format.id().indexOf('/')).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        words().get(
                                        "unknownFormat",
                                        wanted,
                                        JsonFormat.all().stream()
                                                .map(JsonFormat::id)
                                                .collect(Collectors.joining(", ")))))
                .schema();
        write(schema);
        return 0;
    }
}
