package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Values that papers printed, compared to the digits that they printed. */
final class Published {
    private Published() {}

    static Map<String, ?> toItsDigits(Case vector, Map<String, ?> answer) {
        vector.whole().path("published").properties().forEach(field -> {
            var printed = new BigDecimal(field.getValue().asText());
            var computed = (Computed<?>) answer.get(field.getKey());
            assertThat(BigDecimal.valueOf((double) computed.orElseThrow())
                            .setScale(printed.scale(), RoundingMode.HALF_UP))
                    .as(vector.id() + "." + field.getKey())
                    .isEqualByComparingTo(printed);
        });
        return answer;
    }
}
