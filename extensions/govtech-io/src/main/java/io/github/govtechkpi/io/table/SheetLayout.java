package io.github.govtechkpi.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the workbook reader does not tell of a sheet: which cells are merged. On the way, addresses that no sheet has are refused before
 * the reader makes room for them, and texts that the workbook does not have, which the reader takes for empty cells.
 */
final class SheetLayout {
    private static final int MAX_MERGED = 2_000_000;

    private final int sharedTexts;
    private final TableFindings findings;
    private final List<CellRange> merged = new ArrayList<>();
    private long cells;
    private boolean isSharedText;

    private SheetLayout(int sharedTexts, TableFindings findings) {
        this.sharedTexts = sharedTexts;
        this.findings = findings;
    }

    /**
     * Reads the XML of a sheet and returns its merged cells.
     *
     * @param sharedTexts how many texts the workbook has for all of its cells
     */
    static List<CellRange> merged(byte[] xml, int sharedTexts, TableFindings findings) {
        var layout = new SheetLayout(sharedTexts, findings);
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
        return layout.merged;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "c" -> cell(reader);
            case "v" -> value(reader);
            case "row" -> row(reader);
            case "mergeCell" -> merge(reader);
            default -> {}
        }
    }

    private void cell(XMLStreamReader reader) {
        isSharedText = "s".equals(reader.getAttributeValue(null, "t"));
        var address = attribute(reader, "r");
        if (address.isPresent() && CellAddress.parse(address.get()).isEmpty()) {
            throw findings.notWorkbook("no sheet has the cell " + address.get());
        }
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
        var row = attribute(reader, "r");
        if (row.isPresent() && CellAddress.parse("A" + row.get()).isEmpty()) {
            throw findings.notWorkbook("no sheet has the row " + row.get());
        }
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
