package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One file of reference results: each case becomes a test, and the file as a whole fails when it holds fewer cases than its
 * {@code count}.
 *
 * <p>An answer is a map from the field names of the file to what our calculator gave: a number, a text, a boolean, a list, a
 * nested map, a {@link Computed} or null. Every key of {@code out} must be in the answer; {@code note}, {@code crosscheck} and
 * {@code published} are information. An error code is met by an {@link InvalidInputException} or a reason that carries it.
 */
public final class VectorFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final JsonNode root;

    private VectorFile(JsonNode root) {
        this.root = root;
    }

    /** Reads {@code vectors/NAME.json} of the test resources. */
    public static VectorFile read(String name) {
        try (var in = VectorFile.class.getResourceAsStream("/vectors/" + name + ".json")) {
            return new VectorFile(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one test for each case, and one for their number. */
    public Stream<DynamicTest> tests(Function<Case, Map<String, ?>> calculator) {
        var tests = new ArrayList<DynamicTest>();
        for (var node : root.get("cases")) {
            var vector = new Case(node);
            tests.add(DynamicTest.dynamicTest(vector.id() + " " + vector.function(), () -> check(vector, calculator)));
        }
        var read = tests.size();
        tests.add(DynamicTest.dynamicTest(
                "reads all cases",
                () -> assertThat(read).isEqualTo(root.get("count").asInt())));
        return tests.stream();
    }

    private void check(Case vector, Function<Case, Map<String, ?>> calculator) {
        var wanted = vector.node.get("out");
        if (wanted.has("error")) {
            assertThat(errorOf(() -> calculator.apply(vector)))
                    .isEqualTo(wanted.get("error").asText());
            return;
        }
        var got = calculator.apply(vector);
        var relTol =
                vector.node.path("relTol").asDouble(root.get("defaultRelTol").asDouble());
        wanted.properties().forEach(field -> {
            if (!List.of("note", "crosscheck", "published").contains(field.getKey())) {
                assertThat(got.keySet().stream().map(String::valueOf))
                        .as(vector.id())
                        .contains(field.getKey());
                compare(vector.id() + "." + field.getKey(), field.getValue(), got.get(field.getKey()), relTol);
            }
        });
    }

    private static String errorOf(Supplier<Map<String, ?>> call) {
        try {
            var answer = call.get();
            return answer.values().stream()
                    .filter(Computed.class::isInstance)
                    .flatMap(value -> ((Computed<?>) value).reason().stream())
                    .map(reason -> reason.code().name())
                    .findFirst()
                    .orElse("no error but " + answer);
        } catch (InvalidInputException e) {
            return e.code().name();
        }
    }

    /** Compares a wanted JSON value with what was computed. */
    public static void compare(String at, JsonNode wanted, Object computed, double relTol) {
        var got = computed instanceof Computed<?> c ? c.toOptional().orElse(null) : computed;
        if (got instanceof java.util.Optional<?> optional) {
            got = optional.orElse(null);
        }
        if (wanted.isNull()) {
            assertThat(got).as(at).isNull();
        } else if (wanted.isArray()) {
            compareArray(at, wanted, got instanceof List<?> list ? list : java.util.Arrays.asList(got), relTol);
        } else if (wanted.isObject()) {
            var map = (Map<?, ?>) got;
            for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
                var name = names.next();
                compare(at + "." + name, wanted.get(name), map.get(name), relTol);
            }
        } else if (isNumber(wanted)) {
            compareNumber(at, number(wanted), got, relTol);
        } else if (wanted.isBoolean()) {
            assertThat(got).as(at).isEqualTo(wanted.asBoolean());
        } else {
            assertThat(String.valueOf(got)).as(at).isEqualTo(wanted.asText());
        }
    }

    private static void compareArray(String at, JsonNode wanted, List<?> got, double relTol) {
        assertThat(got).as(at).hasSize(wanted.size());
        for (var i = 0; i < wanted.size(); i++) {
            compare(at + "[" + i + "]", wanted.get(i), got.get(i), relTol);
        }
    }

    private static void compareNumber(String at, double wanted, Object computed, double relTol) {
        if (!(computed instanceof Number number)) {
            fail(at + ": expected " + wanted + ", but was " + computed);
            return;
        }
        var got = number.doubleValue();
        if (Double.isFinite(wanted)) {
            var allowed = Math.max(relTol * Math.max(Math.abs(wanted), 1e-300), 1e-12);
            assertThat(Math.abs(got - wanted))
                    .as("%s: expected %s, but was %s", at, wanted, got)
                    .isLessThanOrEqualTo(allowed);
        } else {
            // boxed: a primitive NaN does not equal itself
            assertThat(Double.valueOf(got)).as(at).isEqualTo(Double.valueOf(wanted));
        }
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber() || List.of("NaN", "Infinity", "-Infinity").contains(node.asText());
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.parseDouble(node.asText());
    }

    /** One case of a file. */
    public static final class Case {
        private final JsonNode node;

        private Case(JsonNode node) {
            this.node = node;
        }

        /** Returns the id, for example {@code t2_prop_ci-001}. */
        public String id() {
            return node.get("id").asText();
        }

        /** Returns the function to call, or an empty text where the file has one only. */
        public String function() {
            return node.path("fn").asText("");
        }

        /** Returns the inputs. */
        public JsonNode in() {
            return node.get("in");
        }

        /** Returns the whole case, with what was published. */
        public JsonNode whole() {
            return node;
        }

        /** Tells whether an input is there and not null. */
        public boolean has(String name) {
            return in().hasNonNull(name);
        }

        /** Returns a number, also NaN and the infinities that stand as texts. */
        public double number(String name) {
            return VectorFile.number(in().get(name));
        }

        /** Returns a number, or another one where it is absent. */
        public double number(String name, double absent) {
            return has(name) ? number(name) : absent;
        }

        /** Returns a text. */
        public String text(String name) {
            return in().get(name).asText();
        }

        /** Returns a column of numbers; null becomes NaN. */
        public double[] numbers(String name) {
            return numbers(in().get(name));
        }

        /** Returns a column of numbers; null becomes NaN. */
        public static double[] numbers(JsonNode array) {
            var values = new double[array.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = array.get(i).isNull() ? Double.NaN : VectorFile.number(array.get(i));
            }
            return values;
        }
    }
}
