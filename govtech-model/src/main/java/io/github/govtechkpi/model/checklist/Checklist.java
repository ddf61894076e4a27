package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A list of things to consider, for example the ten items of the ICT地域イノベーション・ガイドブック.
 *
 * <p>An assessment names a checklist by id and version: changed wording is a new version.
 *
 * @param id the id, for example {@code ict-guidebook}
 * @param version the edition of this list, from 1
 * @param title the name of the list
 * @param description what the list is for and what it does not say, if that needs words
 * @param sources the documents that it was made from
 * @param items the items in their order: at least one, no id twice
 */
public record Checklist(
        ChecklistId id,
        int version,
        LocalizedText title,
        Optional<LocalizedText> description,
        List<LocalizedText> sources,
        List<ChecklistItem> items) {
    /** Checks the version, and that there are items and no two of one id. */
    public Checklist {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(description, "description");
        sources = List.copyOf(sources);
        items = List.copyOf(items);
        requireVersion(version);
        if (items.isEmpty()) {
            throw InvalidValueException.of(
                            "チェックリスト%sに項目がありません。一つ以上書いてください。", "Checklist %s has no items: give at least one", id)
                    .allowing("at least one item");
        }
        var seen = new HashSet<ItemId>();
        for (var item : items) {
            if (!seen.add(item.id())) {
                throw InvalidValueException.of(
                                "チェックリスト%sに項目%sが二つあります。項目ごとに別のIDを付けてください。",
                                "Checklist %s has item %s twice: give each item an id of its own", id, item.id())
                        .allowing("each item id once");
            }
        }
    }

    /** Starts a checklist without description and sources. */
    public static Builder builder(ChecklistId id, int version, LocalizedText title, List<ChecklistItem> items) {
        return new Builder(id, version, title, items);
    }

    /** Returns the item of an id, or nothing where the list has none. */
    public Optional<ChecklistItem> item(ItemId item) {
        requireNonNull(item, "item");
        return items.stream().filter(candidate -> candidate.id().equals(item)).findFirst();
    }

    static void requireVersion(int version) {
        if (version < 1) {
            throw InvalidValueException.of(
                    "チェックリストの版（version）は1以上の整数です（%s）。1から数えてください。",
                    "The version of a checklist is 1 or more, but was %s: count its editions from 1", version);
        }
    }

    /** Collects the parts of a checklist. */
    public static final class Builder {
        private final ChecklistId id;
        private final int version;
        private final LocalizedText title;
        private final List<ChecklistItem> items;
        private Optional<LocalizedText> description = Optional.empty();
        private List<LocalizedText> sources = List.of();

        private Builder(ChecklistId id, int version, LocalizedText title, List<ChecklistItem> items) {
            this.id = id;
            this.version = version;
            this.title = title;
            this.items = items;
        }

        /** Sets what the list is for. */
        public Builder description(LocalizedText text) {
            description = Optional.of(text);
            return this;
        }

        /** Sets the documents that the list was made from. */
        public Builder sources(List<LocalizedText> texts) {
            sources = texts;
            return this;
        }

        /** Makes the checklist. */
        public Checklist build() {
            return new Checklist(id, version, title, description, sources, items);
        }
    }
}
