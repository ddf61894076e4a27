// What every notebook can use without naming it.
import io.github.govtechkpi.checklist.*;
import io.github.govtechkpi.checklist.pdca.*;
import io.github.govtechkpi.checklist.review.*;
import io.github.govtechkpi.io.cell.*;
import io.github.govtechkpi.io.exchange.*;
import io.github.govtechkpi.io.exchange.csvw.*;
import io.github.govtechkpi.io.exchange.dhis2.*;
import io.github.govtechkpi.io.exchange.iati.*;
import io.github.govtechkpi.io.exchange.opensdg.*;
import io.github.govtechkpi.io.exchange.sdmx.*;
import io.github.govtechkpi.io.mapping.*;
import io.github.govtechkpi.io.observation.*;
import io.github.govtechkpi.io.panel.*;
import io.github.govtechkpi.io.rating.*;
import io.github.govtechkpi.io.result.*;
import io.github.govtechkpi.io.review.*;
import io.github.govtechkpi.io.table.*;
import io.github.govtechkpi.metrics.*;
import io.github.govtechkpi.metrics.assessment.*;
import io.github.govtechkpi.metrics.comparison.*;
import io.github.govtechkpi.metrics.composite.*;
import io.github.govtechkpi.metrics.control.*;
import io.github.govtechkpi.metrics.count.*;
import io.github.govtechkpi.metrics.decomposition.*;
import io.github.govtechkpi.metrics.feasible.*;
import io.github.govtechkpi.metrics.funnel.*;
import io.github.govtechkpi.metrics.money.*;
import io.github.govtechkpi.metrics.panel.*;
import io.github.govtechkpi.metrics.portfolio.*;
import io.github.govtechkpi.metrics.progress.*;
import io.github.govtechkpi.metrics.quality.*;
import io.github.govtechkpi.metrics.ratio.*;
import io.github.govtechkpi.metrics.series.*;
import io.github.govtechkpi.metrics.trend.*;
import io.github.govtechkpi.metrics.trend.growth.*;
import io.github.govtechkpi.metrics.trend.smoothing.*;
import io.github.govtechkpi.metrics.vintage.*;
import io.github.govtechkpi.model.*;
import io.github.govtechkpi.model.area.*;
import io.github.govtechkpi.model.checklist.*;
import io.github.govtechkpi.model.goal.*;
import io.github.govtechkpi.model.indicator.*;
import io.github.govtechkpi.model.json.*;
import io.github.govtechkpi.model.mapping.*;
import io.github.govtechkpi.model.observation.*;
import io.github.govtechkpi.model.program.*;
import io.github.govtechkpi.model.rating.*;
import io.github.govtechkpi.model.review.*;
import io.github.govtechkpi.model.time.*;
import io.github.govtechkpi.report.chart.*;
import io.github.govtechkpi.report.drawing.*;
import io.github.govtechkpi.report.page.*;
import io.github.govtechkpi.report.plot.*;
import java.io.*;
import java.math.BigDecimal;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.stream.*;

// The shipped programs and their observations, by name: program("govtech-tokyo").
Path programs() {
    var unpacked = Path.of("programs");
    return Files.isDirectory(unpacked) ? unpacked : Path.of("src/main/resources/io/github/govtechkpi/examples/programs");
}

Program program(String name) throws IOException {
    try (var in = Files.newInputStream(programs().resolve(name + ".json"))) {
        return JsonFormat.PROGRAM.read(in, name + ".json");
    }
}

List<Vintages> observations(Program program) throws IOException {
    var files = new ObservationFiles(List.of(program));
    try (var in = Files.newInputStream(programs().resolve(program.id() + ".observations.csv"))) {
        files.read(in, program.id() + ".observations.csv");
    }
    return files.observations();
}

// A picture as a file that any browser opens.
void show(Drawing drawing, String name) throws IOException {
    var file = Files.createDirectories(Path.of("notebook-pictures")).resolve(name + ".svg");
    Files.writeString(file, drawing.svg());
    System.out.println("Picture: " + file.toString().replace('\\', '/'));
    System.out.println("  " + drawing.description());
}

// A table whose columns line up also where characters are two columns wide.
int columns(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && (c < 0xFF61 || c > 0xFFDC) && !(c >= 0x2000 && c < 0x2E80) ? 2 : 1).sum();
}

void table(List<List<String>> rows) {
    for (var row : rows) {
        var line = new StringBuilder();
        for (var i = 0; i < row.size(); i++) {
            var column = i;
            var width = rows.stream().mapToInt(other -> columns(other.get(column))).max().orElse(0);
            line.append(row.get(i)).append(" ".repeat(width - columns(row.get(i)) + 2));
        }
        System.out.println(line.toString().stripTrailing());
    }
}
