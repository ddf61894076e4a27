package io.github.govtechkpi.checklist;

import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ItemId;

/** The ten items of the ICT地域イノベーション・ガイドブック Ver.2.0. */
public final class Guidebook {
    /** Item 5: think about the flow of money (お金の流れを考えよう。). */
    public static final ItemId MONEY = ItemId.parse("5");

    /** Item 6: set indicators of the value you provide (提供する価値の指標を設定しよう。). */
    public static final ItemId INDICATORS = ItemId.parse("6");

    /** Item 8: re-examine how services are delivered (サービスの提供手段を見つめなおそう。). */
    public static final ItemId DELIVERY = ItemId.parse("8");

    /** Item 9: connect with other measures (他の施策とつなげてみよう。). */
    public static final ItemId OTHER_MEASURES = ItemId.parse("9");

    private static final Checklist CHECKLIST = ShippedChecklists.read("ict-guidebook");

    private Guidebook() {}

    /** Returns the guidebook as a checklist; the titles are the official ones, all other words are this project's. */
    public static Checklist checklist() {
        return CHECKLIST;
    }
}
