package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.goal.SourceId;
import java.net.URI;
import java.util.Optional;

/**
 * Where something that a program file says comes from.
 *
 * @param id the id, unique within the program
 * @param title the title
 * @param published when it was published, as it is stated there, for example {@code 2025}
 * @param url its address, http or https
 */
public record Source(SourceId id, LocalizedText title, Optional<String> published, Optional<URI> url) {
    /** Checks that an address is one of the web, as reports print it as a link, and the characters of {@code published}. */
    public Source {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(published, "published").ifPresent(PlainText::require);
        requireNonNull(url, "url");
        if (url.filter(address -> !isOfTheWeb(address)).isPresent()) {
            throw InvalidValueException.of(
                            "URL（url）はhttp://かhttps://で始まるものです（%s）。",
                            "url must begin with http:// or https://, but was %s",
                            Quoted.of(url.get().toString()))
                    .allowing("an address that begins with http:// or https://");
        }
    }

    private static boolean isOfTheWeb(URI address) {
        return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getRawAuthority() != null;
    }
}
