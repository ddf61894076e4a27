package io.github.govtechkpi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        return JsonFormat.PROGRAM.read(stream(json), name + ".json");
    }

    static boolean hasObservations(String name) {
        return Files.exists(folder().resolve(name + ".observations.csv"));
    }

    static List<Observation> observations(String name) {
        return observations(read(name), text(name + ".observations.csv"));
    }

    /** Reads observations of which nothing may be ignored. */
    static List<Observation> observations(Program program, String csv) {
        var files = new ObservationFiles(List.of(program)).read(stream(csv), program.id() + ".observations.csv");
        var observations = files.observations().stream()
                .flatMap(vintages -> vintages.observations().stream())
                .toList();
        assertThat(files.notices()).isEmpty();
        assertThat(observations).hasSize((int) csv.lines().count() - 1);
        return observations;
    }

    static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static Path folder() {
        try {
            return Path.of(requireNonNull(Programs.class.getResource("programs"), "programs")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
