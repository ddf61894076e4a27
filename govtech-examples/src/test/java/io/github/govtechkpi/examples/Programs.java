package io.github.govtechkpi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shipped program files as the tests read them: from the class path, where the module's resources lie as files. */
final class Programs {
    private Programs() {}

    /** Returns the file names of the programs without {@code .json}, in alphabetical order. */
    static List<String> names() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program read(String name) {
        return parse(text(name + ".json"), name);
    }

    static Program parse(String json, String name) {
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), name + ".json");
    }

    static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasRows(String name) {
        return Files.exists(folder().resolve(observations(name)));
    }

    /** Returns the rows of a program's observations, each with its columns that are not empty; the shipped files quote nothing. */
    static List<Map<String, String>> rows(String name) {
        var lines = text(observations(name)).lines().toList();
        assertThat(lines).noneMatch(line -> line.contains("\""));
        var header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(header, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        assertThat(cells).hasSameSizeAs(header);
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < header.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(header[i], cells[i]);
            }
        }
        return row;
    }

    private static String observations(String name) {
        return name + ".observations.csv";
    }

    private static Path folder() {
        try {
            return Path.of(requireNonNull(Programs.class.getResource("programs"), "programs")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
