package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a program as an IATI activity: a result with one indicator for each goal. */
final class IatiXml {
    private static final String LOCAL_GOVERNMENT = "11";
    private static final String OTHER_PUBLIC_SECTOR = "15";
    private static final String IMPLEMENTING = "4";
    private static final String IMPLEMENTATION = "2";
    private static final String PLANNED_START = "1";
    private static final String PLANNED_END = "3";

    private final Exchanged exchanged;
    private final Program program;
    private final XmlText xml = new XmlText();

    private IatiXml(Exchanged exchanged) {
        this.exchanged = exchanged;
        this.program = exchanged.program();
    }

    static String of(Exchanged exchanged) {
        var activity = new IatiXml(exchanged);
        activity.xml.element("iati-activities", activity::activity, "version", "2.03");
        return activity.xml.toString();
    }

    /** Returns the first and the last day that the program knows of; empty where no goal and no observation has a period. */
    static Optional<IatiPeriods> days(Exchanged exchanged) {
        var periods = Stream.concat(
                        exchanged.observations().stream().map(Observation::period),
                        exchanged.program().goals().stream().flatMap(IatiXml::periods))
                .toList();
        return periods.stream()
                .map(ReportingPeriod::start)
                .min(LocalDate::compareTo)
                .map(first -> new IatiPeriods(
                        first,
                        periods.stream()
                                .map(ReportingPeriod::end)
                                .max(LocalDate::compareTo)
                                .orElse(first)));
    }

    private static Stream<ReportingPeriod> periods(Goal goal) {
        return Stream.concat(
                goal.baseline().flatMap(baseline -> baseline.period()).stream(),
                goal.target().flatMap(target -> target.due()).stream());
    }

    private void activity() {
        var language = program.name().en().isPresent() ? "en" : "ja";
        xml.element(
                "iati-activity",
                () -> {
                    xml.text("iati-identifier", reference() + "-" + program.id());
                    xml.element("reporting-org", this::owner, "ref", reference(), "type", type());
                    text("title", program.name());
                    text("description", program.name());
                    xml.element(
                            "participating-org", this::owner, "ref", reference(), "type", type(), "role", IMPLEMENTING);
                    xml.empty("activity-status", "code", IMPLEMENTATION);
                    days(exchanged).ifPresent(days -> {
                        xml.empty(
                                "activity-date",
                                "type",
                                PLANNED_START,
                                "iso-date",
                                days.start().toString());
                        xml.empty(
                                "activity-date",
                                "type",
                                PLANNED_END,
                                "iso-date",
                                days.end().toString());
                    });
                    if (program.owner().flatMap(Organisation::area).isPresent()) {
                        xml.empty("recipient-country", "code", "JP");
                    }
                    locations();
                    program.goals().forEach(this::result);
                },
                "xml:lang",
                language);
    }

    /** The code of the local government stands for the identifier that the publisher has registered. */
    private String reference() {
        return program.owner()
                .flatMap(Organisation::area)
                .map(area -> area.digits())
                .orElse(program.id().value());
    }

    private String type() {
        return program.owner().flatMap(Organisation::area).isPresent() ? LOCAL_GOVERNMENT : OTHER_PUBLIC_SECTOR;
    }

    private void owner() {
        xml.narratives(program.owner().map(Organisation::name).orElse(program.name()));
    }

    private void locations() {
        exchanged.observations().stream()
                .flatMap(observation -> observation.key().area().stream())
                .distinct()
                .sorted()
                .forEach(area -> xml.element(
                        "location",
                        () -> xml.element("name", () -> xml.text("narrative", area.digits())),
                        "ref",
                        area.digits()));
    }

    private void text(String name, LocalizedText content) {
        xml.element(name, () -> xml.narratives(content));
    }

    private void result(Goal goal) {
        var indicator = new IatiIndicator(xml, goal, exchanged.observations());
        xml.element(
                "result",
                () -> {
                    text("title", goal.name());
                    goal.definition().vision().ifPresent(vision -> text("description", vision));
                    indicator.write();
                },
                "type",
                resultType(goal.indicator().traits().level()),
                "aggregation-status",
                Boolean.toString(goal.indicator().unit().additive()));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String resultType(Optional<ResultLevel> level) {
        return level.map(known -> switch (known) {
                    case OUTPUT -> "1";
                    case OUTCOME -> "2";
                    case IMPACT -> "3";
                    case INPUT, ACTIVITY -> "9";
                })
                .orElse("9");
    }
}
