package io.github.govtechkpi.io.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the workbook reader does not tell of a sheet: which cells are merged and which columns are hidden. On the way, addresses that no
 * sheet has are refused before the reader makes room for them, and so are cells that the reader would put over others or into another
 * row, and texts that the workbook does not have, which it takes for empty cells.
 */
final class SheetLayout {
    private static final int MAX_MERGED = 2_000_000;

    private final String name;
    private final int sharedTexts;
    private final TableFindings findings;
    private final List<CellRange> merged = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet columnsOfRow = new BitSet();
    private int row = -1;
    private int column = -1;
    private long cells;
    private boolean isSharedText;

    private SheetLayout(String name, int sharedTexts, TableFindings findings) {
        this.name = name;
        this.sharedTexts = sharedTexts;
        this.findings = findings;
    }

    /**
     * Reads the XML of a sheet.
     *
     * @param name the name of the sheet for the findings
     * @param xml its part of the workbook
     * @param sharedTexts how many texts the workbook has for all of its cells
     */
    static SheetLayout read(String name, byte[] xml, int sharedTexts, TableFindings findings) {
        var layout = new SheetLayout(name, sharedTexts, findings);
        try {
            var reader = XlsxXml.reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    layout.element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw findings.notWorkbook(XlsxXml.why(e));
        }
        return layout;
    }

    List<CellRange> merged() {
        return merged;
    }

    /** Returns the columns that a spreadsheet does not show, counted from 0. */
    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "c" -> cell(reader);
            case "v" -> value(reader);
            case "row" -> row(reader);
            case "col" -> column(reader);
            case "mergeCell" -> merge(reader);
            default -> {}
        }
    }

    private void cell(XMLStreamReader reader) {
        isSharedText = "s".equals(reader.getAttributeValue(null, "t"));
        var reference = attribute(reader, "r");
        if (reference.isEmpty()) {
            column++; // beside the one before
        } else {
            var address = CellAddress.parse(reference.get())
                    .orElseThrow(() -> findings.notWorkbook("no sheet has the cell " + reference.get()));
            column = address.column();
            if (address.row() != row) {
                throw findings.misplacedCell(name, address, row + 1);
            }
        }
        if (columnsOfRow.get(column)) {
            throw findings.cellTwice(name, new CellAddress(row, column));
        }
        columnsOfRow.set(column);
    }

    private void value(XMLStreamReader reader) throws XMLStreamException {
        if (isSharedText) {
            var index = reader.getElementText().strip();
            if (!index.matches("[0-9]{1,9}") || Integer.parseInt(index) >= sharedTexts) {
                throw findings.notWorkbook("there is no shared text " + index);
            }
        }
    }

    private void row(XMLStreamReader reader) {
        var number = attribute(reader, "r");
        if (number.isEmpty()) {
            row++;
        } else {
            row = CellAddress.parse("A" + number.get())
                    .orElseThrow(() -> findings.notWorkbook("no sheet has the row " + number.get()))
                    .row();
        }
        column = -1;
        columnsOfRow.clear();
    }

    private void column(XMLStreamReader reader) {
        var first = position(reader, "min");
        var last = position(reader, "max");
        var hidden = attribute(reader, "hidden").orElse("");
        if ((hidden.equals("1") || hidden.equals("true")) && first >= 1 && last >= first) {
            hiddenColumns.set(first - 1, Math.min(last, CellAddress.MAX_COLUMNS));
        }
    }

    /** Returns the number of a column, counted from 1; 0 for anything else. */
    private static int position(XMLStreamReader reader, String name) {
        return attribute(reader, name)
                .filter(number -> number.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(number -> number <= CellAddress.MAX_COLUMNS)
                .orElse(0);
    }

    private void merge(XMLStreamReader reader) {
        var range = attribute(reader, "ref");
        var parsed = range.flatMap(CellRange::parse)
                .orElseThrow(() -> findings.notWorkbook("no cells are " + range.orElse("")));
        merged.add(parsed);
        cells += parsed.size();
        if (cells > MAX_MERGED) {
            throw findings.tooLarge("cells", MAX_MERGED);
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }
}
