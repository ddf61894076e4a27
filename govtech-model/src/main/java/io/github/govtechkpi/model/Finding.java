package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that is wrong in a file: where, what was found, what is allowed.
 *
 * @param code the kind of finding, stable across versions, for example {@code UNKNOWN_FIELD}
 * @param file the file as it was named by the caller, if it has a name
 * @param line the line, counted from 1, if it is known
 * @param pointer the place inside: a JSON pointer such as {@code /goals/0/indicator/unit}, or a column
 * @param found what was found, shortened where it is long
 * @param allowed what would be right
 * @param message the whole finding as a sentence in both languages
 */
public record Finding(
        String code,
        Optional<String> file,
        OptionalInt line,
        String pointer,
        String found,
        String allowed,
        LocalizedText message) {
    /** Checks that every part is there. */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(file, "file");
        requireNonNull(line, "line");
        requireNonNull(pointer, "pointer");
        requireNonNull(found, "found");
        requireNonNull(allowed, "allowed");
        requireNonNull(message, "message");
    }

    /** Returns this finding with the name of the file that it was made in. */
    public Finding inFile(String name) {
        return new Finding(code, Optional.of(name), line, pointer, found, allowed, message);
    }

    /** Returns place and sentence for a reader, for example {@code program.json:12 /goals/0/unit: …}. */
    public String in(Locale locale) {
        var place = new StringBuilder(file.orElse(""));
        line.ifPresent(number -> place.append(file.isPresent() ? ":" : "line ").append(number));
        if (!pointer.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ").append(pointer);
        }
        return (place.isEmpty() ? "" : place + ": ") + message.in(locale);
    }

    /** Returns the English form. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
