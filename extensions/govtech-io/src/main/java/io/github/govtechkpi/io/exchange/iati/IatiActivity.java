package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the one activity of an IATI file that has results. */
final class IatiActivity {
    private static final Set<String> SKIPPED = Set.of("transaction", "budget", "planned-disbursement", "legacy-data");
    private static final Set<String> CARRIED = Set.of(
            "iati-identifier",
            "reporting-org",
            "title",
            "result",
            // what is said of the activity as such, in the form of this standard alone
            "description",
            "participating-org",
            "activity-status",
            "activity-date",
            "recipient-country",
            "location");

    private final IatiFindings findings;
    private final XmlElement root;

    IatiActivity(ExchangeFile file) {
        this.findings = new IatiFindings(file.name());
        this.root = new XmlInput(file, findings, SKIPPED).root();
    }

    Reading read() {
        var activity = activity();
        var language = activity.attribute("lang").orElse("en");
        var texts = new IatiTexts(findings, language.toLowerCase(Locale.ROOT).startsWith("ja"));
        var id = id(activity);
        var title = activity.first("title").flatMap(texts::text).orElse(LocalizedText.same(id));
        var program = Program.builder(id, title);
        activity.first("reporting-org")
                .flatMap(owner -> owner(owner, id, title, texts))
                .ifPresent(program::owner);
        activity.children().stream()
                .filter(child -> !CARRIED.contains(child.name()))
                .forEach(findings::notKept);
        var results = new IatiResults(findings, texts);
        activity.all("result").forEach(results::add);
        program.goals(results.goals()).published(results.figures());
        return new Reading(new Exchanged(program.build(), results.observations()), findings.remarks());
    }

    private XmlElement activity() {
        if (!root.name().equals("iati-activities")) {
            throw findings.of(
                    "NOT_IATI",
                    root.line(),
                    Quoted.cut(root.name()),
                    "iati-activities",
                    "IATIの活動のファイルではありません（最上位の要素はiati-activitiesのはずですが、%sです）。".formatted(Quoted.cut(root.name())),
                    "This is no file of IATI activities: its first element is %s instead of iati-activities"
                            .formatted(Quoted.cut(root.name())));
        }
        var version = root.attribute("version").orElse("");
        if (!version.startsWith("2.")) {
            throw findings.of(
                    "WRONG_VERSION",
                    root.line(),
                    Quoted.cut(version),
                    "2.01 to 2.03",
                    "IATIの版が2ではありません（%s）。2.03で書き出してください。".formatted(Quoted.of(version)),
                    "The version of IATI is not 2 (%s): export it as 2.03".formatted(Quoted.of(version)));
        }
        var activities = root.all("iati-activity").toList();
        var candidates = activities.stream()
                .filter(activity -> activity.first("result").isPresent())
                .toList();
        if (activities.isEmpty() || candidates.size() > 1) {
            var names = candidates.stream()
                    .limit(3)
                    .map(activity -> activity.first("iati-identifier")
                            .map(XmlElement::text)
                            .orElse("")
                            .strip())
                    .collect(Collectors.joining(", "));
            throw findings.of(
                    activities.isEmpty() ? "NO_ACTIVITY" : "SEVERAL_ACTIVITIES",
                    root.line(),
                    Quoted.cut(names),
                    "one activity with results",
                    activities.isEmpty()
                            ? "活動（iati-activity）がありません。"
                            : "結果のある活動が%s件あります（%sなど）。一つずつのファイルに分けてください。"
                                    .formatted(candidates.size(), Quoted.cut(names)),
                    activities.isEmpty()
                            ? "There is no activity (iati-activity)"
                            : "There are %s activities with results, for example %s: split the file"
                                    .formatted(candidates.size(), Quoted.cut(names)));
        }
        return candidates.isEmpty() ? activities.get(0) : candidates.get(0);
    }

    /** The identifier of an activity begins with that of its organisation. */
    private static String id(XmlElement activity) {
        var identifier = activity.first("iati-identifier")
                .map(XmlElement::text)
                .orElse("")
                .strip();
        var prefix = activity.first("reporting-org")
                        .flatMap(owner -> owner.attribute("ref"))
                        .orElse("") + "-";
        return ForeignIds.of(
                identifier.startsWith(prefix) && identifier.length() > prefix.length()
                        ? identifier.substring(prefix.length())
                        : identifier,
                "program");
    }

    /** Our own writer names the program where it knows no organisation. */
    private static Optional<Organisation> owner(XmlElement owner, String id, LocalizedText title, IatiTexts texts) {
        var reference = owner.attribute("ref").orElse("");
        return texts.text(owner)
                .filter(name -> !(reference.equals(id) && name.equals(title)))
                .map(name -> new Organisation(name, area(reference)));
    }

    static Optional<LocalGovernmentCode> area(String reference) {
        try {
            return Optional.of(LocalGovernmentCode.of(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
