package io.github.govtechkpi.model;

import io.github.govtechkpi.model.MeasureUnit.Kind;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units that the library knows, each under its symbol and its aliases. */
final class KnownUnits {
    private static final Map<String, Known> BY_NAME = byName();

    private KnownUnits() {}

    /**
     * A unit that is known.
     *
     * @param symbol the unit as it is printed
     * @param kind what sort of amount it is
     */
    record Known(String symbol, Kind kind) {}

    /** Finds the unit of a symbol or an alias, also in full-width characters. */
    static Optional<Known> named(String text) {
        return Optional.ofNullable(
                BY_NAME.get(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
    }

    /** Lists the units, each once, in the order of the documentation. */
    static List<Known> all() {
        return BY_NAME.values().stream().distinct().toList();
    }

    private static Map<String, Known> byName() {
        var units = new LinkedHashMap<String, Known>();
        add(units, Kind.COUNT, "人", "名");
        add(units, Kind.COUNT, "団体", "自治体");
        add(units, Kind.COUNT, "件");
        add(units, Kind.COUNT, "社", "者");
        for (var symbol : List.of(
                "手続", "課題", "回", "台", "枚", "世帯", "施設", "区市町村", "市町村", "組合", "チーム", "コース", "校", "店", "戸", "人日",
                "ファイル")) {
            add(units, Kind.COUNT, symbol);
        }
        add(units, Kind.COUNT, "箇所", "か所", "カ所", "ヶ所", "ケ所", "ヵ所", "個所");
        for (var symbol : List.of("円", "千円", "百万円", "億円")) {
            add(units, Kind.MONEY, symbol);
        }
        for (var symbol : List.of("時間", "分", "秒", "日")) {
            add(units, Kind.DURATION, symbol);
        }
        add(units, Kind.DURATION, "か月", "カ月", "ヶ月", "ヵ月", "箇月");
        for (var symbol : List.of("点", "ポイント", "pt", "位", "倍", "スコア")) {
            add(units, Kind.SCORE, symbol);
        }
        return units;
    }

    private static void add(Map<String, Known> units, Kind kind, String symbol, String... aliases) {
        var unit = new Known(symbol, kind);
        units.put(symbol, unit);
        for (var alias : aliases) {
            units.put(alias, unit);
        }
    }
}
