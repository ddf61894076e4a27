package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdProperties {
    @Property
    void everyIdReadsWhatItPrints(@ForAll("idTexts") String text, @ForAll("idTypes") Function<String, Object> parse) {
        var id = parse.apply(text);

        assertThat(id).hasToString(text).isEqualTo(parse.apply(id.toString()));
    }

    @Property
    void anyOtherCharacterAnywhereIsRefusedAndNamed(
            @ForAll("idTexts") String text,
            @ForAll @IntRange(max = Character.MAX_CODE_POINT) int character,
            @ForAll("idTypes") Function<String, Object> parse,
            @ForAll boolean before) {
        Assume.that(text.codePointCount(0, text.length()) < 100);
        // a lone surrogate next to another one would be a different character
        Assume.that(Character.charCount(character) == 2 || !Character.isSurrogate((char) character));
        Assume.that(!Character.isLetterOrDigit(character)
                && Character.getType(character) != Character.NON_SPACING_MARK
                && "._-".indexOf(character) < 0);
        var odd = Character.toString(character);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse.apply(before ? odd + text : text + odd))
                .withMessageEndingWith("has U+%04X: leave it out", character);
    }

    @Provide
    Arbitrary<String> idTexts() {
        var allowed = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(1_000_000, Character::isLetterOrDigit)
                .map(Character::toString);
        return Arbitraries.oneOf(
                        allowed, Arbitraries.of(".", "_", "-"), Arbitraries.of("国", "あ", "ー", "か\u3099", "a", "9"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(50)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Function<String, Object>> idTypes() {
        return Arbitraries.of(ChecklistId::parse, ItemId::parse, AssessmentId::parse);
    }
}
