package io.github.govtechkpi.cli;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.ShippedChecklists;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.pdca.ReviewHistory;
import io.github.govtechkpi.checklist.pdca.ReviewReplay;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.review.ReviewResults;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.io.sheet.ReviewTables;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech review}: what is proposed for a program as a sheet to be filled in, and the check of sheets that are. */
@Command(name = "review", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ReviewCommand extends GovtechCommand {
    @Parameters(paramLabel = "PROGRAM.json", arity = "1", descriptionKey = "reviewProgram")
    private String program = "";

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "observations")
    private List<String> observations = List.of();

    @Option(names = "--assessment", paramLabel = "ASSESSMENT.json", descriptionKey = "reviewAssessment")
    private List<String> assessments = List.of();

    @Option(names = "--checklist", paramLabel = "CHECKLIST.json", descriptionKey = "checklist")
    private @Nullable String checklist;

    @Option(names = "--sheet", paramLabel = "REVIEW.json", descriptionKey = "reviewSheets")
    private List<String> sheets = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "knownOn")
    private @Nullable LocalDate knownOn;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReviewCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var inputs = new Inputs(console());
        var programs = inputs.programs(List.of(program));
        var vintages = inputs.observations(observations, programs, locale());
        var given = inputs.read(assessments, JsonFormat.ASSESSMENT);
        var lists = checklist == null ? List.<Checklist>of() : inputs.read(List.of(checklist), JsonFormat.CHECKLIST);
        var filled = inputs.read(sheets, JsonFormat.REVIEW);
        inputs.throwIfAny();
        var results = given.isEmpty()
                ? programs.get(0).assessments().stream()
                        .flatMap(own -> judgedIfPossible(own, lists).stream())
                        .toList()
                : given.stream().map(read -> judged(read, lists)).toList();
        if (filled.isEmpty()) {
            propose(ProgramReview.of(
                    programs.get(0),
                    vintages,
                    latest(results),
                    Optional.ofNullable(asOf),
                    Optional.ofNullable(knownOn)));
        } else {
            accept(inputs, new ReviewedProgram(programs.get(0), vintages, results), filled);
        }
        return 0;
    }

    /** What the sheets are held against. */
    private record ReviewedProgram(Program program, List<Vintages> observations, List<AssessmentResult> assessments) {}

    private void propose(ProgramReview review) {
        var title = ReviewResults.title(review, locale());
        var sections = ReviewResults.sections(review, locale());
        write(new Answer(
                () -> TextSections.text(title, sections) + "\n" + words().get("reviewNext", program) + "\n",
                () -> JsonFormat.REVIEW.write(review.sheet()),
                () -> ReviewTables.of(review, locale()),
                () -> ResultSection.markdown(title, sections)));
    }

    /** Checks each sheet against the review of its own day, and prints them as a history. */
    private void accept(Inputs inputs, ReviewedProgram reviewed, List<ReviewSheet> filled) {
        for (var i = 0; i < filled.size(); i++) {
            var replay =
                    ReviewReplay.of(filled.get(i), reviewed.program(), reviewed.observations(), reviewed.assessments());
            inputs.add(sheets.get(i), replay.review().refusals(filled.get(i)));
        }
        inputs.throwIfAny();
        var history = new ReviewHistory(filled);
        var replays = history.replay(reviewed.program(), reviewed.observations(), reviewed.assessments());
        var title = words().get("reviewHistory", reviewed.program().name().in(locale()));
        var sections = ReviewResults.history(replays, locale());
        var last = history.sheets().get(history.sheets().size() - 1);
        write(Answer.of(
                title,
                sections,
                () -> JsonFormat.REVIEW.write(last),
                () -> ResultTable.of(ReviewResults.decisions(history)).withRemarks(sections)));
    }

    private Optional<AssessmentResult> latest(List<AssessmentResult> results) {
        return results.stream()
                .filter(result -> knownOn == null || !result.assessment().date().isAfter(knownOn))
                .max(Comparator.comparing(result -> result.assessment().date()));
    }

    private AssessmentResult judged(Assessment read, List<Checklist> lists) {
        return judgedIfPossible(read, lists)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), words().get("checklistNeeded", read.checklist())));
    }

    private static Optional<AssessmentResult> judgedIfPossible(Assessment read, List<Checklist> lists) {
        return lists.stream()
                .findFirst()
                .or(() -> ShippedChecklists.find(read.checklist()))
                .map(list -> AssessmentResult.of(list, read));
    }
}
