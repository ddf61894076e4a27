package io.github.govtechkpi.io.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.mapping.guess.GuessedMapping;
import io.github.govtechkpi.io.mapping.guess.MappingGuess;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sheets made of rows of texts, and what becomes of them. */
public final class Sheets {
    private Sheets() {}

    public static Tables read(byte[] bytes) {
        return TableFiles.read(new ByteArrayInputStream(bytes), "kpi");
    }

    public static Tables csv(String[]... rows) {
        return read(Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8));
    }

    public static TableMapping mapping(String json) {
        return JsonFormat.MAPPING.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "mapping.json");
    }

    public static ImportedTable imported(Tables tables, String mapping) {
        return imported(tables, mapping(mapping));
    }

    public static ImportedTable imported(Tables tables, TableMapping mapping) {
        return TableImport.read(tables, "kpi", mapping, AreaDirectory.ofPrefectures());
    }

    public static List<Finding> refusals(Tables tables, String mapping) {
        return catchThrowableOfType(InvalidDataException.class, () -> imported(tables, mapping))
                .findings();
    }

    public static List<String> findings(Tables tables, String mapping) {
        return refusals(tables, mapping).stream()
                .map(finding -> finding.code() + " " + finding.pointer() + " " + finding.found())
                .toList();
    }

    public static GoalDefinition goal(ImportedTable table, String id) {
        return table.program().goal(GoalId.of(id)).orElseThrow().definition();
    }

    public static List<String> goals(ImportedTable table) {
        return table.program().goals().stream().map(goal -> goal.id().value()).toList();
    }

    public static List<String> milestones(GoalDefinition goal) {
        return goal.milestones().stream()
                .map(milestone -> milestone.period() + " " + milestone.value().in(Locale.JAPANESE))
                .toList();
    }

    public static List<String> values(ImportedTable table, String id) {
        return table.observations().stream()
                .filter(observation -> observation.key().indicator().toString().equals(id))
                .map(observation -> observation.period() + " "
                        + observation
                                .value()
                                .map(Object::toString)
                                .orElseGet(() ->
                                        observation.missing().orElseThrow().toString())
                        + observation.note().map(note -> " " + note).orElse(""))
                .toList();
    }

    public static List<String> notices(ImportedTable table) {
        return table.notices().stream().map(notice -> notice.in(Locale.ENGLISH)).toList();
    }

    public static GuessedMapping guess(Tables tables) {
        return MappingGuess.of(tables, "kpi", Optional.empty());
    }

    /** Lists the columns of a proposal: their letters, roles and periods. */
    public static List<String> columns(GuessedMapping guess) {
        return guess.mapping().columns().stream()
                .map(column -> column.column().orElseThrow() + " " + column.role()
                        + column.period().map(period -> " " + period).orElse(""))
                .toList();
    }

    public static List<String> doubts(GuessedMapping guess, Locale language) {
        return guess.unsure().stream().map(text -> text.in(language)).toList();
    }

    /** Writes a proposal as a mapping file and imports the sheet by it. */
    public static ImportedTable importedAsGuessed(Tables tables) {
        return imported(tables, JsonFormat.MAPPING.write(guess(tables).mapping()));
    }
}
