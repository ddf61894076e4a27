package io.github.govtechkpi.io.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files: one to four times a byte, a piece, or a token is changed, lost, doubled or put in. */
final class Damage {
    private static final List<byte[]> TOKENS = List.of(
                    "\"",
                    "\"\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "\r",
                    "\r\n",
                    "\u0000",
                    "\uFEFF",
                    "'",
                    "=",
                    "-",
                    "△",
                    "0",
                    "1e999999999",
                    "99999999999999999999999999999999999999",
                    "1e-400",
                    "-0",
                    "0.1",
                    "NaN",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "null",
                    "true",
                    "[[[[[[[[",
                    "{\"a\":",
                    "\\u0000",
                    "\\uD800",
                    "\\",
                    "//",
                    "/*",
                    "令和",
                    "元年",
                    "年度",
                    "FY2024",
                    "2024-02-30",
                    "2024-W01",
                    "age=65+",
                    "281000",
                    "28100",
                    "0.0000001",
                    "１２",
                    "集計中",
                    "\uD83D\uDE00",
                    "\u202E",
                    "id",
                    "format",
                    "value",
                    "numerator",
                    "denominator",
                    "percent",
                    "period",
                    "type",
                    "low",
                    "high",
                    "unit",
                    "%")
            .stream()
            .map(token -> token.getBytes(UTF_8))
            .toList();

    private Damage() {}

    /** Returns a damaged file, made of one of some files and of what chance says. */
    static byte[] of(List<byte[]> corpus, Random random) {
        var file = corpus.get(random.nextInt(corpus.size()));
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            file = once(file, corpus, random);
        }
        return file;
    }

    private static byte[] once(byte[] file, List<byte[]> corpus, Random random) {
        var from = random.nextInt(file.length + 1);
        var to = Math.min(file.length, from + random.nextInt(1 << random.nextInt(7)));
        return switch (random.nextInt(7)) {
            case 0 -> joined(file, from, new byte[] {(byte) random.nextInt(256)}, Math.min(file.length, from + 1));
            case 1 -> joined(file, from, new byte[0], to);
            case 2 -> joined(file, to, Arrays.copyOfRange(file, from, to), to);
            case 3 -> joined(file, from, TOKENS.get(random.nextInt(TOKENS.size())), from);
            case 4 -> joined(file, from, TOKENS.get(random.nextInt(TOKENS.size())), to);
            case 5 -> Arrays.copyOf(file, from);
            default -> {
                var other = corpus.get(random.nextInt(corpus.size()));
                var start = random.nextInt(other.length);
                yield joined(file, from, Arrays.copyOfRange(other, start, Math.min(other.length, start + 40)), to);
            }
        };
    }

    private static byte[] joined(byte[] file, int end, byte[] middle, int start) {
        var joined = new ByteArrayOutputStream(file.length + middle.length);
        joined.write(file, 0, end);
        joined.writeBytes(middle);
        joined.write(file, start, file.length - start);
        return joined.toByteArray();
    }
}
