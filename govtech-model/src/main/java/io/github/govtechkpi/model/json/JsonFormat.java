package io.github.govtechkpi.model.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A JSON format of files: reads one with all findings at once, or writes one.
 *
 * <p>Example: {@code Program program = JsonFormat.PROGRAM.read(stream, "govtech-tokyo.json")}.
 *
 * <p>Nothing is half-loaded: there is a value, or an {@link InvalidDataException} with every finding, each with line, JSON pointer,
 * what was found and what is allowed. A document may be 100 levels deep, a string 1,000,000 characters and the whole 64 MB long.
 *
 * @param <T> what a file of the format holds
 */
public final class JsonFormat<T> {
    /** {@code govtech-program/1}: a program with its goals. */
    public static final JsonFormat<Program> PROGRAM =
            new JsonFormat<>("govtech-program/1", new ProgramFileCodec("govtech-program/1"));

    /** {@code govtech-checklist/1}: a checklist with its items. */
    public static final JsonFormat<Checklist> CHECKLIST = new JsonFormat<>(
            "govtech-checklist/1", new FormatCodec<>("govtech-checklist/1", ChecklistCodecs.checklist()));

    /** {@code govtech-assessment/1}: the answers to a checklist. */
    public static final JsonFormat<Assessment> ASSESSMENT = new JsonFormat<>(
            "govtech-assessment/1", new FormatCodec<>("govtech-assessment/1", ChecklistCodecs.assessment()));

    /** {@code govtech-review/1}: the sheet of a review, filled in or still a form. */
    public static final JsonFormat<ReviewSheet> REVIEW =
            new JsonFormat<>("govtech-review/1", new FormatCodec<>("govtech-review/1", ReviewCodecs.sheet()));

    /** {@code govtech-rating/1}: how a body grades its indicators. */
    public static final JsonFormat<RatingScheme> RATING =
            new JsonFormat<>("govtech-rating/1", new FormatCodec<>("govtech-rating/1", RatingCodecs.scheme()));

    /** {@code govtech-mapping/1}: how the columns of a table become goals and observations. */
    public static final JsonFormat<TableMapping> MAPPING =
            new JsonFormat<>("govtech-mapping/1", new FormatCodec<>("govtech-mapping/1", MappingCodecs.mapping()));

    /** {@code govtech-findings/1}: what is wrong with files. */
    public static final JsonFormat<List<Finding>> FINDINGS =
            new JsonFormat<>("govtech-findings/1", new FormatCodec<>("govtech-findings/1", ReasonCodecs.findings()));

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String id;
    private final Codec<T> codec;

    private JsonFormat(String id, Codec<T> codec) {
        this.id = id;
        this.codec = codec;
    }

    /** Returns the formats, in the order of the documentation. */
    public static List<JsonFormat<?>> all() {
        return List.of(PROGRAM, CHECKLIST, ASSESSMENT, REVIEW, RATING, MAPPING, FINDINGS);
    }

    /** Returns the id that a file's field {@code format} holds, for example {@code govtech-program/1}. */
    public String id() {
        return id;
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format. It refuses what the reader refuses, as far as a schema can say it.
     */
    public String schema() {
        var resource = "schema/" + id.replace('/', '-') + ".schema.json";
        try (var in = requireNonNull(JsonFormat.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file in UTF-8, with or without a byte order mark.
     *
     * @param in the content; it is read to its end and not closed
     * @param file the name of the file for the findings
     * @throws InvalidDataException with all findings, if it cannot be used
     * @throws UncheckedIOException if the stream itself cannot be read
     */
    public T read(InputStream in, String file) {
        var findings = new Findings();
        var value = new DocumentReader(findings).read(in).flatMap(node -> codec.read(node, findings));
        findings.throwIfAny(Optional.of(file));
        return value.orElseThrow(() -> new AssertionError("no value and no finding"));
    }

    /** Writes a value as indented JSON with a line break at its end; the same value gives the same bytes. */
    public String write(T value) {
        var text = new StringWriter();
        var lines = new DefaultIndenter("  ", "\n"); // not the platform's line break
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /**
     * Writes a value to a generator of the application, which decides on layout and encoding; the generator stays open.
     *
     * @throws IOException if the generator cannot write
     */
    public void write(T value, JsonGenerator out) throws IOException {
        codec.write(value, out);
    }

    Codec<T> codec() {
        return codec;
    }
}
