package io.github.govtechkpi.model.area;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code that was published. The repository holds their numbers without check digits, and a hash of the whole codes. The lists
 * themselves are not a part of it: without the folder {@code shared/data} beside it (or one that {@code -Dgovtech.data=FOLDER} names)
 * the tests that read them are skipped.
 */
class PublishedCodesTest {
    private static final Path FOLDER = Path.of(System.getProperty("govtech.data", "../../shared/data"));

    /** Of the codes as they were published, in their order, one a line: {@code sha256sum}. */
    private static final String HASH = "8e9503b1ec7cf489d300c303f13eb8bb15ed5240d6bd1a7c9a20b49792525a9f";

    @Test
    void haveTheCheckDigitThatTheirNumbersGive() throws IOException, NoSuchAlgorithmException {
        var codes = codes();
        var text = codes.stream().map(LocalGovernmentCode::digits).collect(Collectors.joining("\n"));
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(codes).hasSize(1963);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(HASH);
    }

    @Test
    void areReadAsTheyArePrinted() throws IOException {
        assertThat(codes())
                .allSatisfy(code ->
                        assertThat(LocalGovernmentCode.parse(code.toString())).isEqualTo(code));
    }

    @Test
    void areOfEachKindAsManyAsThereAre() throws IOException {
        assertThat(codes().stream().collect(Collectors.groupingBy(LocalGovernmentCode::kind, Collectors.counting())))
                .isEqualTo(Map.of(
                        LocalGovernmentKind.PREFECTURE, 47L,
                        LocalGovernmentKind.DESIGNATED_CITY_OR_WARD_AREA, 20L,
                        LocalGovernmentKind.DESIGNATED_CITY_WARD, 175L,
                        LocalGovernmentKind.SPECIAL_WARD, 23L,
                        LocalGovernmentKind.CITY, 772L,
                        LocalGovernmentKind.TOWN_OR_VILLAGE, 926L));
    }

    @Test
    void areThoseOfThePublishedLists() throws IOException {
        assertThat(Stream.concat(read("prefectures.csv").stream(), read("municipalities.csv").stream())
                        .map(row -> row.get("lgcode"))
                        .sorted())
                .containsExactlyElementsOf(
                        codes().stream().map(LocalGovernmentCode::digits).toList());
    }

    @Test
    void sayTheirKind() throws IOException {
        var kinds = read("municipalities.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind"),
                        Collectors.mapping(
                                row -> LocalGovernmentCode.of(row.get("lgcode")).kind(),
                                Collectors.groupingBy(kind -> kind, Collectors.counting()))));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "designated_city", Map.of(LocalGovernmentKind.DESIGNATED_CITY_OR_WARD_AREA, 20L),
                        "designated_city_ward", Map.of(LocalGovernmentKind.DESIGNATED_CITY_WARD, 175L),
                        "special_ward", Map.of(LocalGovernmentKind.SPECIAL_WARD, 23L),
                        "city", Map.of(LocalGovernmentKind.CITY, 772L),
                        "town", Map.of(LocalGovernmentKind.TOWN_OR_VILLAGE, 743L),
                        "village", Map.of(LocalGovernmentKind.TOWN_OR_VILLAGE, 183L)));
    }

    @Test
    void nameTheirPrefecture() throws IOException {
        for (var file :
                List.of("municipalities.csv", "prefectures.csv", "mynumber_cards_all_municipalities_7dates.csv")) {
            for (var row : read(file)) {
                assertThat(LocalGovernmentCode.of(row.get("lgcode")).prefecture())
                        .isEqualTo(Prefecture.ofName(row.get("prefecture")));
            }
        }
    }

    @Test
    void agreeWithTheListOfPrefectures() throws IOException {
        var rows = read("prefectures.csv");
        assertThat(rows).hasSize(47);
        for (var row : rows) {
            var prefecture = Prefecture.of(Integer.parseInt(row.get("pref_code")));
            assertThat(prefecture.code()).hasToString(row.get("lgcode"));
            assertThat(prefecture.japaneseName()).isEqualTo(row.get("prefecture"));
            assertThat(prefecture.kana()).isEqualTo(row.get("prefecture_kana"));
            assertThat(prefecture.englishName()).isEqualTo(row.get("prefecture_en"));
            assertThat(prefecture.iso()).isEqualTo(row.get("iso3166_2"));
        }
    }

    @Test
    void areTheFiveDigitsOfASurveyWithACheckDigit() throws IOException {
        var rows = read("opendata_survey_fy2020.csv");
        assertThat(rows).hasSize(1788);
        for (var row : rows) {
            assertThat(LocalGovernmentCode.fromFiveDigits(row.get("code5"))).hasToString(row.get("lgcode"));
        }
    }

    @Test
    void collideFifteenTimesWithoutTheirLeadingZero() throws IOException {
        var codes = codes();
        var fiveDigits = codes.stream().map(LocalGovernmentCode::fiveDigits).collect(Collectors.toSet());
        var withZero =
                codes.stream().filter(code -> code.digits().startsWith("0")).toList();
        assertThat(withZero).hasSize(499);

        var collisions = new ArrayList<String>();
        for (var code : withZero) {
            var text = code.digits().substring(1);
            var readings = LocalGovernmentCode.readings(text);
            assertThat(readings).startsWith(code);
            if (fiveDigits.contains(text)) {
                assertThat(readings).containsExactly(code, LocalGovernmentCode.fromFiveDigits(text));
                collisions.add(text);
            }
        }
        assertThat(collisions)
                .containsExactlyInAnyOrder(
                        "11100", "12106", "12203", "12211", "12220", "12238", "14362", "15202", "15504", "16322",
                        "22101", "23213", "23230", "43214", "44211");
    }

    @Test
    void showNearlyEverySlipInOneDigit() throws IOException {
        var slips = 0;
        var found = 0;
        for (var code : codes()) {
            for (var position = 0; position < 5; position++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    var slipped = new StringBuilder(code.digits());
                    slipped.setCharAt(position, digit);
                    if (digit != code.digits().charAt(position)) {
                        slips++;
                        found += checkDigitIsWrong(slipped.toString()) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(slips).isEqualTo(1963 * 5 * 9);
        assertThat(found).isGreaterThan(slips * 98 / 100).isLessThan(slips); // 98.2 % by the check digit alone
    }

    private static boolean checkDigitIsWrong(String digits) {
        try {
            LocalGovernmentCode.of(digits);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Makes the codes from their numbers: each line is a prefecture with single numbers and ranges. */
    private static Set<LocalGovernmentCode> codes() throws IOException {
        var codes = new LinkedHashSet<LocalGovernmentCode>();
        try (var in = requireNonNull(PublishedCodesTest.class.getResourceAsStream("published-codes.txt"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (var line : lines) {
                var parts = List.of(line.split(" ", -1));
                for (var range : parts.subList(1, parts.size())) {
                    var ends = range.split("-", -1);
                    IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .mapToObj(number -> parts.get(0) + String.format(Locale.ROOT, "%03d", number))
                            .map(LocalGovernmentCode::fromFiveDigits)
                            .forEach(codes::add);
                }
            }
        }
        return codes;
    }

    /** Reads the columns before the first quoted one; the lists quote nothing that is asked for here. */
    private static List<Map<String, String>> read(String file) throws IOException {
        var path = FOLDER.resolve(file);
        assumeTrue(
                Files.exists(path), () -> "skipped: there is no " + path + "; -Dgovtech.data can name another folder");
        var lines = Files.readAllLines(path);
        var names = lines.get(0).split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (var i = 0; i < Math.min(names.length, cells.length); i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
