package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.metrics.panel.PanelSink;
import io.github.govtechkpi.metrics.panel.PanelSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** A CSV file in chunks that begin and end with a line, so that several threads can read it. */
final class PanelFile implements PanelSource {
    /** The least that a plain read does well; small enough that even short files have work for several threads. */
    static final int CHUNK = 1 << 20;

    private final FileChannel channel;
    private final PanelHeader header;
    private final int goals;
    private final int chunkSize;
    private final long firstByte;
    private final long size;
    private final AtomicIntegerArray rows;
    private final AtomicLong bytesRead;

    PanelFile(FileChannel channel, PanelHeader header, long firstByte, int goals, int chunkSize, AtomicLong bytesRead)
            throws IOException {
        this.channel = channel;
        this.header = header;
        this.goals = goals;
        this.chunkSize = chunkSize;
        this.firstByte = firstByte;
        this.size = channel.size();
        this.bytesRead = bytesRead;
        this.rows =
                new AtomicIntegerArray(Math.toIntExact(Math.max(1, (size - firstByte + chunkSize - 1) / chunkSize)));
    }

    /** A file that cannot be cut at its line ends, or is wrong in a way that the strict reader can tell. */
    static final class NotPlainException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlainException() {}

        NotPlainException(Throwable cause) {
            super(cause);
        }
    }

    /**
     * The bytes of a chunk.
     *
     * @param bytes the buffer
     * @param from where the first line begins
     * @param to where the first line of the next chunk begins
     * @param firstRow the number of the first row; the header is row 0 of the first chunk
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, neither compared nor kept
    record Chunk(byte[] bytes, int from, int to, int firstRow) {}

    @Override
    public int parts() {
        return rows.length();
    }

    @Override
    public Reader reader(PanelSink sink) {
        return new ChunkReader(this, header, sink, goals);
    }

    @Override
    public long line(int part, int row) {
        long line = row + 1L;
        for (var i = 0; i < part; i++) {
            line += rows.get(i);
        }
        return line;
    }

    void counted(int part, int count) {
        rows.set(part, count);
    }

    /** Reads a chunk: the lines that begin in its bytes. */
    Chunk chunk(int part, byte[] buffer) {
        try {
            var begin = firstByte + (long) part * chunkSize;
            var end = Math.min(size, begin + chunkSize);
            // one byte more in front tells whether a line begins here
            var start = part == 0 ? begin : begin - 1;
            var length = Math.toIntExact(end - start);
            var bytes = room(buffer, length + ChunkReader.PADDING);
            fill(bytes, 0, start, length);
            bytesRead.addAndGet(end - begin);
            var from = part == 0 ? 0 : afterLine(bytes, 0, length);
            if (from < 0 || from >= length) {
                return new Chunk(bytes, 0, 0, part == 0 ? 1 : 0); // no line begins here
            }
            while (bytes[length - 1] != '\n' && start + length < size) {
                var more = (int) Math.min(Math.max(4096, length), size - start - length);
                bytes = room(bytes, length + more + ChunkReader.PADDING);
                fill(bytes, length, start + length, more);
                var after = afterLine(bytes, length, length + more);
                length = after < 0 ? length + more : after;
            }
            Arrays.fill(bytes, length, length + ChunkReader.PADDING, (byte) '\n');
            return new Chunk(bytes, from, length, part == 0 ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] room(byte[] bytes, int length) {
        return bytes.length >= length ? bytes : Arrays.copyOf(bytes, length + length / 8);
    }

    /** Returns where the line after the next line feed begins; -1 if there is no line feed. */
    private static int afterLine(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private void fill(byte[] bytes, int offset, long position, int length) throws IOException {
        var target = ByteBuffer.wrap(bytes, offset, length);
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position() - offset) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }
}
