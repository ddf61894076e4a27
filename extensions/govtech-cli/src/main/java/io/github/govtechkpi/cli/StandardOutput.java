package io.github.govtechkpi.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The standard output in UTF-8. It remembers whether it failed because nobody reads on, as in {@code govtech demo | head}. */
final class StandardOutput extends PrintStream {
    private final Watched target;

    StandardOutput(OutputStream target) {
        this(new Watched(target));
    }

    private StandardOutput(Watched target) {
        super(target, false, StandardCharsets.UTF_8);
        this.target = target;
    }

    /** Tells whether the reader of a pipe has closed it before the end. */
    boolean isClosedByReader() {
        return target.closedByReader;
    }

    private static final class Watched extends FilterOutputStream {
        private boolean closedByReader;

        Watched(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                closedByReader |= isOfAPipe(e);
                throw e;
            }
        }

        /** The system says it in its own language: Broken pipe, The pipe is being closed, パイプが切断されました. */
        private static boolean isOfAPipe(IOException problem) {
            var message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
            return message.contains("pipe") || message.contains("パイプ");
        }
    }
}
