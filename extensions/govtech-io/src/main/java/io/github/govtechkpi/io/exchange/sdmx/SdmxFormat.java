package io.github.govtechkpi.io.exchange.sdmx;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ReadableFormat;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.exchange.Uncarried;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SDMX-CSV 2.0: one file of data with a row for each observation, baseline, milestone and target; 1.0 is read as well.
 *
 * <p>A ratio is two measures, NUMERATOR and DENOMINATOR, and leaves OBS_VALUE empty: a percentage without its counts is not written.
 */
public final class SdmxFormat implements ReadableFormat {
    private static final Pattern START = Pattern.compile(
            "\"?(?:STRUCTURE(?:\\[.?\\])?\"?[,;\\t]\"?STRUCTURE_ID\\b|DATAFLOW\"?[,;\\t]).*", Pattern.DOTALL);
    private static final int LOOKED_AT = 60;

    private static final List<Uncarried> UNCARRIED = List.of(
            Uncarried.of(
                    "NO_TARGET_FORM",
                    "/goals/*/target",
                    "SDMX-CSVで運べる目標値は、期限のある一つの量か二つの件数だけです",
                    "SDMX-CSV carries a target alone that is one amount or two counts with its due date"),
            Uncarried.of(
                    "NO_PERIOD",
                    "/goals/*/baseline",
                    "SDMX-CSVで運べる基準値は、期間のある一つの量か二つの件数だけです",
                    "SDMX-CSV carries a baseline alone that is one amount or two counts with its period"),
            Uncarried.of(
                    "NO_RANGE",
                    "/goals/*/milestones",
                    "SDMX-CSVでは範囲の中間目標や、同じ期間の二つの中間目標を運べません",
                    "SDMX-CSV carries neither a range as a milestone nor two milestones of one period"),
            Uncarried.of(
                            "NO_ROW",
                            "/goals/*",
                            "SDMX-CSVでは、値が一つもない目標は行になりません",
                            "SDMX-CSV has no row for a goal without any value")
                    .having("role"),
            Uncarried.of(
                    "NO_METADATA",
                    "",
                    "SDMX-CSVはデータだけを運び、名称、定義、出典などの説明を含みません",
                    "SDMX-CSV carries data, not names, definitions, sources and other descriptions"));

    @Override
    public String id() {
        return "sdmx";
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.same("SDMX-CSV 2.0");
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public List<ExchangeFile> write(Exchanged exchanged) {
        return List.of(ExchangeFile.of(exchanged.program().id() + ".sdmx.csv", csv(SdmxRows.of(exchanged))));
    }

    /** The day on which the year starts is written as the standard has it, although it begins with a hyphen. */
    private static String csv(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> SdmxPeriods.isStartDay(cell) ? cell : CsvText.neutral(cell))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public Reading read(List<ExchangeFile> files) {
        return new SdmxTable(files.get(0)).read();
    }

    @Override
    public boolean recognizes(ExchangeFile file) {
        return START.matcher(file.start(LOOKED_AT)).matches();
    }

    @Override
    public List<Uncarried> uncarried() {
        return UNCARRIED;
    }
}
