package io.github.govtechkpi.report.page;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.drawing.Drawing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One part of a report's content, which every output writes in its own way. */
public sealed interface Part {
    /**
     * A heading with what stands below it.
     *
     * @param id a word by which a link finds it
     * @param title the heading
     * @param parts what stands below it
     */
    record Section(String id, String title, List<Part> parts) implements Part {
        /** Copies the list. */
        public Section {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            parts = List.copyOf(parts);
        }

        /** Makes a section of parts of one kind. */
        static Section of(String id, String title, List<? extends Part> parts) {
            return new Section(id, title, List.copyOf(parts));
        }
    }

    /**
     * Some sentences.
     *
     * @param lines the sentences
     */
    record Lines(List<String> lines) implements Part {
        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A paragraph.
     *
     * @param text the text
     */
    record Paragraph(String text) implements Part {
        /** Checks that the text is there. */
        public Paragraph {
            requireNonNull(text, "text");
        }
    }

    /**
     * A table.
     *
     * @param caption what it is a table of
     * @param rows the rows, the header first
     */
    record Table(String caption, List<List<String>> rows) implements Part {
        /** Copies the rows. */
        public Table {
            requireNonNull(caption, "caption");
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Returns the table without the columns in which nothing but one of some marks stands; the first and the last stay. */
        Table without(List<String> marks) {
            var width = rows.isEmpty() ? 0 : rows.get(0).size();
            var kept = IntStream.range(0, width)
                    .filter(column -> column == 0
                            || column == width - 1
                            || rows.stream().skip(1).anyMatch(row -> !marks.contains(row.get(column))))
                    .boxed()
                    .toList();
            return new Table(
                    caption,
                    rows.stream()
                            .map(row -> kept.stream().map(row::get).toList())
                            .toList());
        }
    }

    /**
     * A picture.
     *
     * @param wide for a desk or a sheet of paper
     * @param narrow for a telephone
     */
    record Figure(Drawing wide, Drawing narrow) implements Part {
        /** Checks that both are there. */
        public Figure {
            requireNonNull(wide, "wide");
            requireNonNull(narrow, "narrow");
        }
    }

    /**
     * How many results have each verdict.
     *
     * @param tiles the verdicts, each with its number
     */
    record Tiles(List<Tile> tiles) implements Part {
        /** Copies the list. */
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A verdict with the number of results that have it.
     *
     * @param status the verdict
     * @param label its words
     * @param count how many
     */
    record Tile(StatusCode status, String label, int count) {
        /** Checks that every part is there. */
        public Tile {
            requireNonNull(status, "status");
            requireNonNull(label, "label");
        }
    }

    /**
     * What is unfolded by those who want to see it.
     *
     * @param title what it is
     * @param status the verdict of the goal that it is about; empty where it is about anything else
     * @param parts what is unfolded
     */
    record Fold(String title, Optional<StatusCode> status, List<Part> parts) implements Part {
        /** Copies the list. */
        public Fold {
            requireNonNull(title, "title");
            requireNonNull(status, "status");
            parts = List.copyOf(parts);
        }

        /** Makes a fold that is about no single goal, or about one in general. */
        public Fold(String title, List<? extends Part> parts) {
            this(title, Optional.empty(), List.copyOf(parts));
        }
    }

    /**
     * Where a reader can go on.
     *
     * @param links the places
     */
    record Links(List<Link> links) implements Part {
        /** Copies the list. */
        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * A place to go on.
     *
     * @param text what is there
     * @param address a file beside the report, a heading of it, or a page of the web
     */
    record Link(String text, String address) {
        /** Checks that both are there. */
        public Link {
            requireNonNull(text, "text");
            requireNonNull(address, "address");
        }
    }

    /**
     * A goal on one card.
     *
     * @param id a word by which a link finds it
     * @param title the name of the goal
     * @param role KGI or KPI
     * @param status the verdict
     * @param statusText the verdict in words
     * @param amounts what a reader has to see first, each with its label
     * @param way how much of the way is done; empty where that cannot be said
     * @param facts what else is known, each with its label
     * @param notes what a reader has to know
     * @param parts pictures and whatever else stands on the card
     */
    record Card(
            String id,
            String title,
            String role,
            StatusCode status,
            String statusText,
            List<Labelled> amounts,
            Optional<Way> way,
            List<Labelled> facts,
            List<String> notes,
            List<Part> parts)
            implements Part {
        /** Copies the lists. */
        public Card {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(role, "role");
            requireNonNull(status, "status");
            requireNonNull(statusText, "statusText");
            amounts = List.copyOf(amounts);
            requireNonNull(way, "way");
            facts = List.copyOf(facts);
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A label with what it is the label of.
     *
     * @param label the label
     * @param value the value
     */
    record Labelled(String label, String value) {
        /** Checks that both are there. */
        public Labelled {
            requireNonNull(label, "label");
            requireNonNull(value, "value");
        }
    }

    /**
     * How much of the way is done, in amounts; a bar is drawn from them, and both are printed.
     *
     * @param done what was gained, never below 0 nor above all
     * @param expected what the declared path expects by now
     * @param all what is to be gained in all, above 0
     * @param text both amounts in words
     */
    record Way(BigDecimal done, Optional<BigDecimal> expected, BigDecimal all, String text) {
        /** Checks that every part is there. */
        public Way {
            requireNonNull(done, "done");
            requireNonNull(expected, "expected");
            requireNonNull(all, "all");
            requireNonNull(text, "text");
        }
    }
}
