package io.github.govtechkpi.io.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The formats of cells. A workbook may go without them, which the workbook reader does not know: it gets a part that has none. */
final class XlsxStyles {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final byte[] NONE =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>".getBytes(UTF_8);

    private XlsxStyles() {}

    /** Returns the parts of a workbook, with a part of formats in any case. */
    static XlsxPackage added(XlsxPackage workbook) throws IOException {
        var xml = workbook.parts().get(CONTENT_TYPES);
        if (xml == null) {
            return workbook;
        }
        try {
            var types = types(xml);
            var named = types.entrySet().stream()
                    .filter(type -> type.getValue().equals(TYPE))
                    .map(type -> type.getKey().substring(type.getKey().startsWith("/") ? 1 : 0))
                    .findFirst();
            if (named.filter(workbook.parts()::containsKey).isPresent()) {
                return workbook;
            }
            var parts = new LinkedHashMap<>(workbook.parts());
            parts.putIfAbsent(named.orElse("xl/styles.xml"), NONE);
            if (named.isEmpty()) {
                types.put("/xl/styles.xml", TYPE);
                parts.put(CONTENT_TYPES, xml(types));
            }
            return new XlsxPackage(parts);
        } catch (XMLStreamException e) {
            throw new IOException(XlsxXml.why(e), e);
        }
    }

    private static Map<String, String> types(byte[] xml) throws XMLStreamException {
        var types = new LinkedHashMap<String, String>();
        var reader = XlsxXml.reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Override")) {
                var part = reader.getAttributeValue(null, "PartName");
                var type = reader.getAttributeValue(null, "ContentType");
                if (part != null && type != null) {
                    types.put(part, type);
                }
            }
        }
        return types;
    }

    private static byte[] xml(Map<String, String> types) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
        writer.writeStartDocument(UTF_8.name(), "1.0");
        writer.writeStartElement("Types");
        writer.writeDefaultNamespace(NAMESPACE);
        for (var type : types.entrySet()) {
            writer.writeEmptyElement("Override");
            writer.writeAttribute("PartName", type.getKey());
            writer.writeAttribute("ContentType", type.getValue());
        }
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }
}
