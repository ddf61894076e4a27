package io.github.govtechkpi.io.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumns;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The fast reader against the strict one, and against the reader of observations, on files of all forms. */
class PanelFilesProperties {
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2030-03");
    private static final PanelGoals GOALS = new PanelGoals(List.of(
            PanelGoal.share(IndicatorId.of("online"), Direction.INCREASE, 70, 100, DUE),
            PanelGoal.amount(IndicatorId.of("staff-of-the-city"), Direction.INCREASE, BigDecimal.valueOf(250), DUE),
            PanelGoal.amount(IndicatorId.of("利用者数"), Direction.DECREASE, BigDecimal.TEN, DUE)));
    private static final List<String> AREAS = List.of("131016", "131024", "011002", "141003", "");
    private static final List<String> BAD =
            List.of("131017", "x", "1\"2", "\"", "'=1", "１２", "2024-13", ",", "1e3", "-5", "age=65+");

    @Property(tries = 1000)
    void theFastWayHasTheMeaningOfTheStrictOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int chunk,
            @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        var file = Files.createTempFile("panel", ".csv");
        try {
            Files.write(file, damaged(new RandomCsv(new Random(seed), true).text(), new Random(seed)));

            var fast = outcome(() -> PanelFiles.inChunksOf(chunk, GOALS, AreaGroups.prefectures(), threads)
                    .read(file, "f"));
            var strict = outcome(() -> {
                var header = new CsvInput(Files.newInputStream(file))
                        .records()
                        .iterator()
                        .next()
                        .getFields();
                return Panel.of(
                        new StrictPanelFile(file, PanelHeader.of(header, "f"), "f"),
                        GOALS,
                        AreaGroups.prefectures(),
                        1);
            });

            for (var i = 0;
                    i < Math.min(fast.size(), strict.size());
                    i++) { // not both lists: a message of the first difference
                assertThat(fast.get(i)).isEqualTo(strict.get(i));
            }
            assertThat(fast).hasSameSizeAs(strict);
        } finally {
            Files.delete(file);
        }
    }

    /** Here and there, behind the header, a byte that is no text, a zero or a lone carriage return. */
    private static byte[] damaged(String text, Random random) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var header = text.indexOf('\n') + 4;
        if (random.nextInt(4) == 0 && bytes.length > header) {
            bytes[header + random.nextInt(bytes.length - header)] =
                    new byte[] {(byte) 0x94, 0, '\r', (byte) 0xC3}[random.nextInt(4)];
        }
        return bytes;
    }

    @Property(tries = 150)
    void cleanFilesHaveTheSeriesOfTheReaderOfObservations(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int chunk) throws IOException {
        var text = new RandomCsv(new Random(seed), false).text();
        var vintages = new ObservationFiles(List.of(program()))
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f")
                .observations();
        var file = Files.createTempFile("panel", ".csv");
        try {
            Files.writeString(file, text);

            var panel = PanelFiles.inChunksOf(chunk, GOALS, AreaGroups.prefectures(), 2)
                    .read(file, "f");

            var expected = Panel.of(
                    PanelColumns.of(vintages.stream().map(Vintages::latest).toList()),
                    GOALS,
                    AreaGroups.prefectures(),
                    1);
            assertThat(panel.problems()).isEmpty();
            assertThat(panel.series()).isEqualTo(expected.series());
            assertThat(panel.sums()).isEqualTo(expected.sums());
        } finally {
            Files.delete(file);
        }
    }

    private static Program program() {
        var unit = MeasureUnit.PERSONS;
        var counts = CountDefinition.of(LocalizedText.same("people"), unit);
        return Program.builder("p", LocalizedText.same("p"))
                .goals(List.of(
                        goal("a", RatioIndicator.of("online", counts, counts)),
                        goal("b", AbsoluteIndicator.of("staff-of-the-city", unit)),
                        goal("c", AbsoluteIndicator.of("利用者数", unit))))
                .build();
    }

    private static Kpi goal(String id, io.github.govtechkpi.model.indicator.Indicator indicator) {
        return new Kpi(GoalDefinition.builder(id, LocalizedText.same(id), indicator, Direction.INCREASE)
                .build());
    }

    private interface Reading {
        Panel read() throws IOException;
    }

    private static List<Object> outcome(Reading reading) throws IOException {
        try {
            var panel = reading.read();
            var all = new ArrayList<Object>();
            all.add(panel.problemCount());
            all.addAll(panel.problems());
            all.addAll(panel.series());
            all.addAll(panel.sums());
            return all;
        } catch (InvalidDataException e) {
            return List.of(e.findings().get(0).code());
        }
    }

    /** Makes the text of a file; a clean one has each series and period once. */
    private record RandomCsv(Random random, boolean isDirty) {
        String text() {
            var columns = new ArrayList<>(List.of("area", "indicator", "period", "numerator", "denominator", "value"));
            if (random.nextBoolean()) {
                columns.add("note");
            }
            if (random.nextBoolean()) {
                columns.add("slice");
            }
            Collections.shuffle(columns, random);
            var isUsual = random.nextInt(3) == 0;
            if (isUsual) {
                columns = new ArrayList<>(List.of("area", "indicator", "period"));
                Collections.shuffle(columns, random);
                columns.addAll(List.of("numerator", "denominator"));
            }
            var end = random.nextBoolean() ? "\n" : "\r\n";
            var text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
            text.append(String.join(",", columns)).append(end);
            for (var area : AREAS) {
                for (var goal : isUsual ? GOALS.goals().subList(0, 1) : GOALS.goals()) {
                    var start = ReportingPeriod.parse(random.nextInt(4) == 0 ? "2020-04-01" : "2020-04");
                    for (var step = random.nextInt(3); step < 12; step += 1 + random.nextInt(isDirty ? 2 : 5)) {
                        if (random.nextInt(10) > 0) {
                            row(text, columns, area, goal, start.plus(step * (random.nextInt(30) == 0 ? 20L : 1)));
                            text.append(random.nextInt(40) == 0 ? end + end : end);
                        }
                        if (!isDirty) {
                            step++;
                        }
                    }
                }
            }
            if (random.nextBoolean()) {
                text.setLength(text.length() - end.length());
            }
            return text.toString();
        }

        private void row(
                StringBuilder text, List<String> columns, String area, PanelGoal goal, ReportingPeriod period) {
            var base = 1 + random.nextInt(500_000);
            var cells = new ArrayList<String>();
            for (var column : columns) {
                var cell = switch (column) {
                    case "area" -> area;
                    case "indicator" -> goal.indicator().value();
                    case "period" -> period.toString();
                    case "numerator" -> goal.isRatio() ? String.valueOf(random.nextInt(base + 1)) : "";
                    case "denominator" -> goal.isRatio() ? String.valueOf(base) : "";
                    case "value" -> goal.isRatio() ? "" : number();
                    case "note" -> note();
                    default -> "";
                };
                cells.add(quoted(isDirty && random.nextInt(60) == 0 ? BAD.get(random.nextInt(BAD.size())) : cell));
            }
            text.append(String.join(",", cells));
        }

        private String number() {
            var whole = random.nextInt(10_000) - 2_000;
            return switch (random.nextInt(30)) {
                case 0 -> whole + ".25";
                case 1 -> whole + "000000000000000000";
                case 2 -> whole + "e2";
                default -> String.valueOf(whole);
            };
        }

        private String note() {
            return switch (random.nextInt(isDirty ? 25 : 8)) {
                case 0 -> "\"a, \"\"b\"\"\"";
                case 1 -> random.nextInt(8) == 0 ? "\"two\nlines\"" : "備考";
                case 2 -> "it's";
                default -> "";
            };
        }

        private String quoted(String cell) {
            return random.nextInt(15) == 0 && cell.indexOf('"') < 0 ? '"' + cell + '"' : cell;
        }
    }
}
