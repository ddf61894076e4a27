package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.FindingsJson;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code govtech}.
 *
 * <p>Exit codes: 0 done; 1 a check that was asked for failed; 2 wrong usage; 3 invalid data or a file that cannot be opened; 74 an output
 * that cannot be written; 70 a defect of the program.
 */
@Command(
        name = "govtech",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "io.github.govtechkpi.cli.messages",
        subcommands = {
            ProgressCommand.class,
            CheckCommand.class,
            ReviewCommand.class,
            ChecklistCommand.class,
            RatioCommand.class,
            FeasibleCommand.class,
            FunnelCommand.class,
            SeriesCommand.class,
            SchemaCommand.class,
            DemoCommand.class
        })
public final class Govtech implements Runnable {
    static final int WRONG_USAGE = 2;
    static final int INVALID_DATA = 3;
    static final int DEFECT = 70;
    static final int CANNOT_WRITE = 74;

    private final Console console;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Govtech(Console console) {
        this.console = console;
        this.spec = CommandLine.Model.CommandSpec.create(); // picocli puts the real one here
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.in, out, err));
    }

    /** Runs the command on given streams and returns its exit code. */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        var console = new Console(in, out, err);
        var govtech = new Govtech(console);
        var locale = locale(arguments);
        var commands = new CommandLine(govtech, new CommandFactory(console))
                .setResourceBundle(ResourceBundle.getBundle("io.github.govtechkpi.cli.messages", locale))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> govtech.handle(exception, locale, arguments));
        var code = commands.execute(arguments);
        out.flush();
        if (out.checkError() && code == 0) {
            new CliWords(locale).print(err, "cannotWriteStandardOutput");
            return CANNOT_WRITE;
        }
        return code;
    }

    /** Without a command, the help is what somebody needs. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), new CliWords(Locale.ENGLISH).get("missingCommand"));
    }

    private int handle(Exception exception, Locale locale, String[] arguments) throws Exception {
        var words = new CliWords(locale);
        if (debug) {
            throw exception;
        }
        if (exception instanceof InvalidDataException invalid) {
            if (isJson(arguments)) {
                console.err().print(FindingsJson.write(invalid.findings()));
            } else {
                invalid.findings().forEach(finding -> console.err().println(finding.in(locale)));
            }
            return INVALID_DATA;
        }
        if (exception instanceof CannotWriteException) {
            words.print(console.err(), "cannotWrite", String.valueOf(exception.getMessage()));
            return CANNOT_WRITE;
        }
        if (exception instanceof CommandLine.ParameterException wrong) {
            console.err().println(wrong.getMessage());
            return WRONG_USAGE;
        }
        words.print(
                console.err(), "defect", exception.getClass().getSimpleName(), String.valueOf(exception.getMessage()));
        return DEFECT;
    }

    /** The language is needed before the arguments are parsed: the help and the complaints about them are in it. */
    private static Locale locale(String[] arguments) {
        return valueOf(arguments, "--lang").equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static boolean isJson(String[] arguments) {
        return valueOf(arguments, "--format").equals("json");
    }

    private static String valueOf(String[] arguments, String option) {
        List<String> all = Arrays.asList(arguments);
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith(option + "=")) {
                return all.get(i).substring(option.length() + 1);
            }
            if (all.get(i).equals(option) && i + 1 < all.size()) {
                return all.get(i + 1);
            }
        }
        return "";
    }
}
