package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCodeTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern CODE = Pattern.compile("`([A-Z0-9_]+)`");

    @ParameterizedTest
    @CsvSource({"formats.md, 'of JSON files: ', ;", "ja/formats.md, JSONファイル：, 。"})
    void isOnThePage(String page, String from, String to) throws IOException {
        var text = Files.readString(DOCS.resolve(page));
        var start = text.indexOf(from);

        assertThat(start).isPositive();
        assertThat(CODE.matcher(text.substring(start, text.indexOf(to, start)))
                        .results()
                        .map(result -> result.group(1)))
                .containsExactly(Arrays.stream(FindingCode.values())
                        .map(FindingCode::name)
                        .toArray(String[]::new));
    }
}
