package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.PanelGoals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same panel in pandas, in a Python that the property {@code python} names; the script is named by {@code pandas}. */
final class PandasEngine {
    private PandasEngine() {}

    /** Writes the goals beside the answer and returns the command that reads both files. */
    static List<String> command(PanelGoals goals, Path file, Path answer) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("indicator,target_numerator,target_denominator,due");
        for (var goal : goals.goals()) {
            lines.add("%s,%s,%s,%s"
                    .formatted(
                            goal.indicator(),
                            goal.target(),
                            goal.denominator().orElseThrow(),
                            goal.due().ordinal()));
        }
        var goalsFile = Files.write(answer.resolveSibling("goals.csv"), lines);
        return List.of(
                System.getProperty("python", "python3"),
                System.getProperty("pandas"),
                file.toString(),
                goalsFile.toString(),
                answer.toString());
    }
}
