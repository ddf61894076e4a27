package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that says which class computes what names methods that are there, and every file of reference vectors. */
class MethodsPageTest {
    private static final Path DOCS = Path.of("..", "docs"); // tests run in the folder of their module
    private static final String ENGLISH = "methods.md";
    private static final String JAPANESE = "ja/methods.md";

    private static final Pattern CALL = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)\\.([a-z]\\w*)`");
    private static final Pattern VECTORS = Pattern.compile("`(t\\d_\\w+|statistics_canada_progress)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d\\.\\d \\|.*$");

    @TestFactory
    Stream<DynamicTest> namesPublicMethods() throws IOException {
        return found(CALL, page(ENGLISH))
                .map(call -> DynamicTest.dynamicTest(call.group(), () -> {
                    var owner = Class.forName(MethodsPageTest.class.getPackageName() + "." + call.group(1));

                    assertThat(owner).isPublic();
                    assertThat(Arrays.stream(owner.getMethods())
                                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                                    .map(Method::getName))
                            .contains(call.group(2));
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, JAPANESE})
    void namesEveryFileOfVectorsAndNoOther(String file) throws IOException {
        try (var files = Files.list(Path.of("src", "test", "resources", "vectors"))) {
            assertThat(found(VECTORS, page(file)).map(match -> match.group(1)).distinct())
                    .containsExactlyInAnyOrderElementsOf(files.map(Path::getFileName)
                            .map(name -> name.toString().replace(".json", ""))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, JAPANESE})
    void givesEachMethodItsSourceAndItsProof(String file) throws IOException {
        var rows = found(ROW, page(file)).map(MatchResult::group).toList();

        assertThat(rows).hasSizeGreaterThan(50).allSatisfy(row -> {
            var cells = List.of(row.split(" \\| ", -1));
            assertThat(cells).hasSize(5).noneMatch(String::isBlank);
            assertThat(cells.get(2)).matches("(" + CALL + "(, )?)+");
            assertThat(cells.get(4)).matches("(" + VECTORS + "(, )?)+ \\|");
        });
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        for (var pattern : List.of(CALL, VECTORS)) {
            assertThat(found(pattern, page(JAPANESE)).map(MatchResult::group))
                    .containsExactlyElementsOf(found(pattern, page(ENGLISH))
                            .map(MatchResult::group)
                            .toList());
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, String page) {
        return pattern.matcher(page).results();
    }

    private static String page(String file) throws IOException {
        return Files.readString(DOCS.resolve(file));
    }
}
