package io.github.govtechkpi.io.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Finds the parts of the sheets by their names, over the relations of the workbook. */
final class SheetParts {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

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

    private static Map<String, String> attributes(
            XlsxPackage parts, String part, String element, String key, String namespace, String value)
            throws IOException {
        var found = new LinkedHashMap<String, String>();
        var xml = parts.parts().get(part);
        if (xml == null) {
            throw new IOException(part + " is missing");
        }
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
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
            throw new IOException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(part), e);
        }
        return found;
    }
}
