package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.Quoted;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that knows neither document types nor external entities, within limits of depth and of the number of elements. */
final class XmlInput {
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int LOOKED_AT = 200;
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
            var in = factory.createXMLStreamReader(new StringReader(text()));
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
            throw notXml(
                    line, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private InvalidDataException notXml(int line, String why) {
        return findings.of(
                "NOT_XML",
                line,
                Quoted.cut(why),
                "well-formed XML",
                "XMLとして読めません。途中で切れているか、文字コードが宣言と異なる可能性があります。",
                "This is no well-formed XML: it may be cut, or in another encoding than it declares");
    }

    /** Decodes the file as it declares; the parser would put a line of its own on the standard error for a wrong byte. */
    private String text() {
        var bytes = file.bytes();
        var start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        try {
            var text =
                    charset(start).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw notXml(0, "encoding");
        }
    }

    /** What calls itself Shift_JIS in Japan is the one of Windows. */
    private static Charset charset(String start) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        var declared = ENCODING.matcher(start);
        var name = declared.find() ? declared.group(1) : "UTF-8";
        return Charset.forName(name.equalsIgnoreCase("Shift_JIS") ? "windows-31j" : name);
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
