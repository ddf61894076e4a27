package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.model.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the narratives of an element; a language other than Japanese and English stands where English would. */
final class IatiTexts {
    private final IatiFindings findings;
    private final boolean isJapanese;

    IatiTexts(IatiFindings findings, boolean isJapanese) {
        this.findings = findings;
        this.isJapanese = isJapanese;
    }

    /** Returns the text in the languages that it has. */
    Optional<LocalizedText> text(XmlElement element) {
        Map<String, String> texts = new LinkedHashMap<>();
        element.all("narrative").forEach(narrative -> {
            var text = plain(narrative.text());
            if (!text.isBlank() && texts.putIfAbsent(language(narrative), text) != null) {
                findings.remark(
                        "LANGUAGE",
                        narrative,
                        text,
                        "日本語と英語以外の文、または同じ言語の二つ目の文は取り込めません。",
                        "A text in a language other than Japanese and English, or a second one in the same language, cannot be kept");
            }
        });
        var ja = Optional.ofNullable(texts.get("ja"));
        var en = Optional.ofNullable(texts.get("en")).or(() -> Optional.ofNullable(texts.get("")));
        return ja.isEmpty() && en.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(ja, en));
    }

    /** Returns the first narrative, for a note that has one language. */
    Optional<String> note(XmlElement element) {
        return element.all("narrative")
                .map(narrative -> plain(narrative.text()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private String language(XmlElement narrative) {
        var language =
                narrative.attribute("lang").orElse(isJapanese ? "ja" : "en").toLowerCase(Locale.ROOT);
        if (language.startsWith("ja")) {
            return "ja";
        }
        return language.startsWith("en") ? "en" : "";
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
    }
}
