package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the documentation that lists all codes, with a sentence that a calculation gave for each. */
enum CodesPage {
    ENGLISH("codes.md", Locale.ENGLISH, """
            # Codes

            Every number that is missing says why, and every result says what its reader has to know. The codes are a contract with other
            applications and never change; the sentences may. This page is written from the code, each sentence by a calculation that
            produces it (`CodesPageTest` in govtech-metrics). The same page in Japanese: [ja/codes.md](ja/codes.md).
            """, """
            ## Reasons

            Why a number is null: `notComputable` and `reason` in results ([formats.md](formats.md)), `Reason` in Java. Reasons that begin
            with `INVALID` and `LENGTH_MISMATCH` are no results: a calculator throws them where an argument can never be right.

            | code | for example | instead |
            |---|---|---|
            """, """
            ## Caveats

            What a reader has to know before using a number: `caveats` in results, `Caveat` in Java.

            | code | for example |
            |---|---|
            """, """
            ## The ratio guard

            Why a percentage is blocked or flagged: `reasons` beside `verdict`.

            | code | |
            |---|---|
            """),
    JAPANESE("ja/codes.md", Locale.JAPANESE, """
            # コードの一覧

            計算できない値には必ず理由が、結果には必ず読み手が知っておくべきことが付きます。コードは他のアプリケーションとの約束なので変わりません（文は変わることがあります）。このページはプログラムから作成しており、文はそれぞれのコードが実際に出る計算の結果です（govtech-metricsの`CodesPageTest`）。英語版は[../codes.md](../codes.md)です。
            """, """
            ## 計算できない理由

            値がnullになる理由で、結果の`notComputable`や`reason`（[formats.md](formats.md)）、Javaでは`Reason`です。`INVALID`で始まるものと`LENGTH_MISMATCH`は結果には現れません。ありえない引数に対して計算が例外として知らせます。

            | コード | 例 | 代わりに |
            |---|---|---|
            """, """
            ## 注意書き

            数字を使う前に知っておくべきことで、結果の`caveats`、Javaでは`Caveat`です。

            | コード | 例 |
            |---|---|
            """, """
            ## 割合の表示の判定

            割合を表示しない理由、または注意を付ける理由で、`verdict`に並ぶ`reasons`です。

            | コード | |
            |---|---|
            """);

    private final String file;
    private final Locale locale;
    private final String head;
    private final String reasons;
    private final String caveats;
    private final String guard;

    CodesPage(String file, Locale locale, String head, String reasons, String caveats, String guard) {
        this.file = file;
        this.locale = locale;
        this.head = head;
        this.reasons = reasons;
        this.caveats = caveats;
        this.guard = guard;
    }

    String file() {
        return file;
    }

    String text(Examples examples) {
        return Stream.of(
                        head,
                        reasons
                                + rows(ReasonCode.values(), code -> {
                                    var reason = examples.produce(code);
                                    return Stream.of(
                                            reason.message(),
                                            reason.useInstead().orElse(LocalizedText.same("–")));
                                }),
                        caveats
                                + rows(
                                        CaveatCode.values(),
                                        code -> Stream.of(examples.produce(code).text())),
                        guard + rows(GuardReason.values(), code -> Stream.of(code.explanation())))
                .collect(Collectors.joining("\n"));
    }

    private <C extends Enum<C>> String rows(C[] codes, Cells<C> cells) {
        return Arrays.stream(codes)
                .sorted(Comparator.comparing(Enum::name))
                .map(code -> "| `%s` | %s |\n"
                        .formatted(
                                code,
                                cells.of(code)
                                        .map(text -> text.in(locale).replace("|", "\\|"))
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining());
    }

    /**
     * What stands beside a code.
     *
     * @param <C> the type of code
     */
    private interface Cells<C> {
        Stream<LocalizedText> of(C code);
    }
}
