package io.github.govtechkpi.io.exchange.iati;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a foreign XML file, without anything of other namespaces.
 *
 * @param name the name
 * @param attributes the attributes; {@code xml:lang} is called {@code lang}
 * @param children the elements in it
 * @param text the text that stands in it itself
 * @param line the line in which it begins
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text, int line) {
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }
}
