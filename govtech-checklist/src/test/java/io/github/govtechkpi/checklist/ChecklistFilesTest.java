package io.github.govtechkpi.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.checklist.ItemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistFilesTest {
    private static final Set<String> FIELDS =
            Set.of("format", "id", "version", "title", "description", "sources", "items");
    private static final Set<String> ITEM_FIELDS = Set.of(
            "id",
            "title",
            "summary",
            "group",
            "background",
            "idealState",
            "exampleActions",
            "notes",
            "suggestedIndicators");

    @ParameterizedTest
    @CsvSource({"ict-guidebook, 10", "innovation-definition, 4", "oecd-govtech, 7"})
    void haveTheirItemsEachWithAnIdOfItsOwn(String name, int items) {
        var checklist = read(name);
        var ids = ids(checklist);

        assertThat(checklist.path("format").asText()).isEqualTo("govtech-checklist/1");
        assertThat(ChecklistId.parse(checklist.path("id").asText())).hasToString(name);
        assertThat(checklist.path("version").isIntegralNumber()).isTrue();
        assertThat(checklist.path("version").intValue()).isEqualTo(1);
        assertThat(ids)
                .hasSize(items)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(ItemId.parse(id)).hasToString(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ict-guidebook", "innovation-definition", "oecd-govtech"})
    void haveEveryTextInJapaneseAndEnglish(String name) {
        var checklist = read(name);

        assertThat(FIELDS).containsAll(fieldNames(checklist));
        assertThat(checklist.path("sources")).isNotEmpty();
        var texts = new ArrayList<>(List.of(checklist.path("title"), checklist.path("description")));
        checklist.path("sources").forEach(texts::add);
        for (var item : checklist.path("items")) {
            assertThat(ITEM_FIELDS).containsAll(fieldNames(item));
            texts.addAll(List.of(item.path("title"), item.path("summary")));
            if (item.has("group")) {
                texts.add(item.path("group"));
            }
            for (var list : List.of("background", "idealState", "exampleActions", "notes", "suggestedIndicators")) {
                assertThat(item.path(list).isArray()).as(list).isTrue();
                item.path(list).forEach(texts::add);
            }
        }
        assertThat(texts).allSatisfy(text -> {
            assertThat(fieldNames(text)).containsExactly("ja", "en");
            assertThat(text.path("ja").textValue())
                    .isNotBlank()
                    .matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
            assertThat(text.path("en").textValue()).isNotBlank().matches("(?s).*[A-Za-z]{2}.*");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ict-guidebook", "innovation-definition", "oecd-govtech"})
    void suggestCountsAndNeverShares(String name) {
        for (var item : read(name).path("items")) {
            assertThat(item.path("suggestedIndicators"))
                    .isNotEmpty()
                    .allSatisfy(indicator -> assertThat(indicator.toString())
                            .doesNotContainPattern("[%％率]|割合|\\b(rate|ratio|share|percent\\w*)\\b"));
        }
    }

    @Test
    void keepTheOfficialTitlesOfTheGuidebook() {
        assertThat(read("ict-guidebook").path("items"))
                .extracting(item -> item.path("title").path("ja").asText())
                .containsExactly(
                        "一緒に取り組めるパートナーを探そう。",
                        "利用者との関係作りをもっと考えてみよう。",
                        "アイデアが集まる「場作り」をしてみよう。",
                        "地域の資源を活かそう・磨こう。",
                        "お金の流れを考えよう。",
                        "提供する価値の指標を設定しよう。",
                        "オープンな行政を目指そう。",
                        "サービスの提供手段を見つめなおそう。",
                        "他の施策とつなげてみよう。",
                        "まずはやってみよう。");
        assertThat(ids(read("ict-guidebook"))).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    private static List<String> ids(JsonNode checklist) {
        return checklist.path("items").findValuesAsText("id");
    }

    private static List<String> fieldNames(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String name) {
        var mapper = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try (var file = ChecklistFilesTest.class.getResourceAsStream(name + ".json")) {
            return mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
