package io.github.govtechkpi.cli;

import io.github.govtechkpi.checklist.AssessmentComparison;
import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.AssessorAgreement;
import io.github.govtechkpi.checklist.Guidebook;
import io.github.govtechkpi.checklist.OfferedEvidence;
import io.github.govtechkpi.checklist.ProgramEvidence;
import io.github.govtechkpi.checklist.ShippedChecklists;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.review.AgreementResults;
import io.github.govtechkpi.io.review.AssessmentForms;
import io.github.govtechkpi.io.review.AssessmentResults;
import io.github.govtechkpi.io.review.ComparisonResults;
import io.github.govtechkpi.io.sheet.ReviewTables;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.json.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech checklist}: a blank form, an assessment judged, two compared, or several assessors. */
@Command(name = "checklist", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ChecklistCommand extends GovtechCommand {
    private static final String GUIDEBOOK = "ict-guidebook";

    @Parameters(paramLabel = "ASSESSMENT.json", arity = "0..*", descriptionKey = "assessments")
    private List<String> assessments = List.of();

    @Option(
            names = "--blank",
            paramLabel = "CHECKLIST",
            arity = "0..1",
            fallbackValue = GUIDEBOOK,
            descriptionKey = "blank")
    private @Nullable String blank;

    @Option(names = "--checklist", paramLabel = "CHECKLIST", descriptionKey = "checklist")
    private @Nullable String checklist;

    @Option(names = "--agreement", descriptionKey = "agreement")
    private boolean agreement;

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "formId")
    private @Nullable String id;

    @Option(names = "--subject", paramLabel = "PROGRAM", descriptionKey = "formSubject")
    private @Nullable String subject;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "formDate")
    private @Nullable LocalDate date;

    @Option(names = "--assessor", paramLabel = "NAME", descriptionKey = "formAssessor")
    private @Nullable String assessor;

    @Option(names = "--program", paramLabel = "PROGRAM.json", descriptionKey = "evidenceProgram")
    private @Nullable String program;

    @Option(names = "--observations", paramLabel = "OBS.csv", descriptionKey = "observations")
    private List<String> observations = List.of();

    @Option(names = "--sheet", paramLabel = "REVIEW.json", descriptionKey = "evidenceSheets")
    private List<String> sheets = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ChecklistCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (blank != null) {
            if (!assessments.isEmpty()) {
                throw wrongUse("blankAlone");
            }
            form(find(blank));
            return 0;
        }
        if (assessments.isEmpty() || (agreement && assessments.size() < 2) || (!agreement && assessments.size() > 2)) {
            throw wrongUse("assessmentsForm");
        }
        var inputs = new Inputs(console());
        var read = inputs.read(assessments, JsonFormat.ASSESSMENT);
        inputs.throwIfAny();
        var list = find(checklist == null ? read.get(0).checklist().toString() : checklist);
        if (agreement) {
            agreement(AssessorAgreement.of(list, read));
        } else if (read.size() == 2) {
            compare(list, read.get(0), read.get(1));
        } else {
            judge(list, read.get(0));
        }
        return 0;
    }

    private void form(Checklist list) {
        var head = new AssessmentForms.Head(
                Optional.ofNullable(id),
                Optional.ofNullable(subject),
                Optional.ofNullable(date),
                Optional.ofNullable(assessor));
        Supplier<String> json = () -> AssessmentForms.json(list, head);
        write(new Answer(
                json,
                json,
                () -> ReviewTables.of(AssessmentForms.rows(list, locale()), list, List.of(), locale()),
                () -> AssessmentForms.markdown(list, locale())));
        if (!isFormatGiven()
                && Set.of(OutputFormat.TEXT, OutputFormat.JSON).contains(format())) { // a form to be filled in
            output().ifPresent(file -> words().print(console().err(), "formNext", file));
        }
    }

    private void judge(Checklist list, Assessment assessment) {
        var result = AssessmentResult.of(list, assessment);
        var offered = offered(list, assessment);
        print(
                list,
                AssessmentResults.sections(result, offered, locale()),
                () -> AssessmentResults.json(result, offered),
                () -> AssessmentResults.rows(result, locale()));
    }

    /** What the data of the program say, which only the guidebook's items ask for. */
    private List<OfferedEvidence> offered(Checklist list, Assessment assessment) {
        if (program == null) {
            return List.of();
        }
        var inputs = new Inputs(console());
        var programs = inputs.programs(List.of(program));
        var vintages = inputs.observations(observations, programs, locale());
        var reviews = inputs.read(sheets, JsonFormat.REVIEW);
        inputs.throwIfAny();
        return list.id().equals(Guidebook.checklist().id())
                ? ProgramEvidence.of(programs.get(0), vintages, reviews, assessment.date())
                        .offered()
                : List.of();
    }

    private void compare(Checklist list, Assessment before, Assessment after) {
        if (after.date().isBefore(before.date())) {
            throw wrongUse("assessmentsOrder", before.date(), after.date());
        }
        var comparison = AssessmentComparison.of(list, before, after);
        print(
                list,
                ComparisonResults.sections(comparison, locale()),
                () -> ComparisonResults.json(comparison),
                () -> ComparisonResults.rows(comparison, locale()));
    }

    private void agreement(AssessorAgreement result) {
        print(
                result.results().get(0).checklist(),
                AgreementResults.sections(result, locale()),
                () -> AgreementResults.json(result),
                () -> AgreementResults.rows(result, locale()));
    }

    private void print(
            Checklist list, List<ResultSection> sections, Supplier<String> json, Supplier<List<List<String>>> rows) {
        write(Answer.of(
                list.title().in(locale()),
                sections,
                json,
                () -> ReviewTables.of(rows.get(), list, sections, locale())));
    }

    /** Finds a checklist by its id among those that are shipped, else in a file. */
    private Checklist find(String name) {
        var shipped = ShippedChecklists.all().stream()
                .filter(list -> list.id().toString().equals(name))
                .findFirst();
        if (shipped.isPresent()) {
            return shipped.get();
        }
        if (!name.contains(".") && !name.contains("/") && !name.contains("\\")) {
            throw wrongUse(
                    "unknownChecklist",
                    name,
                    ShippedChecklists.all().stream()
                            .map(list -> list.id().toString())
                            .collect(Collectors.joining(", ")));
        }
        var inputs = new Inputs(console());
        var read = inputs.read(List.of(name), JsonFormat.CHECKLIST);
        inputs.throwIfAny();
        return read.get(0);
    }

    private CommandLine.ParameterException wrongUse(String key, Object... values) {
        return new CommandLine.ParameterException(spec.commandLine(), words().get(key, values));
    }
}
