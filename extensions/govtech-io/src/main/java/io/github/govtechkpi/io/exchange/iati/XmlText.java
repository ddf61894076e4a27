package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Locale;

/** Writes indented XML 1.0, with what XML cannot hold replaced. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Writes an element with what stands in it; names and values of attributes follow one another, and null leaves an attribute out. */
    void element(String name, Runnable content, String... attributes) {
        open(name, attributes);
        text.append(">\n");
        depth++;
        content.run();
        depth--;
        indent();
        text.append("</").append(name).append(">\n");
    }

    /** Writes an element without content. */
    void empty(String name, String... attributes) {
        open(name, attributes);
        text.append("/>\n");
    }

    /** Writes an element of text. */
    void text(String name, String content, String... attributes) {
        open(name, attributes);
        text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
    }

    /** Writes a text in its languages. */
    void narratives(LocalizedText content) {
        content.ja().ifPresent(ja -> text("narrative", ja, "xml:lang", Locale.JAPANESE.getLanguage()));
        content.en().ifPresent(en -> text("narrative", en, "xml:lang", Locale.ENGLISH.getLanguage()));
    }

    private void open(String name, String... attributes) {
        indent();
        text.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private void indent() {
        text.append("  ".repeat(depth));
    }

    private static String escaped(String content) {
        var escaped = new StringBuilder();
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;"); // else an attribute would give a blank back
                case '\t' -> escaped.append("&#9;");
                case 0xFFFE, 0xFFFF -> escaped.append('\uFFFD');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Returns all that was written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
