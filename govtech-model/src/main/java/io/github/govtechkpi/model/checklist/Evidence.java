package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What shows that an answer is true, for example 連携協定書（3自治体） of 2025-04-01.
 *
 * @param text what the evidence is
 * @param date the day that it is from, if it is known
 * @param link where it can be read: an http or https address, or an address relative to the file
 * @param validUntil the last day on which it counts, if it runs out; not before {@code date}
 */
public record Evidence(
        LocalizedText text, Optional<LocalDate> date, Optional<URI> link, Optional<LocalDate> validUntil) {
    /** Checks the order of the dates, and that the link cannot run a script when somebody follows it. */
    public Evidence {
        requireNonNull(text, "text");
        requireNonNull(date, "date");
        requireNonNull(link, "link");
        requireNonNull(validUntil, "validUntil");
        link.ifPresent(Evidence::requireReadable);
        if (date.isPresent() && validUntil.filter(date.get()::isAfter).isPresent()) {
            throw InvalidValueException.of(
                            "根拠の日付（date）%sより有効期限（validUntil）%sが早くなっています。どちらかを訂正してください。",
                            "Evidence must not run out before its own date, but date is %s and validUntil is %s: correct one",
                            date.get(),
                            validUntil.get())
                    .allowing("a validUntil that is not before date");
        }
    }

    /** Starts a piece of evidence without date and link that never runs out. */
    public static Builder builder(LocalizedText text) {
        return new Builder(text);
    }

    /** Tells whether the evidence no longer counts on a day: from the day after {@code validUntil}, else never. */
    public boolean isExpiredOn(LocalDate day) {
        requireNonNull(day, "day");
        return validUntil.filter(day::isAfter).isPresent();
    }

    private static void requireReadable(URI link) {
        var scheme = link.getScheme();
        // "//host/path" has no scheme, but leads elsewhere: to a file share, if the report is read from a disk
        var relative = scheme == null
                && link.getRawAuthority() == null
                && !link.toString().isEmpty();
        var web =
                ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && link.getRawAuthority() != null;
        if (!relative && !web) {
            throw InvalidValueException.of(
                    "根拠のリンク（link）は、http://、https://、またはこのファイルからの相対アドレスです（%s）。",
                    "The link of evidence is http://…, https://… or relative, but was %s: give an address to read it at",
                    Quoted.of(link.toString()));
        }
    }

    /** Collects the parts of a piece of evidence. */
    public static final class Builder {
        private final LocalizedText text;
        private Optional<LocalDate> date = Optional.empty();
        private Optional<URI> link = Optional.empty();
        private Optional<LocalDate> validUntil = Optional.empty();

        private Builder(LocalizedText text) {
            this.text = text;
        }

        /** Sets the day that the evidence is from. */
        public Builder date(LocalDate day) {
            date = Optional.of(day);
            return this;
        }

        /** Sets where the evidence can be read. */
        public Builder link(URI address) {
            link = Optional.of(address);
            return this;
        }

        /** Sets the last day on which the evidence counts. */
        public Builder validUntil(LocalDate day) {
            validUntil = Optional.of(day);
            return this;
        }

        /** Makes the evidence. */
        public Evidence build() {
            return new Evidence(text, date, link, validUntil);
        }
    }
}
