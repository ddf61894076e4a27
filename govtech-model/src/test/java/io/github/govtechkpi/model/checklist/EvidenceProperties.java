package io.github.govtechkpi.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EvidenceProperties {
    @Property
    void onceExpiredStaysExpired(@ForAll LocalDate last, @ForAll LocalDate day, @ForAll LocalDate other) {
        var evidence =
                Evidence.builder(LocalizedText.en("survey")).validUntil(last).build();
        var earlier = day.isBefore(other) ? day : other;
        var later = day.isBefore(other) ? other : day;

        assertThat(evidence.isExpiredOn(earlier) && !evidence.isExpiredOn(later))
                .isFalse();
        assertThat(evidence.isExpiredOn(last)).isFalse();
        assertThat(evidence.isExpiredOn(last.plusDays(1))).isTrue();
    }
}
