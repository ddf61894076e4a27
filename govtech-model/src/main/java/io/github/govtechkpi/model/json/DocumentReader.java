package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole document into nodes, within limits; what is no JSON in UTF-8 is one finding. */
final class DocumentReader {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 1_000_000;
    private static final int MAX_NAME = 10_000;
    private static final int MAX_NUMBER = 1000;
    private static final long MAX_DOCUMENT = 64L * 1024 * 1024;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .maxDocumentLength(MAX_DOCUMENT)
                    .build())
            .build();

    private static final Pattern CULPRIT =
            Pattern.compile("^(?:Unexpected character \\(|Unrecognized token |Non-standard token )'(.+?)'[ :]");

    private final Findings findings;

    DocumentReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads the document; where that fails, a finding was added and nothing is returned. */
    Optional<Node> read(InputStream in) {
        try (var parser = FACTORY.createParser(new Utf8Reader(in)).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            try {
                return read(parser);
            } catch (StreamConstraintsException e) {
                tooLarge(parser, String.valueOf(e.getOriginalMessage()));
            } catch (JsonProcessingException e) {
                notJson(parser, e);
            } catch (CharacterCodingException e) {
                findings.unreadable(
                        FindingCode.NOT_UTF8,
                        parser.currentLocation().getLineNr(),
                        "",
                        "",
                        "JSON in UTF-8",
                        LocalizedText.of(
                                "ファイルがUTF-8ではありません（Shift_JISやUTF-16のようです）。UTF-8で保存し直してください。",
                                "The file is not in UTF-8: save it in UTF-8"));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Node> read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            findings.unreadable(
                    FindingCode.EMPTY_FILE,
                    1,
                    "",
                    "",
                    "a JSON object",
                    LocalizedText.of("ファイルが空です。", "The file is empty"));
            return Optional.empty();
        }
        var node = new NodeReader(parser, findings).read("");
        if (parser.nextToken() != null) {
            findings.unreadable(
                    FindingCode.NOT_JSON,
                    parser.currentTokenLocation().getLineNr(),
                    "",
                    Quoted.cut(parser.getText()),
                    "one JSON object",
                    LocalizedText.of(
                            "JSONの終わりの後に余分な内容があります。", "There is something after the end of the JSON: take it out"));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private void notJson(JsonParser parser, JsonProcessingException e) {
        // the parser's own sentences are about its classes and options; what it stumbled over stands in quotes
        var problem = String.valueOf(e.getOriginalMessage());
        var culprit = CULPRIT.matcher(problem);
        var isCutOff = problem.startsWith("Unexpected end-of-input");
        var found = culprit.find() ? Quoted.cut(culprit.group(1)) : "";
        findings.unreadable(
                FindingCode.NOT_JSON,
                e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                parser.getParsingContext().pathAsPointer().toString(),
                isCutOff ? "the end of the file" : found,
                "JSON in UTF-8",
                isCutOff
                        ? LocalizedText.of(
                                "ファイルが途中で終わっています。閉じ括弧や引用符が足りません。",
                                "The file ends too early: a closing bracket or quotation mark is missing")
                        : LocalizedText.of(
                                "JSONとして読めません%s。この行と直前の行の、カンマ、括弧、引用符を確認してください。"
                                        .formatted(found.isEmpty() ? "" : "（「%s」の所）".formatted(found)),
                                "This is not well-formed JSON%s: check commas, brackets and quotation marks here and on the line before"
                                        .formatted(found.isEmpty() ? "" : ", at \"%s\"".formatted(found))));
    }

    private void tooLarge(JsonParser parser, String problem) {
        findings.unreadable(
                FindingCode.TOO_LARGE,
                parser.currentLocation().getLineNr(),
                parser.getParsingContext().pathAsPointer().toString(),
                tooMuch(problem),
                "at most %s levels, strings of %s characters, %s MB in all"
                        .formatted(MAX_DEPTH, MAX_STRING, MAX_DOCUMENT / 1024 / 1024),
                limit(problem));
    }

    private static String tooMuch(String problem) {
        if (problem.startsWith("Document nesting")) {
            return "more than %s levels".formatted(MAX_DEPTH);
        }
        if (problem.startsWith("Document length")) {
            return "more than %s MB".formatted(MAX_DOCUMENT / 1024 / 1024);
        }
        return problem.startsWith("Number")
                ? "a number of more than %s characters".formatted(MAX_NUMBER)
                : problem.startsWith("Name")
                        ? "a name of more than %s characters".formatted(MAX_NAME)
                        : "a string of more than %s characters".formatted(MAX_STRING);
    }

    /** Says which limit it was, by the first words of the parser's message. */
    private static LocalizedText limit(String problem) {
        if (problem.startsWith("Document nesting")) {
            return LocalizedText.of(
                    "入れ子が深すぎます（%s階層まで）。".formatted(MAX_DEPTH),
                    "It is nested too deeply: at most %s levels".formatted(MAX_DEPTH));
        }
        if (problem.startsWith("Document length")) {
            return LocalizedText.of(
                    "ファイルが大きすぎます（%sMBまで）。".formatted(MAX_DOCUMENT / 1024 / 1024),
                    "The file is too large: at most %s MB".formatted(MAX_DOCUMENT / 1024 / 1024));
        }
        if (problem.startsWith("Number")) {
            return LocalizedText.of(
                    "数が長すぎます（%s文字まで）。".formatted(MAX_NUMBER),
                    "A number is too long: at most %s characters".formatted(MAX_NUMBER));
        }
        return LocalizedText.of(
                "文字列が長すぎます（%s文字まで、項目名は%s文字まで）。".formatted(MAX_STRING, MAX_NAME),
                "A string is too long: at most %s characters, and %s for the name of a field"
                        .formatted(MAX_STRING, MAX_NAME));
    }
}
