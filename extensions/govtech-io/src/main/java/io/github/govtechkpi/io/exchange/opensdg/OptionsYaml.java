package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the YAML that files of options are written in: fields and lists in block style, plain and quoted texts, texts over several lines,
 * comments, and JSON in place of a value. Everything else of YAML (anchors, tags, other flow style, several documents) is refused with its
 * line, and nothing is guessed.
 */
final class OptionsYaml {
    private static final int MOST_LINES = 10_000;
    private static final int DEEPEST = 20;
    private static final Pattern FIELD = Pattern.compile(
            "(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'|[^\\s#&*!|>@`\"'%\\[\\]{},?:-][^:#]*?)\\s*:(?:\\s+(.*)|$)");
    private static final Pattern ITEM = Pattern.compile("-(?:( +)(.*))?");
    private static final Pattern BLOCK_TEXT = Pattern.compile("([|>])[+-]?(?: *#.*)?");
    private static final Pattern QUOTED = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+')(?:\\s+#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))");
    private static final Map<String, String> ESCAPES = Map.of("n", "\n", "t", "\t", "\"", "\"", "\\", "\\", "/", "/");

    private final List<Line> lines = new ArrayList<>();
    private int at;

    private OptionsYaml() {}

    /** A line with what stands on it behind its indentation. */
    private record Line(int number, int indent, String content) {
        boolean isNothing() {
            return content.isEmpty() || content.startsWith("#");
        }
    }

    /** Reads a text; of a file with a front matter, that alone. */
    static OptionNode read(String text) throws OptionTrouble {
        var yaml = new OptionsYaml();
        yaml.split(text);
        yaml.skip();
        if (yaml.isAtEnd()) {
            return OptionNode.fields(1, Map.of());
        }
        var node = yaml.block(yaml.line().indent(), 0);
        yaml.skip();
        if (!yaml.isAtEnd()) {
            throw yaml.indentation(yaml.line());
        }
        return node;
    }

    private void split(String text) throws OptionTrouble {
        var number = 0;
        for (var raw : text.lines().toList()) {
            number++;
            var content = raw.strip();
            var indent = raw.length() - raw.stripLeading().length();
            if (raw.substring(0, indent).indexOf('\t') >= 0 && !content.isEmpty()) {
                throw trouble(number, raw, "タブで字下げしています。空白に直してください。", "The indentation has a tab: use blanks");
            }
            if (number > MOST_LINES) {
                throw trouble(
                        number,
                        "",
                        "行が多すぎます（%s行まで）。".formatted(MOST_LINES),
                        "There are too many lines (at most %s)".formatted(MOST_LINES));
            }
            if (content.equals("...")
                    || (content.equals("---") && lines.stream().anyMatch(line -> !line.isNothing()))) {
                return; // the end of the document, or of the front matter
            }
            if (!content.equals("---")) {
                lines.add(new Line(number, indent, content));
            }
        }
    }

    private boolean isAtEnd() {
        return at >= lines.size();
    }

    private Line line() {
        return lines.get(at);
    }

    private void skip() {
        while (!isAtEnd() && line().isNothing()) {
            at++;
        }
    }

    private OptionNode block(int indent, int depth) throws OptionTrouble {
        var first = line();
        if (depth > DEEPEST) {
            throw trouble(first.number(), first.content(), "入れ子が深すぎます。", "This is nested too deeply");
        }
        return ITEM.matcher(first.content()).matches() ? list(indent, depth) : fields(indent, depth);
    }

    private OptionNode list(int indent, int depth) throws OptionTrouble {
        var number = line().number();
        var items = new ArrayList<OptionNode>();
        for (skip(); !isAtEnd() && line().indent() == indent; skip()) {
            var item = ITEM.matcher(line().content());
            if (!item.matches()) {
                break;
            }
            var own = line();
            var rest = item.group(2) == null ? "" : item.group(2);
            if (FIELD.matcher(rest).matches() || ITEM.matcher(rest).matches()) {
                var inner = own.indent() + 1 + item.group(1).length();
                lines.set(at, new Line(own.number(), inner, rest));
                items.add(block(inner, depth + 1));
            } else {
                at++;
                items.add(value(own, rest, indent, false, depth));
            }
        }
        return OptionNode.list(number, items);
    }

    private OptionNode fields(int indent, int depth) throws OptionTrouble {
        var number = line().number();
        var fields = new LinkedHashMap<String, OptionNode>();
        for (skip(); !isAtEnd() && line().indent() == indent; skip()) {
            var own = line();
            var field = FIELD.matcher(own.content());
            if (!field.matches()) {
                throw trouble(
                        own.number(),
                        own.content(),
                        "「項目: 値」の形ではありません。ブロック形式のYAMLかJSONで書いてください。",
                        "This is no \"field: value\": write YAML in block style, or JSON");
            }
            at++;
            var name = unquoted(field.group(1));
            var value = value(own, field.group(2) == null ? "" : field.group(2), indent, true, depth);
            if (fields.putIfAbsent(name, value) != null) {
                throw trouble(
                        own.number(),
                        own.content(),
                        "項目%sが二回書かれています。一つにしてください。".formatted(Quoted.of(name)),
                        "The field %s comes twice: keep one".formatted(Quoted.of(name)));
            }
        }
        if (!isAtEnd() && line().indent() > indent) {
            throw indentation(line());
        }
        return OptionNode.fields(number, fields);
    }

    /** Reads what stands behind a field or a hyphen, and below it. */
    private OptionNode value(Line own, String text, int indent, boolean isField, int depth) throws OptionTrouble {
        if (text.isEmpty() || text.startsWith("#")) {
            skip();
            var isBelow = !isAtEnd()
                    && (line().indent() > indent
                            || (isField
                                    && line().indent() == indent
                                    && ITEM.matcher(line().content()).matches()));
            return isBelow ? block(line().indent(), depth + 1) : OptionNode.text(own.number(), "");
        }
        if (BLOCK_TEXT.matcher(text).matches()) {
            return OptionNode.text(own.number(), below(indent, text.charAt(0) == '|' ? "\n" : " "));
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return OptionsJson.read(text, own.number());
        }
        if (text.startsWith("\"") || text.startsWith("'")) {
            var quoted = QUOTED.matcher(text);
            if (!quoted.matches()) {
                throw trouble(
                        own.number(),
                        own.content(),
                        "引用符で囲んだ値がこの行で閉じていません。一行に書いてください。",
                        "The quoted value does not end on this line: write it on one line");
            }
            return OptionNode.text(own.number(), unquoted(quoted.group(1)));
        }
        if ("&*!|>@`%?,]}".indexOf(text.charAt(0)) >= 0) {
            throw trouble(
                    own.number(),
                    own.content(),
                    "アンカー、エイリアス、タグなどのYAMLの書き方は読みません。値をそのまま書いてください。",
                    "Anchors, aliases, tags and the like of YAML are not read: write the value itself");
        }
        return OptionNode.text(own.number(), plain(own, text, indent));
    }

    /** A plain text goes on in the lines below that stand further in. */
    private String plain(Line own, String text, int indent) throws OptionTrouble {
        var rest = below(indent, " ");
        var comment = text.indexOf(" #");
        var first = comment < 0 ? text : text.substring(0, comment).strip();
        var whole = rest.isEmpty() ? first : first + " " + rest;
        if (whole.contains(": ") || whole.endsWith(":")) {
            throw trouble(
                    own.number(),
                    own.content(),
                    "値の中に「: 」があります。字下げを直すか、値を引用符で囲んでください。",
                    "There is \": \" in a value: correct the indentation, or put the value in quotes");
        }
        return whole;
    }

    private String below(int indent, String joint) {
        var parts = new ArrayList<String>();
        while (!isAtEnd() && (line().content().isEmpty() || line().indent() > indent)) {
            parts.add(line().content());
            at++;
        }
        return String.join(joint, parts).strip();
    }

    private static String unquoted(String text) {
        if (text.startsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        if (!text.startsWith("\"")) {
            return text;
        }
        return ESCAPE.matcher(text.substring(1, text.length() - 1))
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group(1) != null
                                ? Character.toString(Integer.parseInt(match.group(1), 16))
                                : ESCAPES.getOrDefault(match.group(2), match.group())));
    }

    private OptionTrouble indentation(Line line) {
        return trouble(
                line.number(),
                line.content(),
                "この行の字下げが前の行と合いません。そろえてください。",
                "The indentation of this line fits none above: align it");
    }

    private static OptionTrouble trouble(int line, String found, String ja, String en) {
        return new OptionTrouble(
                line, found, "fields and lists of YAML in block style, or JSON", LocalizedText.of(ja, en));
    }
}
