package io.github.govtechkpi.report.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** A page on paper: the PDF that the browser prints, of which the sheets and the characters on them are counted. */
final class PrintedPage {
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n(.*?)\\r?\\nendstream", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile(" Tj\\s");
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\s");

    private final String pdf;

    PrintedPage(byte[] pdf) {
        this.pdf = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    long sheets() {
        return SHEET.matcher(pdf).results().count();
    }

    /** Counts the runs of characters on all sheets, of which most are a single one. */
    long runs() {
        return STREAM.matcher(pdf)
                .results()
                .map(stream -> inflated(stream.group(1).getBytes(StandardCharsets.ISO_8859_1)))
                .mapToLong(text -> SHOWN.matcher(text).results().count())
                .sum();
    }

    private static String inflated(byte[] stream) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(stream))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // a stream of something else
        }
    }
}
