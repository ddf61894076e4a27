package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.FindingsJson;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.Quoted;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            ReportCommand.class,
            ImportCommand.class,
            ConvertCommand.class,
            PanelCommand.class,
            SchemaCommand.class,
            DemoCommand.class
        })
public final class Govtech implements Runnable {
    static final int WRONG_USAGE = 2;
    static final int INVALID_DATA = 3;
    static final int DEFECT = 70;
    static final int CANNOT_WRITE = 74;

    private final Console console;

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    @SuppressWarnings("UnusedVariable")
    private boolean debug; // declared for the help; looked for before the arguments are parsed

    @Option(names = "--lang", paramLabel = "ja|en", defaultValue = "en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable") // as in the commands: the console knows it already
    private GovtechCommand.Language language = GovtechCommand.Language.EN;

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
        var raw = new RawArguments(Arrays.asList(arguments));
        var console = new Console(in, out, err, raw.locale());
        var govtech = new Govtech(console);
        var code = govtech.execute(raw);
        out.flush();
        if (out.checkError() && code == 0) {
            new CliWords(console.locale()).print(err, "cannotWriteStandardOutput");
            return CANNOT_WRITE;
        }
        return code;
    }

    private int execute(RawArguments raw) {
        var commands = new CommandLine(this, new CommandFactory(console))
                .setResourceBundle(ResourceBundle.getBundle("io.github.govtechkpi.cli.messages", console.locale()))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors(console.locale()))
                .setExecutionExceptionHandler((exception, command, parsed) -> handle(exception, raw));
        try {
            return commands.execute(raw.all().toArray(String[]::new));
        } catch (Error e) { // an AssertionError of ours, or the stack or the memory is exhausted
            return handle(e, raw);
        }
    }

    /** Without a command, a hint is what somebody needs. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), new CliWords(console.locale()).get("missingCommand"));
    }

    private int handle(Throwable problem, RawArguments raw) {
        var words = new CliWords(console.locale());
        if (raw.isDebug()) {
            problem.printStackTrace(console.err());
        }
        if (problem instanceof InvalidDataException invalid) {
            if (raw.isJson()) {
                console.err().print(FindingsJson.write(invalid.findings()));
            } else {
                invalid.findings().forEach(finding -> console.err().println(finding.in(console.locale())));
            }
            return INVALID_DATA;
        }
        if (problem instanceof CannotWriteException cannot) {
            words.print(console.err(), "cannotWrite", cannot.what().in(console.locale()));
            return CANNOT_WRITE;
        }
        words.print(
                console.err(),
                "defect",
                problem.getClass().getSimpleName(),
                Quoted.cut(String.valueOf(problem.getMessage())));
        return DEFECT;
    }
}
