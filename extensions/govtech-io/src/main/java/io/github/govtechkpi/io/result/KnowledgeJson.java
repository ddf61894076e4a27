package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.DueVerdict;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.vintage.GoalKnowledge;
import io.github.govtechkpi.metrics.vintage.InputChange;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationAdded;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationRevised;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationWithdrawn;
import io.github.govtechkpi.metrics.vintage.InputChange.TargetMoved;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import java.io.IOException;
import java.util.Optional;

/** Writes what was known on two dates for other applications, in format {@code govtech-knowledge/1}. */
public final class KnowledgeJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-knowledge/1";

    private final JsonFields out;

    private KnowledgeJson(JsonFields out) {
        this.out = out;
    }

    /** Writes the comparison as indented JSON with a line break at its end. */
    public static String write(KnowledgeComparison comparison) {
        return JsonFields.document(FORMAT, out -> {
            var json = new KnowledgeJson(out);
            out.object("before", () -> {
                out.text("knownOn", comparison.earlier());
                out.text("asOf", comparison.before().asOf());
            });
            out.object("after", () -> {
                out.text("knownOn", comparison.later());
                out.text("asOf", comparison.after().asOf());
            });
            out.objects("results", comparison.results(), json::result);
        });
    }

    private void result(GoalKnowledge result) throws IOException {
        var either = result.either();
        out.text("program", either.key().program());
        out.text("goal", either.goal().id());
        out.text("area", either.key().area());
        out.text("slice", either.key().slice());
        out.orNull("before", result.before(), this::verdicts);
        out.orNull("after", result.after(), this::verdicts);
        out.flag("statusChanged", result.statusChanged());
        out.flag("dueChanged", result.dueChanged());
        out.objects("inputs", result.inputs(), input -> {
            out.text("kind", kind(input));
            out.text("period", input.period());
            out.languages(input.text());
        });
        out.languages(result.text());
    }

    private void verdicts(Progress progress) throws IOException {
        out.text("status", progress.status().code().name());
        out.flag("provisional", progress.status().provisional());
        out.text("due", progress.due().map(DueVerdict::code).toOptional().map(code -> (Object) code.name()));
    }

    /** Returns the word for a kind of change in files. */
    static String kind(InputChange input) {
        if (input instanceof ObservationRevised) {
            return "revised";
        }
        if (input instanceof ObservationAdded) {
            return "added";
        }
        if (input instanceof ObservationWithdrawn) {
            return "withdrawn";
        }
        if (input instanceof TargetMoved) {
            return "target-moved";
        }
        throw new AssertionError(Optional.of(input));
    }
}
