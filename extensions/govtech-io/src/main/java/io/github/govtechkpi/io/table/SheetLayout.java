package io.github.govtechkpi.io.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the workbook reader does not tell of a sheet: which cells are merged. On the way, addresses that no sheet has are refused, before
 * a reader makes room for them.
 *
 * @param merged the merged cells
 */
record SheetLayout(List<CellRange> merged) {
    private static final int MAX_MERGED = 2_000_000;

    static SheetLayout read(byte[] xml, TableFindings findings) {
        var merged = new ArrayList<CellRange>();
        var cells = new long[1];
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader, merged, cells, findings);
                }
            }
        } catch (XMLStreamException e) {
            throw findings.notWorkbook(firstLine(e));
        }
        return new SheetLayout(merged);
    }

    private static void element(XMLStreamReader reader, List<CellRange> merged, long[] cells, TableFindings findings) {
        switch (reader.getLocalName()) {
            case "c" -> {
                var address = attribute(reader, "r");
                if (address.isPresent() && CellAddress.parse(address.get()).isEmpty()) {
                    throw findings.notWorkbook("no sheet has the cell " + address.get());
                }
            }
            case "row" -> {
                var row = attribute(reader, "r");
                if (row.isPresent() && CellAddress.parse("A" + row.get()).isEmpty()) {
                    throw findings.notWorkbook("no sheet has the row " + row.get());
                }
            }
            case "mergeCell" -> {
                var range = attribute(reader, "ref");
                merged.add(range.flatMap(CellRange::parse)
                        .orElseThrow(() -> findings.notWorkbook("no cells are " + range.orElse(""))));
                cells[0] += merged.get(merged.size() - 1).size();
                if (cells[0] > MAX_MERGED) {
                    throw findings.tooLarge("cells", MAX_MERGED);
                }
            }
            default -> {}
        }
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
