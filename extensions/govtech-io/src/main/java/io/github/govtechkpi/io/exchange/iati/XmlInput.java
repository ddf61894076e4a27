package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that knows neither document types nor external entities, within limits of depth and of the number of elements. */
final class XmlInput {
    private static final int DEEPEST = 50;
    private static final int MOST_ELEMENTS = 1_000_000;
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final ExchangeFile file;
    private final IatiFindings findings;
    private final Set<String> skipped;
    private int elements;

    /** Prepares to read a file; elements of the names to skip are passed over with all that is in them. */
    XmlInput(ExchangeFile file, IatiFindings findings, Set<String> skipped) {
        this.file = file;
        this.findings = findings;
        this.skipped = skipped;
    }

    XmlElement root() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var in = factory.createXMLStreamReader(file.in());
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                if (in.getEventType() == XMLStreamConstants.DTD) {
                    throw findings.of(
                            "UNSAFE_XML",
                            in.getLocation().getLineNumber(),
                            "DOCTYPE",
                            "XML without a document type",
                            "文書型宣言（DOCTYPE）があり、安全のため読みません。",
                            "There is a document type (DOCTYPE), which is refused as unsafe");
                }
            }
            var root = element(in, 0);
            while (in.hasNext()) {
                in.next(); // what stands behind the end has to be XML as well
            }
            return root;
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw findings.of(
                    "NOT_XML",
                    line,
                    Quoted.cut(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                    "well-formed XML",
                    "XMLとして読めません。途中で切れているか、文字コードが宣言と異なる可能性があります。",
                    "This is no well-formed XML: it may be cut, or in another encoding than it declares");
        }
    }

    private XmlElement element(XMLStreamReader in, int depth) throws XMLStreamException {
        var line = in.getLocation().getLineNumber();
        if (depth >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw findings.of(
                    "TOO_LARGE",
                    line,
                    depth >= DEEPEST ? "depth" : "elements",
                    "at most " + (depth >= DEEPEST ? DEEPEST : MOST_ELEMENTS),
                    "XMLの入れ子が深すぎるか、要素が多すぎます（%s段、%s個まで）。".formatted(DEEPEST, MOST_ELEMENTS),
                    "The XML is nested too deeply or has too many elements (at most %s levels and %s elements)"
                            .formatted(DEEPEST, MOST_ELEMENTS));
        }
        var name = in.getLocalName();
        var attributes = attributes(in);
        List<XmlElement> children = new ArrayList<>();
        var text = new StringBuilder();
        for (var event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isForeign(in.getNamespaceURI()) || skipped.contains(in.getLocalName())) {
                    skip(in, depth + 1);
                } else {
                    children.add(element(in, depth + 1));
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(in.getText());
            }
        }
        // the line breaks between elements are no text
        return new XmlElement(name, attributes, children, children.isEmpty() ? text.toString() : "", line);
    }

    private void skip(XMLStreamReader in, int depth) throws XMLStreamException {
        var unused = element(in, depth);
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < in.getAttributeCount(); i++) {
            if (!isForeign(in.getAttributeNamespace(i)) || XML_NAMESPACE.equals(in.getAttributeNamespace(i))) {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private static boolean isForeign(String namespace) {
        return namespace != null && !namespace.isEmpty();
    }
}
