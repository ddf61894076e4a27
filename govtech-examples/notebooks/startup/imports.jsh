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
import io.github.govtechkpi.io.mapping.guess.*;
import io.github.govtechkpi.io.observation.*;
import io.github.govtechkpi.io.panel.*;
import io.github.govtechkpi.io.rating.*;
import io.github.govtechkpi.io.result.*;
import io.github.govtechkpi.io.review.*;
import io.github.govtechkpi.io.sheet.*;
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

// The language of what the notebooks print: English, or Japanese with ./notebook --lang ja. Assign it anew at any time.
var language = Locale.forLanguageTag(System.getProperty("govtech.lang", "en"));

String text(String ja, String en) {
    return LocalizedText.of(ja, en).in(language);
}

// What a notebook tells, in Japanese and English: what it teaches, a step, a line of a list.
void learn(String ja, String en) {
    System.out.println(text("学ぶこと：", "You will learn: ") + text(ja, en));
}

void say(String ja, String en) {
    System.out.println();
    System.out.println(text(ja, en));
}

void item(String line) {
    System.out.println("  - " + line);
}

void item(LocalizedText line) {
    System.out.println("  - " + line.in(language)); // jshell does not see the other item from here
}

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

// The result of one goal of a program, by its id: result(portfolio, "digital-staff").
Progress result(Portfolio portfolio, String goal) {
    return portfolio.results().stream().filter(found -> found.goal().id().value().equals(goal)).findFirst().orElseThrow();
}

// The files that a notebook makes; each is told with the address under which a browser opens it.
Path file(String name) throws IOException {
    return Files.createDirectories(Path.of("notebook-pictures")).resolve(name);
}

void made(String ja, String en, Path file) {
    System.out.println("  " + text(ja + "：", en + ": ") + file.toUri());
}

void show(Drawing drawing, String name) throws IOException {
    var file = Files.writeString(file(name + ".svg"), drawing.svg());
    say("図「" + drawing.title() + "」（アドレスをブラウザーで開いてください）", "Picture \"" + drawing.title() + "\" (open the address in a browser)");
    System.out.println("  " + file.toUri());
}

// A table whose columns line up also where characters are two columns wide; wide cells are broken.
void table(List<List<String>> rows) {
    TextTable.lines(rows, 120).forEach(line -> System.out.println(line));
}

// How far goals have come: name, baseline, current value, target, what remains, due date and status.
void overview(List<Progress> results) {
    var rows = ProgressOverview.rows(results, language, found -> found.goal().name().in(language), period -> PeriodWords.of(period, language));
    table(rows.stream().map(row -> Stream.of(0, 1, 2, 3, 5, 7, 8).map(row::get).toList()).toList());
}

// A part of a report as the command line prints it: title, table, lines.
void section(ResultSection section) {
    System.out.println();
    System.out.println(section.title());
    table(section.table());
    section.lines().forEach(line -> System.out.println("  - " + line));
}
