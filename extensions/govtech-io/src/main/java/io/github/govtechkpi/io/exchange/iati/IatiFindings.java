package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong with an IATI file, and what of it cannot be kept. */
final class IatiFindings {
    private static final int LIMIT = 1000;

    private final String file;
    private final Map<String, Finding> remarks = new LinkedHashMap<>();

    IatiFindings(String file) {
        this.file = file;
    }

    InvalidDataException of(String code, int line, String found, String allowed, String ja, String en) {
        return new InvalidDataException(List.of(finding(code, line, "", found, allowed, ja, en)));
    }

    /** Says once that a kind of thing is not kept, with the line of the first. */
    void notKept(XmlElement element) {
        remarks.putIfAbsent(
                "NOT_KEPT" + element.name(),
                finding(
                        "NOT_KEPT",
                        element.line(),
                        element.name(),
                        element.name(),
                        "",
                        "要素%sは取り込めません。".formatted(Quoted.cut(element.name())),
                        "The element %s cannot be kept".formatted(Quoted.cut(element.name()))));
    }

    /** Says something about one element. */
    void remark(String code, XmlElement element, String found, String ja, String en) {
        if (remarks.size() < LIMIT) {
            remarks.putIfAbsent(
                    code + element.line() + element.name() + ja,
                    finding(code, element.line(), element.name(), Quoted.cut(found), "", ja, en));
        }
    }

    /** Says something about the whole file, once. */
    void remark(String code, String what, String ja, String en) {
        remarks.putIfAbsent(code + what, finding(code, 0, "", Quoted.cut(what), "", ja, en));
    }

    List<Finding> remarks() {
        return List.copyOf(remarks.values());
    }

    private Finding finding(String code, int line, String pointer, String found, String allowed, String ja, String en) {
        return new Finding(
                code,
                Optional.of(file),
                line > 0 ? OptionalInt.of(line) : OptionalInt.empty(),
                pointer,
                found,
                allowed,
                LocalizedText.of(ja, en));
    }
}
