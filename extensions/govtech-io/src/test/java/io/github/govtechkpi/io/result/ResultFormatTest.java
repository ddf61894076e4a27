package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What no result shows today: a reason to come may have no advice, and parts of one body are not summed up. */
    private static Set<String> possible(ResultFormat format) {
        return switch (format) {
            case SERIES -> Set.of("#/$defs/not-computable/useInstead null");
            case PROGRESS -> Set.of("#/$defs/worst/slice");
            default -> Set.of();
        };
    }

    private static Set<String> sometimesThere(ResultFormat format) {
        return switch (format) {
            case FUNNEL -> Set.of("ja", "en", "low", "notComputable", "qualifier", "underWay");
            case SERIES, KNOWLEDGE -> Set.of("ja", "en");
            case PROGRESS ->
                Set.of(
                        "achievement",
                        "averageOfUnits",
                        "counts",
                        "en",
                        "ja",
                        "label",
                        "notComputable",
                        "paceRatio",
                        "paceRatioCompound",
                        "projection",
                        "qualifier",
                        "rating",
                        "ratio",
                        "reason",
                        "summary",
                        "targets");
            case PANEL ->
                Set.of("denominator", "denominatorChange", "denominatorEffect", "high", "low", "numeratorEffect");
            case RATIO, FEASIBLE, CHECK, IMPORT, LOSSES -> Set.of();
        };
    }

    private static String schema(ResultFormat format) {
        return switch (format) {
            case FUNNEL -> FunnelSchema.schema();
            case SERIES -> SeriesSchema.schema();
            case PROGRESS -> ProgressSchema.schema();
            case KNOWLEDGE -> SmallSchemas.knowledge();
            case RATIO -> SmallSchemas.ratio();
            case FEASIBLE -> SmallSchemas.feasible();
            case CHECK -> DataSchemas.check();
            case PANEL -> DataSchemas.panel();
            case IMPORT -> DataSchemas.imported();
            case LOSSES -> DataSchemas.losses();
        };
    }

    private static List<JsonNode> results(ResultFormat format) {
        return ResultSamples.of(format).stream().map(ResultFormatTest::tree).toList();
    }

    private static Schema validator(ResultFormat format) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(format.schema(), InputFormat.JSON);
    }

    /** Returns the objects of a document, of those with the same fields in the same place the first. */
    private static List<ObjectNode> objects(JsonNode document) {
        var found = new LinkedHashMap<String, ObjectNode>();
        collect("", document, found);
        return List.copyOf(found.values());
    }

    private static void collect(String place, JsonNode node, Map<String, ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            var names = object.properties().stream().map(Map.Entry::getKey).toList();
            found.putIfAbsent(place + names, object);
            object.properties().forEach(field -> collect(place + "/" + field.getKey(), field.getValue(), found));
        }
        if (node.isArray()) {
            node.forEach(item -> collect(place, item, found));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
