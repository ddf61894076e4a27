package io.github.govtechkpi.io.exchange.sdmx;

import io.github.govtechkpi.io.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header of an SDMX-CSV file: which component stands where, and whether names stand beside the ids. */
final class SdmxHeader {
    private static final String LABEL = ": ";
    private static final String DATAFLOW = "DATAFLOW";
    private static final String STRUCTURE_NAME = "STRUCTURE_NAME";
    private static final Set<SdmxColumn> TEXTS = Set.of(SdmxColumn.COMMENT_OBS, SdmxColumn.SLICE);

    /** Columns of the standard that say nothing that the others do not say. */
    private static final Set<String> TECHNICAL =
            Set.of(STRUCTURE_NAME, DATAFLOW, "SERIES_KEY", "OBS_KEY", "TIME_FORMAT", "DECIMALS", "UPDATED");

    private final Table table;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final boolean hasLabels;
    private final boolean hasNames;

    SdmxHeader(Table table) {
        this.table = table;
        var cells =
                table.rows().get(0).stream().map(cell -> cell.text().strip()).toList();
        this.hasLabels = cells.stream().anyMatch(cell -> cell.contains(LABEL));
        this.hasNames = cells.contains(STRUCTURE_NAME);
        var isName = false;
        for (var i = 0; i < cells.size(); i++) {
            var id = id(cells.get(i));
            // with names in columns of their own, each component has its name behind it
            if (isName) {
                isName = false;
            } else if (!id.isEmpty()) {
                columns.putIfAbsent(id, i);
                isName = hasNames
                        && i > cells.indexOf(STRUCTURE_NAME)
                        && !id.equals(SdmxColumn.ACTION.name())
                        && !TECHNICAL.contains(id);
            }
        }
    }

    private static String id(String cell) {
        var label = cell.indexOf(LABEL);
        var id = label < 0 ? cell : cell.substring(0, label);
        return id.replaceFirst("\\[.*]$", ""); // STRUCTURE[;] and ATTR[en;ja]
    }

    boolean has(SdmxColumn column) {
        return columns.containsKey(column.name());
    }

    int column(SdmxColumn column) {
        return columns.getOrDefault(column.name(), 0);
    }

    /** Returns the id that stands in a cell; empty where nothing does. */
    Optional<String> text(int row, SdmxColumn column) {
        var position = columns.get(column.name());
        if (position == null) {
            return Optional.empty();
        }
        var text = table.at(row, position).text();
        var isLabelled = hasLabels && !TEXTS.contains(column) && text.contains(LABEL);
        var id = isLabelled ? text.substring(0, text.indexOf(LABEL)) : text;
        return Optional.of(id).filter(cell -> !cell.isBlank());
    }

    /** Returns the name that stands beside an id. */
    Optional<String> name(int row, SdmxColumn column) {
        var position = columns.get(column.name());
        if (position == null) {
            return Optional.empty();
        }
        var text = table.at(row, position).text();
        if (hasLabels && text.contains(LABEL)) {
            return Optional.of(text.substring(text.indexOf(LABEL) + LABEL.length()))
                    .filter(name -> !name.isBlank());
        }
        return Optional.of(hasNames ? table.at(row, position + 1).text() : "").filter(name -> !name.isBlank());
    }

    /** Returns the structure that the row belongs to, without agency, version and name. */
    String structure(int row) {
        var id = table.at(row, columns.getOrDefault(DATAFLOW, columns.getOrDefault("STRUCTURE_ID", 0)))
                .text();
        return id.split(LABEL, 2)[0].replaceFirst("\\(.*\\)$", "").replaceFirst("^.*:", "");
    }

    /** Returns the dimensions that are not our own: what stands before the first measure, or else before the time. */
    List<String> otherDimensions() {
        var end = has(SdmxColumn.OBS_VALUE) ? column(SdmxColumn.OBS_VALUE) : column(SdmxColumn.TIME_PERIOD);
        return others().stream()
                .filter(id -> columns.getOrDefault(id, end) < end)
                .toList();
    }

    /** Returns the attributes that are not our own. */
    List<String> otherAttributes() {
        var dimensions = otherDimensions();
        return others().stream().filter(id -> !dimensions.contains(id)).toList();
    }

    String other(int row, String id) {
        var text = table.at(row, columns.getOrDefault(id, 0)).text();
        return hasLabels && text.contains(LABEL) ? text.substring(0, text.indexOf(LABEL)) : text;
    }

    private List<String> others() {
        return columns.keySet().stream()
                .filter(id -> SdmxColumn.of(id).isEmpty() && !TECHNICAL.contains(id))
                .toList();
    }
}
