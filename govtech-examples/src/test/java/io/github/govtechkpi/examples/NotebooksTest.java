package io.github.govtechkpi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.cli.Notebooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs every notebook and compares what it shows; {@code -Dgovtech.notebooks.write=true} writes what is expected anew, which a reader of
 * the change then judges.
 */
class NotebooksTest {
    private static final Path FOLDER = Path.of("notebooks");
    private static final String LANGUAGE = "govtech.lang";
    private static final boolean IS_WRITING = Boolean.getBoolean("govtech.notebooks.write");

    @TestFactory
    Stream<DynamicTest> showWhatTheyShowed() throws IOException {
        return notebooks().stream()
                .flatMap(file -> Stream.of("en", "ja")
                        .map(language -> DynamicTest.dynamicTest(
                                file.getFileName() + " " + language, () -> showsWhatItShowed(file, language))));
    }

    private static void showsWhatItShowed(Path file, String language) throws IOException {
        var shown = shown(file, language);
        var expected = FOLDER.resolve("expected")
                .resolve(language)
                .resolve(String.valueOf(file.getFileName()).replace(".jsh", ".txt"));
        if (IS_WRITING) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(expected));
        assertThat(shown).startsWith(language.equals("ja") ? "学ぶこと：" : "You will learn: ");
    }

    @Test
    void openWithWhatAReaderWillLearnAndShowAPicture() throws IOException {
        assertThat(notebooks()).hasSize(9);
        for (var file : notebooks()) {
            var lines = Files.readAllLines(file);
            assertThat(lines.subList(0, 2)) // the title in English and in Japanese
                    .as(file.toString())
                    .allMatch(line -> line.startsWith("// "));
            assertThat(lines.get(1)).as(file.toString()).matches(".*[ぁ-ん].*");
            assertThat(lines.get(3)).as(file.toString()).startsWith("learn(");
            assertThat(lines).as(file.toString()).anyMatch(line -> line.startsWith("show("));
        }
    }

    @Test
    void findEveryPackageOfTheLibraryImported() throws IOException {
        var startup = Files.readAllLines(FOLDER.resolve("startup").resolve("imports.jsh"));
        var packages = new ArrayList<String>();
        for (var module : List.of(
                "govtech-model",
                "govtech-metrics",
                "govtech-checklist",
                "extensions/govtech-io",
                "extensions/govtech-report")) {
            var sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(file -> sources.relativize(file.getParent()).toString())
                        .forEach(folder -> packages.add(folder.replace('/', '.').replace('\\', '.')));
            }
        }
        assertThat(packages).hasSizeGreaterThan(35);
        assertThat(startup)
                .containsAll(packages.stream().map("import %s.*;"::formatted).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int a = \"no number\";  | incompatible types",
                "throw new IllegalStateException(\"planted\"); | planted",
                "List.of(1, | incomplete snippet",
                "int later() { return notYet(); } | unresolved"
            })
    void failWithTheirFirstFailingSnippet(String snippet, String reason, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("planted.jsh"), "// planted\nvar before = 1\n" + snippet + "\n");
        var out = new ByteArrayOutputStream();
        assertThat(Notebooks.run(file, new PrintStream(out, true, UTF_8)))
                .singleElement()
                .asString()
                .contains(reason);
    }

    private static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .toList();
        }
    }

    private static String shown(Path file, String language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, UTF_8);
        var before = System.out;
        System.setOut(out); // what a notebook prints goes to the standard output of this process
        System.setProperty(LANGUAGE, language);
        try {
            assertThat(Notebooks.run(file, out)).isEmpty();
        } finally {
            System.clearProperty(LANGUAGE);
            System.setOut(before);
        }
        var here = Path.of("").toAbsolutePath().toUri().toString();
        return bytes.toString(UTF_8).replace("\r\n", "\n").replace(here, "file:///examples/");
    }
}
