package io.github.govtechkpi.report.drawing;

import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Dot;
import io.github.govtechkpi.report.drawing.Mark.Font;
import io.github.govtechkpi.report.drawing.Mark.Path;
import io.github.govtechkpi.report.drawing.Mark.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes drawings as SVG: text stays text, and a title and a description are read aloud. */
final class SvgText {
    private static final String FONTS =
            "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif";
    private final boolean isInline;
    private final StringBuilder text = new StringBuilder();

    private SvgText(boolean isInline) {
        this.isInline = isInline;
    }

    static String standalone(Drawing drawing) {
        var svg = new SvgText(false);
        var heading = drawing.heading();
        var top = Drawing.Heading.height(heading);
        svg.begin(drawing, "d", drawing.height() + top);
        svg.text
                .append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Ink.PAPER.onWhite())
                .append("\"/>\n");
        svg.marks(IntStream.range(0, heading.size())
                .<Mark>mapToObj(i -> new Words(
                        heading.get(i),
                        new Point(
                                Drawing.Heading.MARGIN,
                                Drawing.Heading.TOP + Drawing.Heading.LINE * i + Drawing.Heading.SIZE),
                        Anchor.START,
                        Font.of(Drawing.Heading.SIZE, Ink.TEXT).bolder()))
                .toList());
        svg.text.append("<g transform=\"translate(0 ").append(number(top)).append(")\">\n");
        svg.marks(drawing.marks());
        svg.text.append("</g>\n</svg>\n");
        return svg.text.toString();
    }

    static String inline(Drawing drawing, String id) {
        var svg = new SvgText(true);
        svg.begin(drawing, id, drawing.height());
        svg.marks(drawing.marks());
        return svg.text.append("</svg>").toString();
    }

    /** Writes a text so that no character of it is read as a mark of XML. */
    static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (isAllowed(character)) {
                        out.appendCodePoint(character);
                    }
                }
            }
        });
        return out.toString();
    }

    /** XML has no place for control characters, lone surrogates and non-characters. */
    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character >= 0x10000;
    }

    private void begin(Drawing drawing, String id, double height) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" lang=\"")
                .append(drawing.locale().getLanguage())
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-t\" aria-describedby=\"")
                .append(id)
                .append("-d\"");
        if (!isInline) {
            text.append(" width=\"")
                    .append(number(drawing.width()))
                    .append("\" height=\"")
                    .append(number(height))
                    .append('"');
            text.append(" font-family=\"").append(FONTS).append('"');
        }
        text.append(">\n<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escaped(drawing.title()))
                .append("</title>\n<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escaped(drawing.description()))
                .append("</desc>\n");
    }

    /** Writes marks in their order; those that follow each other in one style share it, which halves the file. */
    private void marks(List<Mark> marks) {
        var pieces = marks.stream().map(this::piece).toList();
        for (var i = 0; i < pieces.size(); ) {
            var end = i + 1;
            while (end < pieces.size() && pieces.get(end).style.equals(pieces.get(i).style)) {
                end++;
            }
            if (end - i == 1) {
                write(pieces.get(i), pieces.get(i).style);
            } else {
                text.append("<g").append(pieces.get(i).style).append(">\n");
                pieces.subList(i, end).forEach(piece -> write(piece, ""));
                text.append("</g>\n");
            }
            i = end;
        }
    }

    /** An element: what it looks like, where it is, and the text in it. */
    private record Piece(String name, String style, String place, String content) {}

    private void write(Piece piece, String style) {
        text.append('<').append(piece.name).append(style).append(piece.place);
        text.append(piece.content.isEmpty() ? "/>\n" : ">" + piece.content + "</" + piece.name + ">\n");
    }

    private Piece piece(Mark mark) {
        if (mark instanceof Path path) {
            return path(path);
        }
        if (mark instanceof Dot dot) {
            return dot(dot);
        }
        if (mark instanceof Words words) {
            return words(words);
        }
        throw new AssertionError(mark);
    }

    private Piece path(Path path) {
        var opacity = path.fill().isPresent() && path.opacity() < 1
                ? " fill-opacity=\"" + hundredths(path.opacity()) + '"'
                : "";
        var line = path.parts().stream().map(part -> part(part, path.closed())).collect(Collectors.joining());
        return new Piece("path", paint(path.fill(), path.stroke()) + opacity, " d=\"" + line + '"', "");
    }

    private static String part(List<Point> points, boolean closed) {
        var line = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            line.append(i == 0 ? "M" : i == 1 ? "L" : " ")
                    .append(number(points.get(i).x()))
                    .append(' ')
                    .append(number(points.get(i).y()));
        }
        return line.append(closed ? "Z" : "").toString();
    }

    private Piece dot(Dot dot) {
        return new Piece(
                "circle",
                paint(Optional.of(dot.fill()), Optional.of(dot.stroke())),
                " cx=\"%s\" cy=\"%s\" r=\"%s\""
                        .formatted(number(dot.center().x()), number(dot.center().y()), number(dot.radius())),
                "");
    }

    private Piece words(Words words) {
        var font = words.font();
        var style =
                new StringBuilder(" font-size=\"").append(number(font.size())).append('"');
        if (words.anchor() != Anchor.START) {
            style.append(" text-anchor=\"")
                    .append(words.anchor() == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (font.bold()) {
            style.append(" font-weight=\"700\"");
        }
        if (isInline) {
            style.append(" class=\"f-")
                    .append(font.ink().word())
                    .append(font.halo() ? " h s-paper" : "")
                    .append('"');
        } else {
            style.append(" fill=\"").append(font.ink().onWhite()).append('"');
            if (font.halo()) {
                style.append(" paint-order=\"stroke\" stroke-width=\"3.5\" stroke-linejoin=\"round\" stroke=\"")
                        .append(Ink.PAPER.onWhite())
                        .append('"');
            }
        }
        return new Piece(
                "text",
                style.toString(),
                " x=\"%s\" y=\"%s\""
                        .formatted(number(words.at().x()), number(words.at().y())),
                escaped(words.text()));
    }

    private String paint(Optional<Ink> fill, Optional<Stroke> stroke) {
        var style = new StringBuilder();
        if (isInline) {
            style.append(" class=\"d")
                    .append(stroke.map(line -> " s-" + line.ink().word()).orElse(""))
                    .append(fill.map(ink -> " f-" + ink.word()).orElse(""))
                    .append('"');
        } else {
            style.append(" fill=\"")
                    .append(fill.map(Ink::onWhite).orElse("none"))
                    .append('"');
            stroke.ifPresent(line -> style.append(" stroke=\"")
                    .append(line.ink().onWhite())
                    .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\""));
        }
        stroke.ifPresent(line -> style.append(" stroke-width=\"")
                .append(number(line.width()))
                .append('"')
                .append(
                        switch (line.dash()) {
                            case NONE -> "";
                            case DASHES -> " stroke-dasharray=\"6 5\"";
                            case DOTS -> " stroke-dasharray=\"1 5\"";
                        }));
        return style.toString();
    }

    /** Writes a length with one decimal, which is finer than any screen shows. */
    private static String number(double value) {
        return plain(value, 1);
    }

    private static String hundredths(double value) {
        return plain(value, 2);
    }

    private static String plain(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
