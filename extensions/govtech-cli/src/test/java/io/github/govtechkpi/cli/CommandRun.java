package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What one run of the command answered.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error
 */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    static CommandRun withInput(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Govtech.run(
                arguments,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new CommandRun(
                code,
                out.toString(UTF_8).replace("\r\n", "\n"),
                err.toString(UTF_8).replace("\r\n", "\n"));
    }
}
