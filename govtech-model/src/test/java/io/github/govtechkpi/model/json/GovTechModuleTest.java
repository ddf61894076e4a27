package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.area.LocalGovernmentKind;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.Wareki;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovTechModuleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    /** What stands inside other values alone, or has names that Jackson writes as they are: docs/adr/0006. */
    private static final Set<Class<?>> WITHOUT_A_FORM = Set.of(
            Answer.class,
            Computed.class,
            GoalDefinition.class,
            IndicatorTraits.class,
            LocalGovernmentKind.class,
            MeasureUnit.Kind.class,
            ReasonCode.class,
            TargetLevel.class,
            Vintages.Revision.class,
            Wareki.Era.class);

    /** An application's own object. */
    record Report(Goal goal, AbsoluteValue actual, List<FiscalYear> years, Map<String, Direction> directions) {}

    @Test
    void readsAndWritesEveryTypeOfTheModel() throws IOException, ClassNotFoundException {
        assertThat(typesOfTheModel()).hasSizeGreaterThan(70);
        assertThat(typesOfTheModel().stream()
                        .filter(type -> !isCaseOfASealedType(type))
                        .filter(type -> !WITHOUT_A_FORM.contains(type)))
                .containsExactlyInAnyOrderElementsOf(GovTechModuleProperties.VALUES.keySet());
    }

    @Test
    void isFoundByAnApplicationsMapper() {
        assertThat(MAPPER.getRegisteredModuleIds()).contains("govtech-kpi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    io.github.govtechkpi.model.AbsoluteValue | "120 人"
                    io.github.govtechkpi.model.AbsoluteValue | "-0.0000001 束 (additive)"
                    io.github.govtechkpi.model.AbsoluteValue | "100000000000000000000000000000 人 (not additive)"
                    io.github.govtechkpi.model.Ratio | "54 of 62 団体"
                    io.github.govtechkpi.model.Ratio | "54 件 of 62.5 団体"
                    io.github.govtechkpi.model.Quantity | "54 of 62 団体"
                    io.github.govtechkpi.model.PublishedRate | ">=93.0% (published without counts)"
                    io.github.govtechkpi.model.Qualifier | "at-least"
                    io.github.govtechkpi.model.StatedValue | {"low":"20 社","high":"25 社"}
                    io.github.govtechkpi.model.StatedValue | {"numerator":"5 件","denominator":"6 件","qualifier":"about"}
                    io.github.govtechkpi.model.LocalizedText | "a name"
                    io.github.govtechkpi.model.LocalizedText | {"ja":"名"}
                    io.github.govtechkpi.model.Reason | {"code":"NO_BASE","ja":"母数が0です。","en":"The base is 0.","minimum":2}
                    io.github.govtechkpi.model.time.ReportingPeriod | "FY2024-Q1"
                    io.github.govtechkpi.model.time.FiscalYear | "FY2024"
                    io.github.govtechkpi.model.area.LocalGovernmentCode | "131008"
                    io.github.govtechkpi.model.area.Prefecture | "JP-13"
                    io.github.govtechkpi.model.time.Frequency | "P3M"
                    io.github.govtechkpi.model.program.Stage | "co-development"
                    io.github.govtechkpi.model.goal.Target$Multiple | {"type":"multiple","factor":2.5,"due":"2030"}
                    io.github.govtechkpi.model.goal.Baseline | {"value":"50 人","qualifier":"about","period":"2023-09"}
                    io.github.govtechkpi.model.observation.Observation | {"key":{"indicator":"staff","area":"131008"},"period":"FY2024","value":"5 人","status":"P","knownOn":"2025-05-01"}
                    io.github.govtechkpi.model.observation.Observation | {"key":{"indicator":"staff"},"period":"FY2024","missing":"pending"}
                    """)
    void writesTheFormThatItReads(String type, String json) throws ClassNotFoundException, JsonProcessingException {
        var value = MAPPER.readValue(json, Class.forName(type));

        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json);
    }

    @Test
    void readsAnApplicationsOwnObject() throws JsonProcessingException {
        var report = new Report(
                goal().kgi(),
                AbsoluteValue.of(170, MeasureUnit.PERSONS),
                List.of(new FiscalYear(2024)),
                Map.of("staff", Direction.INCREASE));

        var json = MAPPER.writeValueAsString(report);

        assertThat(json)
                .isEqualTo("{\"goal\":{\"id\":\"staff\",\"role\":\"kgi\",\"name\":{\"en\":\"Staff\"},"
                        + "\"indicator\":{\"id\":\"staff\",\"kind\":\"absolute\",\"unit\":\"人\"},"
                        + "\"direction\":\"increase\"},\"actual\":\"170 人\",\"years\":[\"FY2024\"],"
                        + "\"directions\":{\"staff\":\"increase\"}}");
        assertThat(MAPPER.readValue(json, Report.class)).isEqualTo(report);
    }

    @Test
    void tellsAllThatIsWrongAsTheCauseOfJacksonsException() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("""
                        [{"key": {"indicator": "a b"},
                          "period": "R6", "value": "5"}]""", new TypeReference<List<Observation>>() {}))
                .havingCause()
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.in(Locale.JAPANESE))
                                .containsExactly(
                                        "line 1 /key/indicator: IDに使えるのは文字・数字・「.」「_」「-」だけです（「a b」にU+0020があります）。",
                                        "line 2 /period: \"R6\" は暦年（R6年、2024）とも年度（R6年度、FY2024）とも読めます。どちらかの形で書いてください。",
                                        "line 2 /value: \"5\" は使えません。「120 人」のように、数、空白、単位の順に書いてください。"));
    }

    @Test
    void refusesACaseOfASealedTypeThatIsAnother() throws JsonProcessingException {
        var kgi = MAPPER.writeValueAsString(goal().kgi());

        assertThat(MAPPER.readValue(kgi, Kgi.class)).isEqualTo(goal().kgi());
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue(kgi, Kpi.class))
                .withMessageStartingWith("line 1: {…} is not a value of kind Kpi");
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue("\"5 人\"", Ratio.class))
                .withMessageStartingWith("line 1: Expected two counts such as \"54 of 62 団体\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    io.github.govtechkpi.model.area.Prefecture | "JP-48" | 都道府県のISO 3166-2コードはJP-01～JP-47です（"JP-48"）。 | An ISO 3166-2 code must be from JP-01 to JP-47, but was "JP-48"
                    io.github.govtechkpi.model.area.Prefecture | 13 | 13 は使えません。都道府県のISO 3166-2コード（JP-13の形）を書いてください。 | 13 is not an ISO 3166-2 code such as JP-13
                    io.github.govtechkpi.model.time.Frequency | "P12M" | 周期はP1D、P1M、P3M、P6M、P1Yのいずれかです（"P12M"）。 | A frequency must be P1D, P1M, P3M, P6M or P1Y, but was "P12M"
                    io.github.govtechkpi.model.time.Frequency | 3 | 3 は使えません。周期（P1D、P1M、P3M、P6M、P1Y）を書いてください。 | 3 is not a frequency such as P3M
                    """)
    void refusesOtherFormsInBothLanguages(String type, String json, String ja, String en) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Class.forName(type)))
                .havingCause()
                .isInstanceOfSatisfying(InvalidDataException.class, refusal -> {
                    var message = refusal.findings().get(0).message();
                    assertThat(message.in(Locale.JAPANESE)).isEqualTo(ja);
                    assertThat(message.in(Locale.ENGLISH)).isEqualTo(en);
                });
    }

    private static GoalDefinition.Builder goal() {
        return GoalDefinition.builder(
                "staff",
                LocalizedText.en("Staff"),
                AbsoluteIndicator.of("staff", MeasureUnit.PERSONS),
                Direction.INCREASE);
    }

    private static boolean isCaseOfASealedType(Class<?> type) {
        for (var parent : type.getInterfaces()) {
            if (parent.isSealed() && type != Ratio.class && type != AbsoluteValue.class && type != FiscalYear.class) {
                return true;
            }
        }
        return false;
    }

    /** Every public record, enum and sealed interface of the model, also those inside others. */
    private static List<Class<?>> typesOfTheModel() throws IOException, ClassNotFoundException {
        var classes = Path.of("target/classes");
        var types = new ArrayList<Class<?>>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var name = classes.relativize(file).toString().replace('/', '.').replace(".class", "");
                var isType = !name.endsWith("-info") && !name.contains(".json.");
                var type = isType ? Class.forName(name) : Object.class;
                if (Modifier.isPublic(type.getModifiers()) && (type.isRecord() || type.isEnum() || type.isSealed())) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
