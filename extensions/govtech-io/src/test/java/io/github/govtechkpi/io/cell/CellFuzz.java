package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.observation.MissingReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A long run of random cells: {@code java … CellFuzz 10000000}. Any exception ends it with the text and the seed.
 *
 * <p>A third of the texts are random characters, a third pieces of numbers, a third such texts with one character changed.
 */
final class CellFuzz {
    static final List<String> PIECES = List.of(
            "0",
            "1",
            "9",
            "12",
            "1,234",
            ",",
            ".",
            "１",
            "，",
            "．",
            "-",
            "−",
            "△",
            "▲",
            "+",
            "約",
            "延べ",
            "累計",
            "(",
            ")",
            "（",
            "）",
            "【",
            "】",
            "億",
            "万",
            "千",
            "百",
            "兆",
            "円",
            "人",
            "件",
            "%",
            "％",
            "割",
            "分",
            "/",
            "年",
            "年度",
            "月",
            "日",
            "令和",
            "平成",
            "R",
            "H",
            "元",
            "～",
            "〜",
            "以上",
            "未満",
            "超",
            "を超える",
            "以内",
            "集計中",
            "…",
            "*",
            "X",
            " ",
            "　",
            "\n",
            "\u0000",
            "①",
            "½",
            "⻑",
            "㋿",
            "※",
            "注",
            "時点",
            "2014",
            "2009",
            "半数",
            "全国の",
            "全員",
            "¥",
            "\\",
            "e",
            "E",
            "'",
            "=",
            "\uD83D\uDE00",
            "\uD800",
            "\u0301",
            "か月",
            "間");

    private CellFuzz() {}

    /** Runs as many texts as are asked for. */
    public static void main(String[] arguments) {
        var runs = Long.parseLong(arguments.length > 0 ? arguments[0] : "100000");
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20261122L;
        var random = new Random(seed);
        var readers = readers();
        var kinds = new TreeMap<String, Long>();
        for (var i = 0L; i < runs; i++) {
            var text = text(random);
            var reader = readers.get((int) (i % readers.size()));
            try {
                kinds.merge(reader.read(text).value().getClass().getSimpleName(), 1L, Long::sum);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("run %s of seed %s: %s".formatted(i, seed, escaped(text)), e);
            }
        }
        System.out.println(runs + " cells, no exception: " + kinds);
    }

    /** Returns a reader of every type of column, with and without unit and legend. */
    static List<CellReader> readers() {
        var numbers = ColumnFormat.of(ColumnType.NUMBER);
        return Stream.concat(
                        Arrays.stream(ColumnType.values()).map(ColumnFormat::of),
                        Stream.of(
                                numbers.withUnit("千円"),
                                numbers.withUnit("%"),
                                numbers.withUnit("人").withLegend(Map.of("-", MissingReason.SUPPRESSED)),
                                numbers.withZeroBelowUnit()))
                .map(CellReader::of)
                .toList();
    }

    static String text(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> characters(random);
            case 1 -> pieces(random);
            default -> changed(pieces(random), random);
        };
    }

    private static String characters(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0x20 + random.nextInt(0x60)));
        }
        return text.toString();
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(9); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String changed(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        var at = random.nextInt(text.length());
        return text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at + random.nextInt(2));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
