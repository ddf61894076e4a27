package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ReadableFormat;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.exchange.Uncarried;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * IATI 2.03: a program is an activity, and each goal a result with one indicator, its baseline and its periods with target and actual.
 *
 * <p>A ratio is written as a percentage with its counts in a comment, and read back as a published figure: IATI has no denominators.
 */
public final class IatiFormat implements ReadableFormat {
    private static final int LOOKED_AT = 4096;

    @Override
    public String id() {
        return "iati";
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.same("IATI 2.03");
    }

    @Override
    public String ending() {
        return ".xml";
    }

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public List<ExchangeFile> write(Exchanged exchanged) {
        return List.of(ExchangeFile.of(exchanged.program().id() + ".xml", IatiXml.of(exchanged)));
    }

    @Override
    public Reading read(List<ExchangeFile> files) {
        return new IatiActivity(files.get(0)).read();
    }

    @Override
    public boolean recognizes(ExchangeFile file) {
        return file.start(LOOKED_AT).contains("<iati-activities");
    }

    @Override
    public List<Finding> assumed(Exchanged exchanged) {
        var remarks = new ArrayList<Finding>();
        remarks.add(
                remark(
                        "PUBLISHER",
                        "reporting-org",
                        "IATIに公開する前に、団体の登録済み識別子（iati-identifier、reporting-orgとparticipating-orgのref）と、分野（sector）、対象国（recipient-country）を記入してください。",
                        "Before publishing to IATI, put in the registered identifiers of the organisation (iati-identifier, ref of reporting-org and participating-org), the sector and the recipient country"));
        if (IatiXml.days(exchanged).isEmpty()) {
            remarks.add(remark(
                    "NO_DATE",
                    "activity-date",
                    "IATIでは開始日（activity-date）が必要ですが、プログラムに期間が一つもありません。記入してください。",
                    "IATI needs a start date (activity-date), but the program has no period at all: put it in"));
        }
        return remarks;
    }

    private static Finding remark(String code, String pointer, String ja, String en) {
        return new Finding(code, Optional.empty(), OptionalInt.empty(), pointer, "", "", LocalizedText.of(ja, en));
    }

    @Override
    public List<Uncarried> uncarried() {
        return IatiLosses.RULES;
    }
}
