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
        for (var i = 0; i < heading.size(); i++) {
            svg.words(new Words(
                    heading.get(i),
                    new Point(
                            Drawing.Heading.MARGIN,
                            Drawing.Heading.TOP + Drawing.Heading.LINE * i + Drawing.Heading.SIZE),
                    Anchor.START,
                    Font.of(Drawing.Heading.SIZE, Ink.TEXT).bolder()));
        }
        svg.text.append("<g transform=\"translate(0 ").append(number(top)).append(")\">\n");
        drawing.marks().forEach(svg::mark);
        svg.text.append("</g>\n</svg>\n");
        return svg.text.toString();
    }

    static String inline(Drawing drawing, String id) {
        var svg = new SvgText(true);
        svg.begin(drawing, id, drawing.height());
        drawing.marks().forEach(svg::mark);
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

    private void mark(Mark mark) {
        if (mark instanceof Path path) {
            path(path);
        } else if (mark instanceof Dot dot) {
            dot(dot);
        } else if (mark instanceof Words words) {
            words(words);
        } else {
            throw new AssertionError(mark);
        }
    }

    private void path(Path path) {
        text.append("<path");
        paint(path.fill(), path.stroke());
        if (path.fill().isPresent() && path.opacity() < 1) {
            text.append(" fill-opacity=\"").append(hundredths(path.opacity())).append('"');
        }
        text.append(" d=\"");
        path.parts().forEach(part -> part(part, path.closed()));
        text.append("\"/>\n");
    }

    private void part(List<Point> points, boolean closed) {
        for (var i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "M" : i == 1 ? "L" : " ")
                    .append(number(points.get(i).x()))
                    .append(' ')
                    .append(number(points.get(i).y()));
        }
        text.append(closed ? "Z" : "");
    }

    private void dot(Dot dot) {
        text.append("<circle");
        paint(Optional.of(dot.fill()), Optional.of(dot.stroke()));
        text.append(" cx=\"")
                .append(number(dot.center().x()))
                .append("\" cy=\"")
                .append(number(dot.center().y()))
                .append("\" r=\"")
                .append(number(dot.radius()))
                .append("\"/>\n");
    }

    private void words(Words words) {
        var font = words.font();
        text.append("<text x=\"")
                .append(number(words.at().x()))
                .append("\" y=\"")
                .append(number(words.at().y()))
                .append("\" font-size=\"")
                .append(number(font.size()))
                .append('"');
        if (words.anchor() != Anchor.START) {
            text.append(" text-anchor=\"")
                    .append(words.anchor() == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (font.bold()) {
            text.append(" font-weight=\"700\"");
        }
        if (isInline) {
            text.append(" class=\"f-")
                    .append(font.ink().word())
                    .append(font.halo() ? " h s-paper" : "")
                    .append('"');
        } else {
            text.append(" fill=\"").append(font.ink().onWhite()).append('"');
            if (font.halo()) {
                text.append(" paint-order=\"stroke\" stroke-width=\"3.5\" stroke-linejoin=\"round\" stroke=\"")
                        .append(Ink.PAPER.onWhite())
                        .append('"');
            }
        }
        text.append('>').append(escaped(words.text())).append("</text>\n");
    }

    private void paint(Optional<Ink> fill, Optional<Stroke> stroke) {
        if (isInline) {
            text.append(" class=\"d")
                    .append(stroke.map(line -> " s-" + line.ink().word()).orElse(""))
                    .append(fill.map(ink -> " f-" + ink.word()).orElse(""))
                    .append('"');
        } else {
            text.append(" fill=\"")
                    .append(fill.map(Ink::onWhite).orElse("none"))
                    .append('"');
            stroke.ifPresent(line -> text.append(" stroke=\"")
                    .append(line.ink().onWhite())
                    .append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\""));
        }
        stroke.ifPresent(line -> text.append(" stroke-width=\"")
                .append(number(line.width()))
                .append('"')
                .append(
                        switch (line.dash()) {
                            case NONE -> "";
                            case DASHES -> " stroke-dasharray=\"6 5\"";
                            case DOTS -> " stroke-dasharray=\"1 5\"";
                        }));
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
