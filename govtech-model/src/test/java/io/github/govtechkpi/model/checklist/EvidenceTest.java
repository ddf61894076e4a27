package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.LocalizedText;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final LocalizedText TEXT = LocalizedText.of("連携協定書", "co-operation agreement");
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @Nested
    class Link {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://www.example.jp/kyotei.pdf",
                    "HTTP://example.jp",
                    "https://総務省.example/報告書#p3",
                    "evidence/kyotei.pdf",
                    "../kyotei.pdf",
                    "/docs/kyotei.pdf",
                    "協定書.pdf",
                    "?id=3",
                    "#p3"
                })
        void isAWebAddressOrARelativeOne(String link) {
            assertThat(Evidence.builder(TEXT).link(URI.create(link)).build().link())
                    .contains(URI.create(link));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "JavaScript:alert(1)",
                    "data:text/html,hello",
                    "vbscript:x",
                    "file:///etc/hosts",
                    "mailto:dx@example.jp",
                    "ftp://example.jp/a",
                    "blob:https://example.jp/1",
                    "//example.jp/share",
                    "http:relative",
                    "https:///path",
                    ""
                })
        void isRefusedOtherwise(String link) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Evidence.builder(TEXT).link(URI.create(link)).build())
                    .withMessage(
                            "The link of evidence is http://…, https://… or relative, but was \"%s\":"
                                    + " give an address to read it at",
                            link);
        }
    }

    @Nested
    class IsExpiredOn {
        @Test
        void isTrueFromTheDayAfterItsLast() {
            var evidence = Evidence.builder(TEXT).validUntil(DAY).build();

            assertThat(evidence.isExpiredOn(DAY.minusDays(1))).isFalse();
            assertThat(evidence.isExpiredOn(DAY)).isFalse();
            assertThat(evidence.isExpiredOn(DAY.plusDays(1))).isTrue();
        }

        @Test
        void isNeverTrueWithoutALastDay() {
            assertThat(Evidence.builder(TEXT).date(DAY).build().isExpiredOn(LocalDate.MAX))
                    .isFalse();
        }
    }

    @Test
    void mayCountForOneDay() {
        var evidence = Evidence.builder(TEXT).date(DAY).validUntil(DAY).build();

        assertThat(evidence.text()).isEqualTo(TEXT);
        assertThat(evidence.date()).contains(DAY);
        assertThat(evidence.validUntil()).contains(DAY);
        assertThat(evidence.link()).isEmpty();
    }

    @Test
    void refusesToRunOutBeforeItsOwnDate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evidence.builder(TEXT)
                        .date(DAY)
                        .validUntil(DAY.minusDays(1))
                        .build())
                .withMessage("Evidence must not run out before its own date,"
                        + " but date is 2025-04-01 and validUntil is 2025-03-31: correct one");
    }
}
