package io.github.govtechkpi.io.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers of XML that know neither document types nor external entities. */
final class XlsxXml {
    private XlsxXml() {}

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** Returns the first line of what is wrong. */
    static String why(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("XML");
    }
}
