package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ReadableFormat;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.exchange.Uncarried;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Open SDG: {@code data/indicator_ID.csv} with the columns Year, Units, Series, GeoCode, disaggregations and Value, and
 * {@code indicator-config/ID.yml} with name, number and the options of the progress calculation.
 *
 * <p>The counts of a ratio are two series, {@code numerator} and {@code denominator}. The options are written as JSON, which is YAML; of other
 * systems the YAML that docs/exchange.md describes is read, and the rest of it is a finding. Source: Open SDG documentation, "Data format" and "Indicator configuration".
 */
public final class OpenSdgFormat implements ReadableFormat {
    private static final Pattern START =
            Pattern.compile("\"?Year\"?[,;\\t](?:.*[,;\\t])?\"?Value\"?\\s.*", Pattern.DOTALL);
    private static final int LOOKED_AT = 500;

    private static final List<Uncarried> UNCARRIED = List.of(
            Uncarried.of(
                    "NO_OTHER_ROW",
                    "/observations/*",
                    "Open SDGの行は暦年ごとの値一つだけで、年度、四半期や月、欠測、改定前の値を運べません",
                    "A row of Open SDG is one value of a calendar year: fiscal years, quarters and months, missing and revised values are not carried"),
            Uncarried.of(
                    "NO_ATTRIBUTES",
                    "/observations/*/status",
                    "Open SDGは状態、限定、公表日、備考を運べません",
                    "Open SDG carries no status, qualifier, day of publication and note"),
            Uncarried.of(
                    "NO_ATTRIBUTES",
                    "/observations/*/qualifier",
                    "Open SDGは状態、限定、公表日、備考を運べません",
                    "Open SDG carries no status, qualifier, day of publication and note"),
            Uncarried.of(
                    "NO_ATTRIBUTES",
                    "/observations/*/known_on",
                    "Open SDGは状態、限定、公表日、備考を運べません",
                    "Open SDG carries no status, qualifier, day of publication and note"),
            Uncarried.of(
                    "NO_ATTRIBUTES",
                    "/observations/*/note",
                    "Open SDGは状態、限定、公表日、備考を運べません",
                    "Open SDG carries no status, qualifier, day of publication and note"),
            Uncarried.of(
                    "NO_TARGET_FORM",
                    "/goals/*/target",
                    "Open SDGで運べる目標値は、ある年までに達する一つの量だけです",
                    "Open SDG carries a target alone that is one amount to be reached by a year"),
            Uncarried.of(
                    "NO_BASELINE",
                    "/goals/*/baseline",
                    "Open SDGの基準値は、基準年の観測値そのものです",
                    "The baseline of Open SDG is the observation of the base year itself"),
            Uncarried.of(
                    "NO_METHOD_OPTIONS",
                    "/goals/*/methodOptions",
                    "Open SDGで運べる方式の設定は、statistics-canadaのしきい値high、med、lowだけです",
                    "Of the options of methods Open SDG carries the thresholds high, med and low of statistics-canada alone"),
            Uncarried.of(
                    "NO_MAINTAIN",
                    "/goals/*/direction",
                    "Open SDGの向きは増加（positive）か減少（negative）だけです",
                    "Open SDG knows the directions positive and negative alone"),
            Uncarried.of(
                    "NO_ROW",
                    "/goals/*",
                    "Open SDGでは、年ごとの値が一つもない指標と、一つの指標の二つ目の目標はファイルになりません",
                    "Open SDG has no file for an indicator without a value of a year, and none for the second goal of one indicator"),
            Uncarried.of(
                    "NO_METADATA",
                    "",
                    "Open SDGの指標ファイルは、プログラムとその他の説明を含みません",
                    "The files of an indicator of Open SDG hold nothing of the program and no other descriptions"));

    @Override
    public String id() {
        return "open-sdg";
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.same("Open SDG");
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public List<ExchangeFile> write(Exchanged exchanged) {
        return OpenSdgFiles.of(exchanged);
    }

    @Override
    public Reading read(List<ExchangeFile> files) {
        return new OpenSdgProgram(files).read();
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
