package io.github.govtechkpi.io.rating;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The rating schemes of eight municipalities, as their published documents describe them. The files are in format
 * {@code govtech-rating/1}; any other scheme can be read with {@link JsonFormat#RATING}.
 */
public final class RatingSchemes {
    private static final List<String> IDS =
            List.of("nagayo", "tama", "hamamatsu", "fuji", "sano", "ino", "kusatsu", "kakamigahara");

    private RatingSchemes() {}

    /** Returns the ids of the schemes, for example {@code tama}. */
    public static List<String> ids() {
        return IDS;
    }

    /** Returns the scheme of an id, or nothing where none of that id comes with the library. */
    public static Optional<RatingScheme> shipped(String id) {
        if (!IDS.contains(id)) {
            return Optional.empty();
        }
        var file = id + ".json";
        try (var in = requireNonNull(RatingSchemes.class.getResourceAsStream(file), file)) {
            return Optional.of(JsonFormat.RATING.read(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
