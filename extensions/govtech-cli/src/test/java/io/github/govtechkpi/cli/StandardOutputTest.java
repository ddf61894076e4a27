package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {
    @Test
    void passesOnWhatIsPrinted() {
        var bytes = new ByteArrayOutputStream();
        var run = run(bytes, "schema");

        assertThat(run.code()).isZero();
        assertThat(bytes.toString(UTF_8)).isEqualTo(Run.of("schema").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "The pipe is being closed", "パイプが切断されました"})
    void endsQuietlyWhereNobodyReadsOn(String message) {
        var run = run(failing(message), "schema");

        assertThat(run.code()).isEqualTo(141);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatADiskIsFull() {
        var run = run(failing("No space left on device"), "schema");

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err().strip()).isEqualTo("The standard output cannot be written");
    }

    @Test
    void keepsTheExitCodeOfWhatIsWrongInTheFirstPlace() {
        assertThat(run(failing("Broken pipe"), "schema", "nothing").code()).isEqualTo(2);
    }

    private static Run run(OutputStream target, String... arguments) {
        var err = new ByteArrayOutputStream();
        var code = Govtech.run(
                arguments,
                InputStream.nullInputStream(),
                new StandardOutput(target),
                new PrintStream(err, true, UTF_8));
        return new Run(code, "", err.toString(UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
