package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * One item of a checklist, for example 提供する価値の指標を設定しよう。 (Set indicators of the value you provide.)
 *
 * <p>The parts are those of the guidebook's commentary pages; a checklist that has no such part leaves its list empty.
 *
 * @param id the id within the checklist, for example {@code 6}
 * @param title the item in one sentence
 * @param summary what the item asks for
 * @param group the part of the checklist that the item belongs to, for example "Building blocks", if there are parts
 * @param background the situation that the item starts from (背景)
 * @param idealState what things look like when the item is fulfilled (イノベーション後の姿)
 * @param exampleActions what others have done about it (例)
 * @param notes remarks (備考), and what is unverified about the item
 * @param suggestedIndicators absolute indicators that show progress; suggested by this project, no part of the source
 */
public record ChecklistItem(
        ItemId id,
        LocalizedText title,
        LocalizedText summary,
        Optional<LocalizedText> group,
        List<LocalizedText> background,
        List<LocalizedText> idealState,
        List<LocalizedText> exampleActions,
        List<LocalizedText> notes,
        List<LocalizedText> suggestedIndicators) {
    /** Checks that nothing is null, and copies the lists. */
    public ChecklistItem {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(group, "group");
        background = List.copyOf(background);
        idealState = List.copyOf(idealState);
        exampleActions = List.copyOf(exampleActions);
        notes = List.copyOf(notes);
        suggestedIndicators = List.copyOf(suggestedIndicators);
    }

    /** Starts an item without a group and with empty lists. */
    public static Builder builder(ItemId id, LocalizedText title, LocalizedText summary) {
        return new Builder(id, title, summary);
    }

    /** Collects the parts of an item. */
    public static final class Builder {
        private final ItemId id;
        private final LocalizedText title;
        private final LocalizedText summary;
        private Optional<LocalizedText> group = Optional.empty();
        private List<LocalizedText> background = List.of();
        private List<LocalizedText> idealState = List.of();
        private List<LocalizedText> exampleActions = List.of();
        private List<LocalizedText> notes = List.of();
        private List<LocalizedText> suggestedIndicators = List.of();

        private Builder(ItemId id, LocalizedText title, LocalizedText summary) {
            this.id = id;
            this.title = title;
            this.summary = summary;
        }

        /** Sets the part of the checklist that the item belongs to. */
        public Builder group(LocalizedText name) {
            group = Optional.of(name);
            return this;
        }

        /** Sets the situation that the item starts from. */
        public Builder background(List<LocalizedText> texts) {
            background = texts;
            return this;
        }

        /** Sets what things look like when the item is fulfilled. */
        public Builder idealState(List<LocalizedText> texts) {
            idealState = texts;
            return this;
        }

        /** Sets what others have done about it. */
        public Builder exampleActions(List<LocalizedText> texts) {
            exampleActions = texts;
            return this;
        }

        /** Sets the remarks. */
        public Builder notes(List<LocalizedText> texts) {
            notes = texts;
            return this;
        }

        /** Sets the absolute indicators that show progress. */
        public Builder suggestedIndicators(List<LocalizedText> texts) {
            suggestedIndicators = texts;
            return this;
        }

        /** Makes the item. */
        public ChecklistItem build() {
            return new ChecklistItem(
                    id, title, summary, group, background, idealState, exampleActions, notes, suggestedIndicators);
        }
    }
}
