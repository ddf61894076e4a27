package io.github.govtechkpi.report.drawing;

import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Dot;
import io.github.govtechkpi.report.drawing.Mark.Path;
import io.github.govtechkpi.report.drawing.Mark.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/** Paints drawings into an image in memory, which needs no display. */
final class PngPainter {
    /** The first of these that the machine has; all of them have Japanese characters. */
    private static final List<String> FAMILIES = List.of(
            "Noto Sans JP",
            "Noto Sans CJK JP",
            "Hiragino Sans",
            "Hiragino Kaku Gothic ProN",
            "Yu Gothic UI",
            "Yu Gothic",
            "Meiryo",
            "BIZ UDPGothic",
            "IPAexGothic",
            "IPAPGothic",
            "TakaoPGothic",
            "VL PGothic");

    private static final String FAMILY = family();
    private final Graphics2D graphics;

    private PngPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static byte[] paint(Drawing drawing, double scale) {
        var heading = drawing.heading();
        var top = Drawing.Heading.height(heading);
        var image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil((drawing.height() + top) * scale),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Ink.PAPER.color());
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        var painter = new PngPainter(graphics);
        for (var i = 0; i < heading.size(); i++) {
            painter.words(new Words(
                    heading.get(i),
                    new Point(
                            Drawing.Heading.MARGIN,
                            Drawing.Heading.TOP + Drawing.Heading.LINE * i + Drawing.Heading.SIZE),
                    Anchor.START,
                    Mark.Font.of(Drawing.Heading.SIZE, Ink.TEXT).bolder()));
        }
        graphics.translate(0, top);
        drawing.marks().forEach(painter::mark);
        graphics.dispose();
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written
        }
        return bytes.toByteArray();
    }

    private static String family() {
        var here = Set.copyOf(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        return FAMILIES.stream().filter(here::contains).findFirst().orElse(Font.SANS_SERIF);
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
        var shape = new Path2D.Double();
        for (var part : path.parts()) {
            for (var i = 0; i < part.size(); i++) {
                if (i == 0) {
                    shape.moveTo(part.get(i).x(), part.get(i).y());
                } else {
                    shape.lineTo(part.get(i).x(), part.get(i).y());
                }
            }
            if (path.closed()) {
                shape.closePath();
            }
        }
        path.fill().ifPresent(ink -> {
            var color = ink.color();
            graphics.setColor(new Color(
                    color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * path.opacity())));
            graphics.fill(shape);
        });
        path.stroke().ifPresent(line -> {
            use(line);
            graphics.draw(shape);
        });
    }

    private void dot(Dot dot) {
        var circle = new Ellipse2D.Double(
                dot.center().x() - dot.radius(), dot.center().y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        graphics.setColor(dot.fill().color());
        graphics.fill(circle);
        use(dot.stroke());
        graphics.draw(circle);
    }

    private void words(Words words) {
        var wanted = words.font();
        var font = new Font(FAMILY, wanted.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) wanted.size());
        if (font.canDisplayUpTo(words.text()) >= 0) {
            throw new MissingFontException(words.text());
        }
        var vector = font.createGlyphVector(graphics.getFontRenderContext(), words.text());
        var width = vector.getLogicalBounds().getWidth();
        var x = switch (words.anchor()) {
            case START -> words.at().x();
            case MIDDLE -> words.at().x() - width / 2;
            case END -> words.at().x() - width;
        };
        if (wanted.halo()) {
            graphics.setColor(Ink.PAPER.color());
            graphics.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(vector.getOutline((float) x, (float) words.at().y()));
        }
        graphics.setColor(wanted.ink().color());
        graphics.drawGlyphVector(vector, (float) x, (float) words.at().y());
    }

    private void use(Stroke line) {
        graphics.setColor(line.ink().color());
        var dash = switch (line.dash()) {
            case NONE -> null;
            case DASHES -> new float[] {6, 5};
            case DOTS -> new float[] {1, 5};
        };
        graphics.setStroke(
                new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0));
    }
}
