package io.github.govtechkpi.io.result;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A JSON format that is written and not read: its schema tells other applications which fields there are, and which may be null. */
public enum ResultFormat {
    /** {@code govtech-progress/1}: what {@code govtech progress} answers. */
    PROGRESS(ProgressJson.FORMAT),
    /** {@code govtech-knowledge/1}: what {@code govtech progress --compare-known-on} answers. */
    KNOWLEDGE(KnowledgeJson.FORMAT),
    /** {@code govtech-ratio/1}: what {@code govtech ratio} answers. */
    RATIO(RatioJson.FORMAT),
    /** {@code govtech-feasible/1}: what {@code govtech feasible} answers. */
    FEASIBLE(FeasibleResults.FORMAT),
    /** {@code govtech-funnel/1}: what {@code govtech funnel} answers. */
    FUNNEL(FunnelJson.FORMAT),
    /** {@code govtech-series/1}: what {@code govtech series} answers. */
    SERIES(SeriesJson.FORMAT),
    /** {@code govtech-check/1}: what {@code govtech check} answers. */
    CHECK("govtech-check/1"),
    /** {@code govtech-panel/1}: what {@code govtech panel} answers. */
    PANEL("govtech-panel/1"),
    /** {@code govtech-import/1}: what {@code govtech import} did with the cells of a table. */
    IMPORT("govtech-import/1"),
    /** {@code govtech-losses/1}: what {@code govtech convert} could not carry. */
    LOSSES("govtech-losses/1");

    private final String id;

    ResultFormat(String id) {
        this.id = id;
    }

    /** Returns the id that the field {@code format} holds, for example {@code govtech-funnel/1}. */
    public String id() {
        return id;
    }

    /** Returns the JSON Schema (draft 2020-12) of the format, as a text that ends with a line break. */
    public String schema() {
        var resource = "schema/" + id.replace('/', '-') + ".schema.json";
        try (var in = requireNonNull(ResultFormat.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
