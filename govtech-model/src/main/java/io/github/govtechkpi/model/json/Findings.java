package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Collects what is wrong with one JSON document, in the words of a person who did not write the reader. */
final class Findings {
    private static final int LIMIT = 1000; // a file of nothing but errors must not fill the memory with findings
    private final List<Finding> all = new ArrayList<>();

    /** Reports a value of another JSON type. */
    void wrongType(Node at, LocalizedText expected) {
        add(
                "WRONG_TYPE",
                at,
                at.shown(),
                expected.toString(),
                "%s は使えません。%s を書いてください。".formatted(at.shown(), expected.ja().orElse("")),
                "%s is not %s".formatted(at.shown(), expected));
    }

    /** Reports a value of the right type that cannot be read, with the reason that its type gives. */
    void invalid(Node at, LocalizedText expected, String why) {
        add(
                "INVALID_VALUE",
                at,
                at.shown(),
                expected.toString(),
                "%s は使えません。%s を書いてください。".formatted(at.shown(), expected.ja().orElse("")),
                why);
    }

    /** Reports that the parts of an object contradict each other. */
    void contradiction(Node at, LocalizedText rule) {
        add("CONTRADICTION", at, at.shown(), rule.toString(), rule.ja().orElse(rule.toString()), rule.toString());
    }

    /** Reports a field that the format does not have. */
    void unknownField(Node at, String name, Collection<String> allowed) {
        var names = String.join(", ", allowed);
        add(
                "UNKNOWN_FIELD",
                at,
                Node.shortened(name),
                names,
                "「%s」という項目はありません。ここで使える項目は %s です。".formatted(Node.shortened(name), names),
                "There is no field \"%s\"; the fields here are: %s".formatted(Node.shortened(name), names));
    }

    /** Reports a field that comes twice. */
    void duplicateField(Node at, String name) {
        add(
                "DUPLICATE_FIELD",
                at,
                Node.shortened(name),
                "each field once",
                "「%s」が二回あります。一つにしてください。".formatted(Node.shortened(name)),
                "The field \"%s\" comes twice: keep one".formatted(Node.shortened(name)));
    }

    /** Reports that a required field is missing. */
    void missingField(Node at, String name) {
        add(
                "MISSING_FIELD",
                at,
                "",
                name,
                "必須の項目「%s」がありません。".formatted(name),
                "The required field \"%s\" is missing".formatted(name));
    }

    /** Reports that the file is of another format, or of none. */
    void wrongFormat(Node at, String found, String wanted) {
        add(
                "WRONG_FORMAT",
                at,
                found,
                wanted,
                "形式（format）は \"%s\" ですが、%s です。".formatted(wanted, found.isEmpty() ? "書かれていません" : found),
                "The format must be \"%s\", but %s"
                        .formatted(wanted, found.isEmpty() ? "there is none" : "was " + found));
    }

    /** Reports an id that comes twice. */
    void duplicateId(Node at, String what, String whatJa, String id) {
        add(
                "DUPLICATE_ID",
                at,
                id,
                "each id once",
                "%sのID「%s」が重複しています。別のIDを付けてください。".formatted(whatJa, id),
                "The %s id \"%s\" comes twice: give each its own".formatted(what, id));
    }

    /** Reports an id that names nothing. */
    void unknownReference(Node at, String what, String whatJa, String id) {
        add(
                "UNKNOWN_REFERENCE",
                at,
                id,
                "the id of a " + what,
                "「%s」というIDの%sはありません。".formatted(id, whatJa),
                "No %s has the id \"%s\"".formatted(what, id));
    }

    /** Reports that an indicator id has a second definition. */
    void secondDefinition(Node at, String id) {
        add(
                "SECOND_DEFINITION",
                at,
                id,
                "one definition of each indicator id",
                "指標「%s」の定義が二つあり、内容が異なります。定義をそろえるか、別のIDを付けてください。".formatted(id),
                "The indicator %s has two definitions that differ: define it the same way or give it another id"
                        .formatted(id));
    }

    /** Takes findings of another collection over. */
    void takeOver(Findings other, Predicate<Finding> wanted) {
        other.all.stream().filter(wanted).forEach(all::add);
    }

    /** Reports that the document is no JSON, or one that is not read. */
    void unreadable(String code, int line, String pointer, LocalizedText message, String found, String allowed) {
        all.add(new Finding(
                code,
                Optional.empty(),
                line > 0 ? OptionalInt.of(line) : OptionalInt.empty(),
                pointer,
                found,
                allowed,
                message));
    }

    /** Tells how many findings there are so far. */
    int size() {
        return all.size();
    }

    /** Throws all findings, if there are any. */
    void throwIfAny(Optional<String> file) {
        if (!all.isEmpty()) {
            throw new InvalidDataException(all.stream()
                    .map(finding -> file.map(finding::inFile).orElse(finding))
                    .toList());
        }
    }

    private void add(String code, Node at, String found, String allowed, String ja, String en) {
        if (all.size() < LIMIT) {
            all.add(new Finding(
                    code,
                    Optional.empty(),
                    at.line() > 0 ? OptionalInt.of(at.line()) : OptionalInt.empty(),
                    at.pointer(),
                    found,
                    allowed,
                    LocalizedText.of(ja, en)));
        }
    }
}
