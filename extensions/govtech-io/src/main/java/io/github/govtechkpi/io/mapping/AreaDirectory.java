package io.github.govtechkpi.io.mapping;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of local governments with their codes. Names are no keys: 府中市 is in 東京都 and in 広島県, so that a name stands for a code
 * only where one body alone has it.
 *
 * <p>The 47 prefectures are always known. Municipalities come and go with mergers: their list is given by the user, as a table with a
 * column of codes (団体コード, lgcode), one of names (団体名, 市区町村名, name), and perhaps one of prefectures.
 */
public final class AreaDirectory {
    private final Map<String, List<LocalGovernmentCode>> codes = new LinkedHashMap<>();
    private final Map<LocalGovernmentCode, String> names = new LinkedHashMap<>();

    private AreaDirectory() {
        for (var prefecture : Prefecture.values()) {
            add(prefecture.code(), prefecture.japaneseName());
        }
    }

    /** Makes a directory of the prefectures alone. */
    public static AreaDirectory ofPrefectures() {
        return new AreaDirectory();
    }

    /**
     * Makes a directory of the prefectures and of the bodies of a table.
     *
     * @throws IllegalArgumentException if the table has no column of codes or none of names, or a code is wrong
     */
    public static AreaDirectory of(Table table) {
        var directory = new AreaDirectory();
        var code = column(table, List.of("団体コード", "全国地方公共団体コード", "市区町村コード", "lgcode", "code", "コード"));
        var name = column(table, List.of("団体名", "市区町村名", "市町村名", "地方公共団体名", "自治体名", "name"));
        for (var row = 1; row < table.rows().size(); row++) {
            var digits = table.at(row, code).text().strip();
            var title = table.at(row, name).text().strip();
            if (!digits.isEmpty() && !title.isEmpty()) {
                directory.add(LocalGovernmentCode.of(digits), title);
            }
        }
        return directory;
    }

    /** Lists the bodies of a name, in a prefecture where one is given. */
    public List<LocalGovernmentCode> codesOf(String name, Optional<Prefecture> prefecture) {
        return codes.getOrDefault(key(name), List.of()).stream()
                .filter(code -> prefecture.filter(in -> in != code.prefecture()).isEmpty())
                .toList();
    }

    /** Returns the name of a body, if it is known. */
    public Optional<String> nameOf(LocalGovernmentCode code) {
        return Optional.ofNullable(names.get(requireNonNull(code, "code")));
    }

    /** Tells whether two names are of one body, apart from blanks, ヶ and ケ, and the district (郡) in front. */
    static boolean isSameName(String first, String second) {
        return key(first).equals(key(second));
    }

    private void add(LocalGovernmentCode code, String name) {
        names.putIfAbsent(code, name);
        var same = codes.computeIfAbsent(key(name), unused -> new ArrayList<>());
        if (!same.contains(code)) {
            same.add(code);
        }
    }

    /** 勇払郡占冠村 and 占冠村 are one; but 郡上市, 郡山市 and 大和郡山市 are cities, and a district has at least two characters. */
    private static String key(String name) {
        var plain = Headings.plain(name).replaceAll("[ヶケが](?=.)", "ヶ");
        return plain.matches("..{1,4}郡.+[町村]") ? plain.replaceFirst("^..{1,4}?郡(?=..)", "") : plain;
    }

    private static int column(Table table, List<String> headings) {
        return IntStream.range(0, table.columnCount())
                .filter(column -> headings.stream()
                        .anyMatch(heading -> heading.equals(
                                Headings.plain(table.at(0, column).text()))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The list of local governments needs a column with one of the headings "
                                + String.join(", ", headings)));
    }

    /** Returns the prefecture of a full Japanese name. */
    static Optional<Prefecture> prefecture(String name) {
        return Arrays.stream(Prefecture.values())
                .filter(prefecture -> prefecture.japaneseName().equals(Headings.plain(name)))
                .findFirst();
    }
}
