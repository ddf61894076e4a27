package io.github.govtechkpi.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A page of the documentation with its examples.
 *
 * @param text the whole page
 */
record FormatsPage(String text) {
    static final FormatsPage ENGLISH = read("formats.md");
    static final FormatsPage JAPANESE = read("ja/formats.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+ ([\\w-]+)\\n(.*?)^```$");

    /** Returns the fenced examples by the word behind their language, in the order of the page. */
    Map<String, String> examples() {
        var examples = new LinkedHashMap<String, String>();
        BLOCK.matcher(text).results().forEach(block -> examples.put(block.group(1), block.group(2)));
        return examples;
    }

    String example(String name) {
        var example = examples().get(name);
        if (example == null) {
            throw new AssertionError("The page has no example " + name);
        }
        return example;
    }

    /** Tells whether the page names a word outside of its examples, alone or within a form such as {@code {"value": 13}}. */
    boolean names(String word) {
        var prose = BLOCK.matcher(text).replaceAll("");
        return prose.contains("`" + word + "`") || prose.contains("\"" + word + "\"");
    }

    /** Returns the text from a heading to the next one of its level or a higher one. */
    String section(String heading) {
        var start = text.indexOf("\n" + heading);
        var level = heading.indexOf(' ');
        var end = Pattern.compile("(?m)^#{1," + level + "} ").matcher(text);
        return text.substring(start, end.find(start + 2) ? end.start() : text.length());
    }

    InputStream stream(String name) {
        return Programs.stream(example(name));
    }

    private static FormatsPage read(String name) {
        try {
            // tests run in the folder of their module
            return new FormatsPage(Files.readString(Path.of("..", "docs").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
