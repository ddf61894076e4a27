package io.github.govtechkpi.metrics.feasible;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.PublishedBase;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCountsTest {
    private static List<PublishedCounts> of(String... figures) {
        var text = """
                {"format": "govtech-program/1", "id": "p", "name": {"en": "P"},
                 "sources": [{"id": "s", "title": {"en": "S"}}], "published": [%s]}
                """.formatted(String.join(",", figures));
        return PublishedCounts.of(JsonFormat.PROGRAM.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "p.json"));
    }

    private static String figure(String id, String percent, String more) {
        return "{\"id\": \"%s\", \"name\": {\"en\": \"%s\"}, \"percent\": \"%s\", \"sources\": [\"s\"]%s}"
                .formatted(id, id, percent, more);
    }

    private static String text(PublishedCounts published) {
        return published.counts().orElseThrow().text().toString();
    }

    @Test
    void areThoseOfAKnownBase() {
        assertThat(text(of(figure("f", "90", ", \"qualifier\": \"more-than\", \"base\": {\"value\": 54}"))
                        .get(0)))
                .isEqualTo("more than 90% can come from 49 to 54 of 54.");
        assertThat(text(of(figure("f", "53", ", \"base\": {\"value\": 13}")).get(0)))
                .isEqualTo("53% cannot come from the base 13, rounded half up.");
    }

    @Test
    void areSearchedToAThousandWhereNoBaseIsKnown() {
        var published = of(figure("f", "93", "")).get(0);

        assertThat(text(published))
                .isEqualTo("Of the bases 1 to 1000, 951 give 93%, rounded half up; the smallest is 13 of 14.");
        assertThat(published.claim()).isEmpty();
        assertThat(published.whole()).isEmpty();
    }

    @Test
    void ofAPartAreThoseOfItsWholeToo() {
        var part = of(
                        figure("continued", "70", ", \"base\": {\"low\": 45, \"high\": 60}"),
                        figure("procured", "56", ", \"of\": \"continued\""))
                .get(1);

        assertThat(part.whole().orElseThrow().id()).hasToString("continued");
        assertThat(text(part))
                .isEqualTo(
                        "Of the bases 45 to 60, only 46 (32, 18) and 56 (39, 22) give 70% and 56% (of no. 1), rounded half up.");
    }

    @Test
    void ofAPartOfSomethingVagueAreNotSearched() {
        var part = of(figure("whole", "70", ", \"qualifier\": \"about\""), figure("part", "56", ", \"of\": \"whole\""))
                .get(1);

        assertThat(part.counts()).isEmpty();
        assertThat(part.whole()).isPresent();
    }

    @Test
    void thatWereGivenAreHeldAgainstThePercentage() {
        var published = of(figure("f", "46", ", \"claimed\": {\"numerator\": 74, \"denominator\": 153}"))
                .get(0);

        assertThat(published.claim().orElseThrow().text().toString())
                .isEqualTo("46% cannot come from 74 of 153; 153 allows 70 to 71.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"numerator\": 3, \"denominator\": 2}", "{\"numerator\": 3, \"denominator\": 1000001}"})
    void thatCannotBeThoseOfAShareAreNotHeldAgainstIt(String claimed) {
        assertThat(of(figure("f", "46", ", \"claimed\": " + claimed)).get(0).claim())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000000, true", "1000001, false"})
    void areSearchedUpToAMillionBases(long high, boolean searched) {
        var published = of(figure("f", "46", ", \"base\": {\"low\": 1, \"high\": %s}".formatted(high)))
                .get(0);

        assertThat(published.counts().isPresent()).isEqualTo(searched);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "93%, 93%",
        ">90%, >90%",
        ">=90%, >=90%",
        "<5%, <5%",
        "<=5%, <=5%",
        "100%, 100%",
        "0.123456%, 0.123456%",
        "100.1%, ",
        "~5%, ",
        "0.1234567%, "
    })
    void takeARateAsAShareWhereItRulesSomethingOut(String rate, String share) {
        assertThat(PublishedShare.of(PublishedRate.parse(rate)).map(PublishedShare::toString))
                .isEqualTo(Optional.ofNullable(share));
    }

    @Test
    void takeWhatIsKnownOfABase() {
        assertThat(BaseRange.of(PublishedBase.exactly(13))).contains(BaseRange.exactly(13));
        assertThat(BaseRange.of(PublishedBase.between(45, 60))).contains(BaseRange.between(45, 60));
        assertThat(BaseRange.of(PublishedBase.atLeast(50))).contains(BaseRange.atLeast(50));
        assertThat(BaseRange.of(PublishedBase.exactly(1_000_000_000))).isPresent();
        assertThat(BaseRange.of(PublishedBase.exactly(1_000_000_001))).isEmpty();
        assertThat(BaseRange.of(PublishedBase.atLeast(1_000_000_001))).isEmpty();
    }
}
