package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SeriesSamples.analysed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.metrics.funnel.FunnelComparisons;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas of results are held against results: broken and empty ones too. */
class ResultFormatTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/govtechkpi/io/result/schema");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void hasTheSchemaThatIsPutTogetherHere(ResultFormat format) throws IOException {
        if (Boolean.getBoolean("govtech.schema.write")) {
            Files.createDirectories(RESOURCES);
            Files.writeString(RESOURCES.resolve(format.id().replace('/', '-') + ".schema.json"), schema(format));
            return;
        }

        assertThat(format.schema())
                .as("The schema of %s is stale: this test with -Dgovtech.schema.write=true writes it anew", format.id())
                .isEqualTo(schema(format));
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryResult(ResultFormat format) {
        var schema = validator(format);

        assertThat(results(format)).allSatisfy(result -> {
            assertThat(result.path("format").textValue()).isEqualTo(format.id());
            assertThat(schema.validate(result)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesNoFieldAndNoNullThatDoesNotOccur(ResultFormat format) {
        var coverage = new SchemaCoverage(tree(format.schema()));
        results(format).forEach(coverage::add);

        assertThat(coverage.notSeen()).isEqualTo(possible(format));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFieldThatItDoesNotName(ResultFormat format) {
        var schema = validator(format);

        for (var result : results(format)) {
            for (var object : objects(result)) {
                object.put("another", 1);
                assertThat(schema.validate(result)).as(object.toString()).isNotEmpty();
                object.remove("another");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void missesEveryFieldThatIsAlwaysThere(ResultFormat format) {
        var schema = validator(format);
        var dispensable = new TreeSet<String>();

        for (var result : results(format)) {
            for (var object : objects(result)) {
                for (var field : List.copyOf(object.properties())) {
                    object.remove(field.getKey());
                    if (schema.validate(result).isEmpty()) {
                        dispensable.add(field.getKey());
                    }
                    object.set(field.getKey(), field.getValue());
                }
            }
        }

        assertThat(dispensable).isEqualTo(sometimesThere(format));
    }

    /** What no result shows today: a reason to come may have no advice. */
    private static Set<String> possible(ResultFormat format) {
        return format == ResultFormat.SERIES ? Set.of("#/$defs/not-computable/useInstead null") : Set.of();
    }

    private static Set<String> sometimesThere(ResultFormat format) {
        return switch (format) {
            case FUNNEL -> Set.of("ja", "en", "low", "notComputable", "qualifier", "underWay");
            case SERIES -> Set.of("ja", "en");
        };
    }

    private static String schema(ResultFormat format) {
        return switch (format) {
            case FUNNEL -> FunnelSchema.schema();
            case SERIES -> SeriesSchema.schema();
        };
    }

    private static List<JsonNode> results(ResultFormat format) {
        var texts = switch (format) {
            case FUNNEL -> funnels();
            case SERIES -> series();
        };
        return texts.stream().map(ResultFormatTest::tree).toList();
    }

    private static List<String> funnels() {
        var nothing = Examples.program("{\"format\": \"govtech-program/1\", \"id\": \"p\", \"name\": {\"en\": \"P\"}}");
        var leftAtOnce = Examples.program("""
                {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "challenges": [{"id": "a", "name": {"en": "A"},
                 "changes": [{"stage": "discontinued", "on": "2022", "note": {"ja": "取り下げ"}}]}]}""");
        var city = Funnels.of(totals("city", 153, "\"value\": 40"), Optional.empty());
        var town = Funnels.of(totals("town", 30, "\"value\": 20, \"qualifier\": \"about\""), Optional.empty());
        return List.of(
                FunnelJson.write(List.of(), List.of()),
                FunnelJson.write(List.of(city, town), List.of(FunnelComparisons.between(city, town))),
                FunnelJson.write(List.of(Funnels.of(nothing, Optional.empty())), List.of()),
                FunnelJson.write(List.of(Funnels.of(leftAtOnce, Optional.empty())), List.of()),
                FunnelJson.write(
                        List.of(FunnelSamples.FUNNEL, FunnelSamples.year("FY2022")),
                        List.of(FunnelSamples.YEARS, FunnelSamples.DAYS)));
    }

    private static Program totals(String id, int adopted, String onTrial) {
        return Examples.program("""
                {"format": "govtech-program/1", "id": "%s", "name": {"en": "P"}, "stageCounts": [
                 {"stage": "open-call", "of": {"en": "firms"}, "value": 120, "unit": "社"},
                 {"stage": "selection", "of": {"en": "firms"}, "value": %d, "unit": "社"},
                 {"stage": "co-development", "of": {"en": "firms"}, "value": %d, "unit": "社"},
                 {"stage": "demonstration", "of": {"en": "firms"}, %s, "unit": "社"},
                 {"stage": "roll-out", "of": {"en": "uses"}, "value": 9, "unit": "件"}]}
                """.formatted(id, adopted, adopted / 10, onTrial));
    }

    private static List<String> series() {
        var revised = """
                indicator,program,area,slice,period,value,known_on,status
                x,p,131016,age=65+,2020,9,2021-01-01,A
                x,p,131016,age=65+,2020,10,2021-02-01,A
                x,p,131016,age=65+,2021,11,2022-01-01,A
                x,p,131016,age=65+,2022,20,2023-01-01,A
                x,p,131016,age=65+,2023,22,2024-01-01,P
                """;
        var torn = new SeriesBreak(
                ReportingPeriod.parse("2022"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalizedText.en("definition")));
        return List.of(
                        analysed("2024,"),
                        analysed("2024,70"),
                        analysed("2024,70", "2025-02,170"),
                        analysed("2017-03-01,1", "2018-03-01,2", "2019-03-01,4", "2020-03-01,3"),
                        analysed("2021,1", "2022,3", "2023,2", "2024,4"),
                        analysed("FY2021,1", "FY2022,3", "FY2023,2", "FY2024,4"),
                        analysed("2024-Q1,1", "2024-Q2,-1.5", "2024-Q4,1"),
                        analysed("2024,5", "2024-12,6"),
                        analysed("2019,5", "2020,5", "2021,5", "2022,5", "2023,5", "2024,9"),
                        SeriesSamples.TWO_POINTS,
                        SeriesSamples.ALL_EQUAL,
                        SeriesSamples.GAPS,
                        SeriesSamples.MONTHS,
                        analysed(revised, List.of(torn), Direction.DECREASE),
                        analysed(revised, List.of(), Direction.MAINTAIN))
                .stream()
                .map(SeriesJson::write)
                .toList();
    }

    private static Schema validator(ResultFormat format) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(format.schema(), InputFormat.JSON);
    }

    /** Returns a document's objects, itself the first. */
    private static List<ObjectNode> objects(JsonNode document) {
        var found = new ArrayList<ObjectNode>();
        if (document instanceof ObjectNode object) {
            found.add(object);
        }
        document.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
