package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final LocalizedText TEXT = LocalizedText.of("指標を設定しよう。", "Set indicators.");

    @Test
    void keepsEveryPartOfAnItem() {
        var item = ChecklistItem.builder(ItemId.parse("6"), TEXT, LocalizedText.en("summary"))
                .group(LocalizedText.en("group"))
                .background(List.of(LocalizedText.en("background")))
                .idealState(List.of(LocalizedText.en("ideal state")))
                .exampleActions(List.of(LocalizedText.en("example")))
                .notes(List.of(LocalizedText.en("note")))
                .suggestedIndicators(List.of(LocalizedText.en("indicator")))
                .build();

        assertThat(item.title()).isEqualTo(TEXT);
        assertThat(item.summary()).hasToString("summary");
        assertThat(item.group()).contains(LocalizedText.en("group"));
        assertThat(item.background()).containsExactly(LocalizedText.en("background"));
        assertThat(item.idealState()).containsExactly(LocalizedText.en("ideal state"));
        assertThat(item.exampleActions()).containsExactly(LocalizedText.en("example"));
        assertThat(item.notes()).containsExactly(LocalizedText.en("note"));
        assertThat(item.suggestedIndicators()).containsExactly(LocalizedText.en("indicator"));
    }

    @Test
    void leavesOutWhatTheBuilderWasNotGiven() {
        var item = item("1");
        var checklist = checklist(List.of(item));

        assertThat(item.group()).isEmpty();
        assertThat(List.of(
                        item.background(),
                        item.idealState(),
                        item.exampleActions(),
                        item.notes(),
                        item.suggestedIndicators()))
                .allSatisfy(texts -> assertThat(texts).isEmpty());
        assertThat(checklist.description()).isEmpty();
        assertThat(checklist.sources()).isEmpty();
    }

    @Test
    void keepsItsItemsInTheirOrderAndApartFromTheGivenList() {
        var given = new ArrayList<>(List.of(item("2"), item("1")));
        var checklist = Checklist.builder(ChecklistId.parse("list"), 3, TEXT, given)
                .description(LocalizedText.en("what for"))
                .sources(List.of(LocalizedText.en("a book")))
                .build();
        given.clear();

        assertThat(checklist.items())
                .extracting(ChecklistItem::id)
                .containsExactly(ItemId.parse("2"), ItemId.parse("1"));
        assertThat(checklist.version()).isEqualTo(3);
        assertThat(checklist.description()).contains(LocalizedText.en("what for"));
        assertThat(checklist.sources()).containsExactly(LocalizedText.en("a book"));
    }

    @Test
    void findsAnItemByItsId() {
        var second = item("2");
        var checklist = checklist(List.of(item("1"), second));

        assertThat(checklist.item(ItemId.parse("2"))).containsSame(second);
        assertThat(checklist.item(ItemId.parse("3"))).isEmpty();
    }

    @Test
    void refusesAnEmptyList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checklist(List.of()))
                .withMessage("Checklist list has no items: give at least one");
    }

    @Test
    void refusesTwoItemsOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checklist(List.of(item("1"), item("2"), item("1"))))
                .withMessage("Checklist list has item 1 twice: give each item an id of its own");
    }

    @Test
    void refusesAVersionBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checklist.builder(ChecklistId.parse("list"), 0, TEXT, List.of(item("1")))
                        .build())
                .withMessage("The version of a checklist is 1 or more, but was 0: count its editions from 1");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() ->
                        ChecklistItem.builder(ItemId.parse("1"), TEXT, null).build())
                .withMessage("summary");
        assertThatNullPointerException()
                .isThrownBy(() -> Checklist.builder(ChecklistId.parse("list"), 1, null, List.of(item("1")))
                        .build())
                .withMessage("title");
    }

    @Test
    void hasIdsThatSayWhatTheyAreWhenTheyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChecklistId.parse(""))
                .withMessageStartingWith("A checklist id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemId.parse(""))
                .withMessageStartingWith("An item id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentId.parse(""))
                .withMessageStartingWith("An assessment id has ");
    }

    private static Checklist checklist(List<ChecklistItem> items) {
        return Checklist.builder(ChecklistId.parse("list"), 1, TEXT, items).build();
    }

    private static ChecklistItem item(String id) {
        return ChecklistItem.builder(ItemId.parse(id), TEXT, TEXT).build();
    }
}
