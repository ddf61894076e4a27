package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.program.Program;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codec of a program file. The program's own constructor refuses ids that come twice or point to nothing with the first such id;
 * a file gets a finding for each, with its place.
 */
record ProgramFileCodec(FormatCodec<Program> file) implements Codec<Program> {
    ProgramFileCodec(String format) {
        this(new FormatCodec<>(format, ProgramCodecs.program()));
    }

    @Override
    public Optional<Program> read(Node node, Findings findings) {
        var references = new Findings();
        if (node instanceof Node.Obj object && file.isDeclaredBy(object)) {
            checkReferences(object, references);
        }
        if (references.size() == 0) {
            return file.read(node, findings);
        }
        var others = new Findings();
        file.read(node, others);
        findings.takeOver(
                others,
                finding -> !(finding.code().equals(FindingCode.CONTRADICTION.name())
                        && finding.pointer().isEmpty()));
        findings.takeOver(references, finding -> true);
        return Optional.empty();
    }

    private static void checkReferences(Node.Obj program, Findings findings) {
        unique(program, "sources", LocalizedText.of("出典", "source"), findings);
        unique(program, "goals", LocalizedText.of("目標", "goal"), findings);
        unique(program, "published", LocalizedText.of("公表値", "published figure"), findings);
        unique(program, "courses", LocalizedText.of("コース", "course"), findings);
        unique(program, "challenges", LocalizedText.of("課題", "challenge"), findings);
        unique(program, "facts", LocalizedText.of("事実", "fact"), findings);
        var goals = new HashSet<String>();
        items(program, "goals").flatMap(goal -> text(goal, "id").stream()).forEach(id -> goals.add(id.value()));
        items(program, "goals")
                .flatMap(goal -> Stream.concat(texts(goal, "supports"), text(goal, "partOf").stream()))
                .filter(id -> !goals.contains(id.value()))
                .forEach(id -> findings.unknownGoal(id, Quoted.cut(id.value())));
        checkIndicators(program, findings);
    }

    private static void checkIndicators(Node.Obj program, Findings findings) {
        var definitions = new HashMap<String, Object>();
        items(program, "goals")
                .flatMap(goal -> ObjectCodec.find(goal, "indicator").stream())
                .forEach(node -> IndicatorCodecs.INDICATOR
                        .read(node, new Findings())
                        .ifPresent(indicator -> {
                            var earlier = definitions.putIfAbsent(indicator.id().value(), indicator);
                            if (earlier != null && !earlier.equals(indicator)) {
                                findings.secondDefinition(node, indicator.id().value());
                            }
                        }));
    }

    private static void unique(Node.Obj program, String field, LocalizedText what, Findings findings) {
        var seen = new HashSet<String>();
        items(program, field).flatMap(item -> text(item, "id").stream()).forEach(id -> {
            if (!seen.add(id.value())) {
                findings.duplicateId(id, what, Quoted.cut(id.value()));
            }
        });
    }

    private static Stream<Node.Obj> items(Node.Obj object, String field) {
        return object.fields().get(field) instanceof Node.Arr array
                ? array.items().stream().filter(Node.Obj.class::isInstance).map(Node.Obj.class::cast)
                : Stream.empty();
    }

    private static Optional<Node.Text> text(Node.Obj object, String field) {
        return object.fields().get(field) instanceof Node.Text text ? Optional.of(text) : Optional.empty();
    }

    private static Stream<Node.Text> texts(Node.Obj object, String field) {
        return object.fields().get(field) instanceof Node.Arr array
                ? array.items().stream().filter(Node.Text.class::isInstance).map(Node.Text.class::cast)
                : Stream.empty();
    }

    @Override
    public void write(Program value, JsonGenerator out) throws IOException {
        file.write(value, out);
    }

    @Override
    public Shape shape() {
        return file.shape();
    }
}
