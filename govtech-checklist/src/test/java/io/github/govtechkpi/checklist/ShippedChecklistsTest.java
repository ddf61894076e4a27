package io.github.govtechkpi.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ChecklistId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShippedChecklistsTest {
    @Test
    void areTheGuidebookTheDefinitionAndTheFramework() {
        assertThat(ShippedChecklists.all())
                .extracting(Checklist::id)
                .hasToString("[ict-guidebook, innovation-definition, oecd-govtech]");
        assertThat(Guidebook.checklist().items()).hasSize(10);
        assertThat(InnovationDefinition.checklist().items()).hasSize(4);
        assertThat(OecdFramework.checklist().items()).hasSize(7);
    }

    @Test
    void areFoundByTheirIds() {
        assertThat(ShippedChecklists.find(ChecklistId.parse("oecd-govtech"))).contains(OecdFramework.checklist());
        assertThat(ShippedChecklists.find(ChecklistId.parse("ours"))).isEmpty();
    }

    @Test
    void nameTheItemsThatProgramDataSpeakTo() {
        assertThat(Guidebook.checklist()
                        .item(Guidebook.MONEY)
                        .orElseThrow()
                        .title()
                        .in(Locale.JAPANESE))
                .isEqualTo("お金の流れを考えよう。");
        assertThat(Guidebook.checklist()
                        .item(Guidebook.INDICATORS)
                        .orElseThrow()
                        .title()
                        .in(Locale.JAPANESE))
                .isEqualTo("提供する価値の指標を設定しよう。");
        assertThat(Guidebook.checklist()
                        .item(Guidebook.DELIVERY)
                        .orElseThrow()
                        .title()
                        .in(Locale.JAPANESE))
                .isEqualTo("サービスの提供手段を見つめなおそう。");
        assertThat(Guidebook.checklist()
                        .item(Guidebook.OTHER_MEASURES)
                        .orElseThrow()
                        .title()
                        .in(Locale.JAPANESE))
                .isEqualTo("他の施策とつなげてみよう。");
    }
}
