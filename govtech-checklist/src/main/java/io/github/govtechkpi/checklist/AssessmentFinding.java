package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.checklist.review.Severity;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.ItemId;
import java.util.Optional;

/**
 * Something that is wrong with an assessment.
 *
 * @param code what is wrong
 * @param item the item that it is about, if it is about one
 * @param text what is wrong and what to do
 */
public record AssessmentFinding(Code code, Optional<ItemId> item, LocalizedText text) {
    /** What can be wrong with an assessment. The names are part of the contract with other applications. */
    public enum Code {
        /** The assessment answers another checklist. */
        OTHER_CHECKLIST(
                Severity.ERROR,
                "この評価は別のチェックリスト「%s」への回答です（ここでは「%s」）。正しいチェックリストを指定してください。",
                "This assessment answers another checklist, %s and not %s. Name the right checklist."),
        /** The assessment answers another version of the checklist. */
        OTHER_VERSION(
                Severity.WARNING,
                "この評価は第%s版への回答ですが、チェックリストは第%s版です。同じIDの項目だけを読み替えました。項目の文を確かめ、評価し直してください。",
                "This assessment answers version %s, but the checklist is version %s. Items of the same id were carried over: check their wording and assess again."),
        /** The checklist has no such item. */
        UNKNOWN_ITEM(
                Severity.ERROR,
                "項目「%s」はチェックリスト「%s」第%s版にありません。数に入れていません。使えるID：%s",
                "There is no item %s in checklist %s, version %s: it was not counted. The ids are: %s"),
        /** An item is said to be done, and nothing shows it. */
        DONE_WITHOUT_EVIDENCE(
                Severity.WARNING,
                "「実施済み」ですが、根拠（evidence）がありません。日付とリンクのある根拠を一つ以上書いてください。",
                "It is said to be done, but nothing shows it. Give at least one piece of evidence with its date and link."),
        /** An item is said to be done, and all that showed it has run out. */
        EVIDENCE_EXPIRED(
                Severity.WARNING,
                "「実施済み」ですが、根拠「%s」の有効期限（%s）が切れています。新しい根拠を書くか、回答を見直してください。",
                "It is said to be done, but its evidence \"%s\" ran out on %s. Give newer evidence, or change the answer.");

        private final Severity severity;
        private final LocalizedText message;

        Code(Severity severity, String ja, String en) {
            this.severity = severity;
            this.message = LocalizedText.of(ja, en);
        }

        /** Returns how much it matters. */
        public Severity severity() {
            return severity;
        }

        AssessmentFinding of(Object... values) {
            return finding(Optional.empty(), values);
        }

        AssessmentFinding on(ItemId item, Object... values) {
            return finding(Optional.of(item), values);
        }

        private AssessmentFinding finding(Optional<ItemId> item, Object... values) {
            return new AssessmentFinding(this, item, message.filled(values));
        }
    }

    /** Checks that every part is there. */
    public AssessmentFinding {
        requireNonNull(code, "code");
        requireNonNull(item, "item");
        requireNonNull(text, "text");
    }

    /** Returns the code, the item and the English text. */
    @Override
    public String toString() {
        return code + item.map(id -> " " + id).orElse("") + ": " + text;
    }
}
