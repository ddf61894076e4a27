package io.github.govtechkpi.io.panel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.observation.PanelFiles;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelSheetTest {
    private static final String GOALS =
            "indicator,direction,target,target_numerator,target_denominator,due,unit,denominator_unit\n";

    @TempDir
    private Path folder;

    private static UnitedGoals goals(String rows) {
        return PanelGoalFiles.readWithUnits(new ByteArrayInputStream((GOALS + rows).getBytes(UTF_8)), "goals.csv");
    }

    private ResultTable table(boolean isSums, UnitedGoals goals) throws IOException {
        var file = Files.writeString(folder.resolve("o.csv"), """
                area,indicator,period,value,numerator,denominator
                011002,online,2023,,1,10
                011002,online,2024,,3,12
                011002,staff,2023,1,,
                011002,staff,2024,x,,
                """);
        return PanelSheet.of(
                PanelFiles.of(goals.goals(), AreaGroups.nation(), 1).read(file, "o.csv"),
                isSums,
                goals,
                Locale.ENGLISH);
    }

    @Test
    void hasTheUnitsBesideTheColumnsOfCsv() throws IOException {
        var table = table(false, goals("online,increase,,9,10,2030,件,名\nstaff,increase,5,,,2030,人,\n"));

        assertThat(table.rows().get(0))
                .startsWith("indicator", "area")
                .endsWith("unit", "denominatorUnit", "slopeUnit");
        assertThat(table.rows().get(1)).endsWith("件", "人", "");
        assertThat(table.rows().get(2)).endsWith("人", "", "人");
        assertThat(table.units())
                .containsEntry("denominator", "{denominatorUnit}")
                .containsEntry("slope", "{slopeUnit}/period");
    }

    @Test
    void saysWhatIsNotKnownAndWhatTheCodesMean() throws IOException {
        var table = table(false, goals("online,increase,,9,10,2030,,\nstaff,increase,5,,,2030,人,\n"));

        assertThat(table.remarks().get(0).lines())
                .containsExactly(
                        "The unit of online is not stated: name it in the column unit of the goals.",
                        "Rows that are not clean and were left out: 1",
                        "low and high are the 95 % interval of the latest share (Wilson).");
        assertThat(table.remarks().get(1).lines())
                .anyMatch(line -> line.startsWith("SMALL_BASE: The base is small"))
                .anyMatch(line -> line.matches("[A-Z_]+: [a-z ]+"));
    }

    @Test
    void hasTheSumsAsWell() throws IOException {
        var table = table(true, goals("online,increase,,9,10,2030,件,人\nstaff,increase,5,,,2030,人,\n"));

        assertThat(table.rows().get(0)).startsWith("indicator", "group", "period", "numerator", "denominator");
        assertThat(table.remarks()).hasSize(1);
    }

    @Test
    void refusesAPercentageAsUnitAndADenominatorsUnitWithoutDenominator() {
        var refusal = catchThrowableOfType(
                InvalidDataException.class,
                () -> goals("online,increase,,9,10,2030,%,\nstaff,increase,5,,,2030,人,人\n"));

        assertThat(refusal.findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("INVALID_VALUE unit", "CONTRADICTION denominator_unit");
    }
}
