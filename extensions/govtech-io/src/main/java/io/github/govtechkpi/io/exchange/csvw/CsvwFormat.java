package io.github.govtechkpi.io.exchange.csvw;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.ExchangeFormat;
import io.github.govtechkpi.io.exchange.ExchangeJson;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Uncarried;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * CSV on the Web: the observations file as it is, and beside it {@code FILE-metadata.json}, which says what its columns hold and how they are
 * written (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
public final class CsvwFormat implements ExchangeFormat {
    private static final List<Uncarried> UNCARRIED = List.of(
            Uncarried.of(
                    "NO_GOALS",
                    "",
                    "CSV on the Webが説明するのは観測値の表だけで、目標、単位、定義、出典などは運べません",
                    "CSV on the Web describes the table of observations alone: goals, units, definitions and sources are not carried"));

    @Override
    public String id() {
        return "csvw";
    }

    @Override
    public LocalizedText label() {
        return LocalizedText.same("CSV on the Web");
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
        var rows = ObservationTable.rows(exchanged.observations());
        var name = exchanged.program().id() + ".observations.csv";
        return List.of(
                ExchangeFile.of(name, CsvText.write(rows)),
                ExchangeFile.of(
                        name + "-metadata.json",
                        ExchangeJson.text(CsvwMetadata.of(exchanged.program(), name, rows.get(0)))));
    }

    @Override
    public Exchanged carried(Exchanged exchanged) {
        return BareGoals.carried(exchanged, exchanged.observations());
    }

    @Override
    public List<Uncarried> uncarried() {
        return UNCARRIED;
    }
}
