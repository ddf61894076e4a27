package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void isAListOfItsNumbers() {
        assertThat(Column.of(new double[] {1, 2.5, Double.NaN})).isEqualTo(List.of(1.0, 2.5, Double.NaN));
        assertThat(Column.of(new double[0])).isEmpty();
    }

    @Test
    void copiesOnTheWayInUnlessItIsToShare() {
        var numbers = new double[] {1, 2};
        var copied = Column.of(numbers);
        var shared = Column.sharing(numbers);

        numbers[0] = 7;

        assertThat(copied).containsExactly(1.0, 2.0);
        assertThat(shared).containsExactly(7.0, 2.0);
    }

    @Test
    void cannotBeChanged() {
        var column = Column.of(new double[] {1});

        assertThatThrownBy(() -> column.set(0, 2.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> column.add(2.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void copiesAnyOtherListAndItselfNot() {
        var list = new ArrayList<>(List.of(1.0, 2.0));
        var column = Column.of(new double[] {1, 2});
        var copy = Column.copyOf(list);

        list.clear();

        assertThat(copy).containsExactly(1.0, 2.0);
        assertThat(Column.copyOf(column)).isSameAs(column);
    }
}
