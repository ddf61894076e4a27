package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Collects what is wrong with one JSON document, in the words of a person who did not write the reader. */
final class Findings {
    private static final int LIMIT = 1000; // a file of nothing but errors must not fill the memory with findings
    private static final String AGREEING = "parts that agree with each other";
    private final List<Finding> all = new ArrayList<>();
    private int count;

    /** Reports a value that cannot be used; what would be right stands as the object of a sentence. */
    void unusable(FindingCode code, Node at, LocalizedText expected) {
        add(code, at, at.text(), expected.toString(), insteadOf(at, expected));
    }

    /** Reports a value of another JSON type. */
    void wrongType(Node at, LocalizedText expected) {
        unusable(FindingCode.WRONG_TYPE, at, expected);
    }

    /** Reports a value of the right type that is not allowed. */
    void invalid(Node at, LocalizedText expected) {
        unusable(FindingCode.INVALID_VALUE, at, expected);
    }

    /** Reports a value of the right type that its own type refuses, in that type's words where it has them in both languages. */
    void invalid(Node at, LocalizedText expected, RuntimeException refusal) {
        var message = refusal instanceof InvalidValueException broken
                ? broken.rule()
                : LocalizedText.of(insteadOf(at, expected).ja().orElse(""), reason(refusal));
        add(FindingCode.INVALID_VALUE, at, at.shown(), expected.toString(), message);
    }

    /** Reports that the parts of an object contradict each other. */
    void contradiction(Node at, String allowed, LocalizedText rule) {
        add(FindingCode.CONTRADICTION, at, at.text(), allowed, rule);
    }

    /** Reports that the constructor of an object's type refuses its parts. */
    void contradiction(Node at, IllegalArgumentException refusal) {
        if (refusal instanceof InvalidValueException broken) {
            contradiction(at, broken.allowed().orElse(AGREEING), broken.rule());
        } else {
            contradiction(
                    at, AGREEING, LocalizedText.of("内容が規則に合いません（%s）。".formatted(reason(refusal)), reason(refusal)));
        }
    }

    /** Reports a field that the format does not have. */
    void unknownField(Node at, String name, Collection<String> allowed) {
        var shown = Quoted.cut(name);
        add(
                FindingCode.UNKNOWN_FIELD,
                at,
                shown,
                String.join(", ", allowed),
                LocalizedText.of(
                        "「%s」という項目はありません。ここで使える項目は %s です。".formatted(shown, String.join("、", allowed)),
                        "There is no field \"%s\"; the fields here are: %s"
                                .formatted(shown, String.join(", ", allowed))));
    }

    /** Reports a field that belongs elsewhere, with where. */
    void misplacedField(Node at, String name, LocalizedText instead) {
        add(FindingCode.UNKNOWN_FIELD, at, name, instead.toString(), instead);
    }

    /** Reports a field that comes twice. */
    void duplicateField(Node at, String name) {
        var shown = Quoted.cut(name);
        add(
                FindingCode.DUPLICATE_FIELD,
                at,
                shown,
                "each field once",
                LocalizedText.of(
                        "項目「%s」が二回あります。一つにしてください。".formatted(shown),
                        "The field \"%s\" comes twice: keep one".formatted(shown)));
    }

    /** Reports that a required field is missing. */
    void missingField(Node at, String name) {
        add(
                FindingCode.MISSING_FIELD,
                at,
                "",
                name,
                LocalizedText.of(
                        "必須の項目「%s」がありません。".formatted(name), "The required field \"%s\" is missing".formatted(name)));
    }

    /** Reports that the file is of another format, or of none. */
    void wrongFormat(Node at, Optional<Node> found, String wanted) {
        var message = found.map(Node::shown)
                .map(shown -> LocalizedText.of(
                        "形式（format）は \"%s\" でなければなりませんが、%s と書かれています。".formatted(wanted, shown),
                        "The format must be \"%s\", but was %s".formatted(wanted, shown)))
                .orElseGet(() -> LocalizedText.of(
                        "形式（format）が書かれていません。\"format\": \"%s\" と書いてください。".formatted(wanted),
                        "There is no format: write \"format\": \"%s\"".formatted(wanted)));
        add(FindingCode.WRONG_FORMAT, found.orElse(at), found.map(Node::shown).orElse(""), wanted, message);
    }

    /** Reports an id that comes twice. */
    void duplicateId(Node at, LocalizedText what, String id) {
        add(
                FindingCode.DUPLICATE_ID,
                at,
                id,
                "each id once",
                LocalizedText.of(
                        "%sのID「%s」が重複しています。別のIDを付けてください。".formatted(what.ja().orElse(""), id),
                        "The %s id \"%s\" comes twice: give each its own".formatted(what, id)));
    }

    /** Reports an id that names no goal. */
    void unknownGoal(Node at, String id) {
        add(
                FindingCode.UNKNOWN_REFERENCE,
                at,
                id,
                "the id of a goal",
                LocalizedText.of("「%s」というIDの目標はありません。".formatted(id), "No goal has the id \"%s\"".formatted(id)));
    }

    /** Reports that an indicator id has a second definition. */
    void secondDefinition(Node at, String id) {
        add(
                FindingCode.SECOND_DEFINITION,
                at,
                id,
                "one definition of each indicator id",
                LocalizedText.of(
                        "指標「%s」の定義が二つあり、内容が異なります。定義をそろえるか、別のIDを付けてください。".formatted(id),
                        "The indicator %s has two definitions that differ: define it the same way or give it another id"
                                .formatted(id)));
    }

    /** Takes findings of another collection over. */
    void takeOver(Findings other, Predicate<Finding> wanted) {
        other.all.stream().filter(wanted).forEach(this::add);
        count += other.count - other.all.size();
    }

    /** Reports that the document is no JSON, or one that is not read. */
    void unreadable(FindingCode code, int line, String pointer, String found, String allowed, LocalizedText message) {
        add(new Finding(code.name(), Optional.empty(), line(line), pointer, found, allowed, message));
    }

    /** Tells how many findings there are so far. */
    int size() {
        return count;
    }

    /** Throws all findings, if there are any, in the order of the file's lines. */
    void throwIfAny(Optional<String> file) {
        if (count == 0) {
            return;
        }
        all.sort(Comparator.comparingInt(finding -> finding.line().orElse(0)));
        if (count > all.size()) {
            all.add(new Finding(
                    FindingCode.TOO_MANY_FINDINGS.name(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    String.valueOf(count),
                    "no finding",
                    LocalizedText.of(
                            "ほかに%s件の誤りがあります。上の%s件を直してから、もう一度読み込んでください。".formatted(count - LIMIT, LIMIT),
                            "There are %s more findings: correct the first %s and read the file again"
                                    .formatted(count - LIMIT, LIMIT))));
        }
        throw new InvalidDataException(all.stream()
                .map(finding -> file.map(finding::inFile).orElse(finding))
                .toList());
    }

    private static LocalizedText insteadOf(Node at, LocalizedText expected) {
        return LocalizedText.of(
                "%s は使えません。%sを書いてください。".formatted(at.shown(), expected.ja().orElse("")),
                "%s is not %s".formatted(at.shown(), expected));
    }

    private static String reason(RuntimeException refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private static OptionalInt line(int line) {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    private void add(FindingCode code, Node at, String found, String allowed, LocalizedText message) {
        add(new Finding(code.name(), Optional.empty(), line(at.line()), at.pointer(), found, allowed, message));
    }

    private void add(Finding finding) {
        count++;
        if (all.size() < LIMIT) {
            all.add(finding);
        }
    }
}
