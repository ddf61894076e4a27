package io.github.govtechkpi.io.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Finds the parts of the sheets by their names, over the relations of the workbook. */
final class SheetParts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final byte[] EMPTY = "<sst/>".getBytes(StandardCharsets.UTF_8);

    private SheetParts() {}

    /** Returns the XML of each sheet by its name, in the order of the workbook. */
    static Map<String, byte[]> of(XlsxPackage parts) throws IOException {
        var targets = attributes(parts, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "", "Target");
        var sheets = new LinkedHashMap<String, byte[]>();
        attributes(parts, "xl/workbook.xml", "sheet", "name", RELATIONS, "id").forEach((name, id) -> {
            var target = targets.getOrDefault(id, "");
            var part = parts.parts().get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (part != null) {
                sheets.put(name, part);
            }
        });
        return sheets;
    }

    /** Returns how many texts the workbook has for all of its cells. */
    static int sharedTexts(XlsxPackage parts) throws IOException {
        var xml = parts.parts().get("xl/sharedStrings.xml");
        var count = 0;
        try {
            var reader = XlsxXml.reader(xml == null ? EMPTY : xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("si")) {
                    count++;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(XlsxXml.why(e), e);
        }
        return count;
    }

    private static Map<String, String> attributes(
            XlsxPackage parts, String part, String element, String key, String namespace, String value)
            throws IOException {
        var found = new LinkedHashMap<String, String>();
        var xml = parts.parts().get(part);
        if (xml == null) {
            throw new IOException(part + " is missing");
        }
        try {
            var reader = XlsxXml.reader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    var name = reader.getAttributeValue(null, key);
                    var content = reader.getAttributeValue(namespace.isEmpty() ? null : namespace, value);
                    if (content == null && !namespace.isEmpty()) {
                        content = reader.getAttributeValue(STRICT_RELATIONS, value);
                    }
                    if (name != null && content != null) {
                        found.put(name, content);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(XlsxXml.why(e), e);
        }
        return found;
    }
}
