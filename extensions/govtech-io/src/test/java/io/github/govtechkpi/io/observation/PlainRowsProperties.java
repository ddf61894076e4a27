package io.github.govtechkpi.io.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.observation.Vintages;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fast way against the careful one, on good and wrong files of all forms. */
class PlainRowsProperties {
    private static final List<String> HEADERS = List.of(
            "indicator,period,value,numerator,denominator,area,known_on,note",
            "\uFEFF指標,期間,値,状態,欠測理由,分子,分母",
            "\"indicator\",\"period\",\"value\",\"slice\",\"program\",\"other\"",
            "\"indicator\",\"per\"\"iod\",period,value",
            "\"\"",
            "value,period,indicator,qualifier,value");

    private static final List<String> CELLS = List.of(
            "staff",
            "online",
            "staff",
            "online",
            "nobody",
            "",
            " ",
            "  staff ",
            "2024",
            "2024-04",
            "FY2023",
            "令和5年度",
            "2023-Q1",
            "2024-13",
            "1",
            "12.50",
            "-3",
            "-0",
            "007",
            "1e3",
            "1.",
            ".5",
            "12345678901234567890",
            "999999999999999999",
            "1,5",
            "0",
            "170",
            "200",
            "281000",
            "28100",
            "281001",
            "2024-06-01",
            "2025-06-01",
            "P",
            "A",
            "O",
            "M",
            "pending",
            "about",
            "exact",
            "range",
            "age=65+",
            "govtech-tokyo",
            "\"1\"",
            "\"a,b\"",
            "\"a\"\"b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "a\"b",
            "\"a\"b",
            "\"",
            "'=1+1",
            "'",
            "\t",
            "=x",
            "備考",
            "\u0000",
            "\uFEFF",
            "\u2028");

    /** What one way found. */
    private record Found(List<Vintages> observations, List<Finding> findings, List<String> ignored) {
        static Found of(ObservationFiles set) {
            var ignored = new ArrayList<String>();
            set.notices().forEach(notice -> ignored.add(notice.toString()));
            set.otherIndicators().forEach(id -> ignored.add(id.value()));
            try {
                return new Found(set.observations(), List.of(), ignored);
            } catch (InvalidDataException e) {
                return new Found(List.of(), e.findings(), ignored);
            }
        }
    }

    @Property(tries = 5000)
    void bothWaysFindTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var hasPrograms = random.nextBoolean();
        var first = new ByteArrayInputStream(file(random));
        var second = new ByteArrayInputStream(file(random));
        var fast = set(hasPrograms).read(first, "1.csv").read(second, "2.csv");
        first.reset();
        second.reset();
        var careful = set(hasPrograms).readCarefully(first, "1.csv").readCarefully(second, "2.csv");

        assertThat(Found.of(fast)).isEqualTo(Found.of(careful));
    }

    @Property(tries = 200)
    void manyGoodRowsInAnyOrderAreReadAlike(@ForAll long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            rows.add("staff,20%02d-%02d,%d,,,281000,,\n".formatted(i / 12, i % 12 + 1, random.nextInt(1000)));
        }
        Collections.shuffle(rows, random);
        rows.addAll(rows.subList(0, 3)); // found as duplicates, by the lines of the first ones
        var file = new ByteArrayInputStream((HEADERS.get(0) + "\n" + String.join("", rows)).getBytes(UTF_8));
        var fast = set(true).read(file, "1.csv");
        file.reset();

        assertThat(Found.of(fast)).isEqualTo(Found.of(set(true).readCarefully(file, "1.csv")));
        assertThat(Found.of(fast).findings()).hasSize(3);
    }

    @Property(tries = 300)
    void reportAfterReportIsReadAlike(@ForAll long seed) {
        var random = new Random(seed);
        var kinds = 8 - random.nextInt(2) * 4; // the first four are right
        var first = new ByteArrayInputStream(reports(random, 0, kinds));
        var second = new ByteArrayInputStream(reports(random, 12, kinds));
        var fast = set(true).read(first, "1.csv");
        var begun = Found.of(fast); // a set may be asked before it is read on
        fast.read(second, "2.csv");
        first.reset();
        second.reset();
        var careful = set(true).readCarefully(first, "1.csv");

        assertThat(begun).isEqualTo(Found.of(careful));
        assertThat(Found.of(fast)).isEqualTo(Found.of(careful.readCarefully(second, "2.csv")));
        assertThat(kinds == 8 || Found.of(fast).findings().isEmpty()).isTrue();
    }

    /** Writes twelve months of the same series, some rows of which say more than whole numbers. */
    private static byte[] reports(Random random, int firstMonth, int kinds) {
        var text = new StringBuilder(HEADERS.get(0)).append('\n');
        for (var month = firstMonth; month < firstMonth + 12; month++) {
            for (var area : List.of("281000", "282014", "", "131016")) {
                var period = "%02d-%02d".formatted(20 + month / 12, month % 12 + 1);
                var staff = "staff,20" + period + "," + (random.nextInt(2000) - 1000) + ",,," + area + ",";
                var online = "online,20" + period + ",," + random.nextInt(100) + ",100," + area + ",";
                text.append(online).append(",\n").append(staff).append(",\n");
                if (random.nextInt(3) == 0) {
                    text.append(more(random.nextInt(kinds), period, area, staff, online))
                            .append(",\n");
                }
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String more(int kind, String period, String area, String staff, String online) {
        return switch (kind) {
            case 0 -> staff + "2030-01-02";
            case 1 -> "staff,19" + period + ",12.50,,," + area + ",";
            case 2 -> "online,19" + period + ",,2147483648,4000000000," + area + ",";
            case 3 -> "staff,19" + period + ",-999999999999999999,,," + area + ",";
            case 4 -> staff;
            case 5 -> online;
            case 6 -> "online,19" + period + ",,8,7," + area + ",";
            default -> "online,19" + period + ",,1,0," + area + ",";
        };
    }

    private static ObservationFiles set(boolean hasPrograms) {
        return hasPrograms
                ? new ObservationFiles(List.of(Examples.TOKYO))
                : ObservationFiles.of(Examples.TOKYO.goals().get(0).indicator());
    }

    private static byte[] file(Random random) {
        var header = HEADERS.get(random.nextInt(10) > 0 ? random.nextInt(3) : random.nextInt(HEADERS.size()));
        var text = new StringBuilder(header);
        for (var row = random.nextInt(12); row > 0; row--) {
            text.append(random.nextInt(4) > 0 ? "\n" : "\r\n");
            if (random.nextInt(3) > 0) {
                text.append(random.nextBoolean() ? "staff," : "online,");
                text.append(random.nextBoolean() ? "2024-0" + (1 + random.nextInt(3)) : "FY202" + random.nextInt(3));
                text.append(',').append(random.nextInt(4) > 0 ? random.nextInt(300) : "");
            } else {
                for (var cell = random.nextInt(9); cell > 0; cell--) {
                    text.append(CELLS.get(random.nextInt(CELLS.size()))).append(cell > 1 ? "," : "");
                }
            }
        }
        text.append(random.nextInt(3) > 0 ? "\n" : "");
        var bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
