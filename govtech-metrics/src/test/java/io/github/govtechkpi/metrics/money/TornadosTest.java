package io.github.govtechkpi.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TornadosTest {
    private static Tornado.Input input(String name, double value) {
        return Tornado.Input.of(LocalizedText.same(name), value);
    }

    private static Tornado.Input share(String name, double value) {
        return Tornado.Input.share(LocalizedText.same(name), value);
    }

    @Test
    void movesEachInputAloneByThirtyPercent() {
        var tornado = Tornados.oneWay(List.of(input("a", 10), input("b", 100)), x -> x[0] - x[1]);
        assertThat(tornado.base()).isEqualTo(-90);
        assertThat(tornado.rows())
                .containsExactly(
                        new Tornado.Row(input("b", 100), 70, 130, -60, -120, 60),
                        new Tornado.Row(input("a", 10), 7, 13, -93, -87, 6));
    }

    @Test
    void keepsTheOrderOfInputsWithEqualSwings() {
        // 0.1 + 0.2 and 0.3 differ in the last bit only
        var tornado = Tornados.oneWay(
                List.of(input("b", 0.3), input("a", 0.1 + 0.2), input("c", 0.3)), x -> x[0] + x[1] + x[2]);
        assertThat(tornado.rows())
                .extracting(row -> row.input().name().toString())
                .containsExactly("b", "a", "c");
    }

    @Test
    void doesNotMoveAShareAboveOne() {
        var row = Tornados.oneWay(List.of(share("realisation", 0.9)), x -> 100 * x[0])
                .rows()
                .get(0);
        assertThat(row.lowInput()).isEqualTo(0.63);
        assertThat(row.highInput()).isEqualTo(1);
        assertThat(row.high()).isEqualTo(100);
    }

    @Test
    void handsOutNewInputsEachTime() {
        var tornado = Tornados.oneWay(List.of(input("a", 1), input("b", 2)), x -> {
            var sum = x[0] + x[1];
            x[0] = 1e9;
            x[1] = 1e9;
            return sum;
        });
        assertThat(tornado.base()).isEqualTo(3);
        assertThat(tornado.rows()).extracting(Tornado.Row::low).containsExactly(2.4, 2.7);
    }

    @Test
    void refusesASwingBeyondTheDoubles() {
        assertThatThrownBy(() -> Tornados.oneWay(
                        List.of(input("cases", 1), input("hours", 1)),
                        x -> x[0] == 1 ? 0 : Math.signum(x[0] - 1) * 1e308))
                .hasMessage("INVALID_INPUT: swing must be a finite number, but was Infinity");
    }

    @Test
    void refusesFactorsOutOfOrderAndWhatIsNotFinite() {
        assertThatThrownBy(() -> Tornados.oneWay(List.of(), 1.3, 0.7, x -> 0))
                .hasMessage("INVALID_RANGE: lowFactor must be below highFactor, but they were 1.3 and 0.7");
        assertThatThrownBy(() -> Tornados.oneWay(List.of(), 1, 1, x -> 0))
                .hasMessage("INVALID_RANGE: lowFactor must be below highFactor, but they were 1.0 and 1.0");
        assertThatThrownBy(() -> Tornados.oneWay(List.of(), Double.NaN, 1, x -> 0))
                .hasMessage("INVALID_INPUT: lowFactor must be a finite number, but was NaN");
        assertThatThrownBy(() -> Tornados.oneWay(List.of(input("cases", Double.NaN)), x -> x[0]))
                .hasMessage("INVALID_INPUT: cases must be a finite number, but was NaN");
        assertThatThrownBy(() -> Tornados.oneWay(List.of(input("cases", 0)), x -> 1 / x[0]))
                .hasMessage("INVALID_INPUT: amount must be a finite number, but was Infinity");
    }
}
