package io.github.govtechkpi.metrics.feasible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A share that holds two others, over every whole to 80, against trying every count; without a table, with a short one, with one. */
class ShareNodeTest {
    private static final long LAST_WHOLE = 80;
    private static final List<String> SHARES = List.of(
            "0%",
            "0.0%", "100%", "99.9%", "50%", "33.3%", "12.34%", "7.7%", "61.8%", ">0%", ">=0%", ">62%", ">=97.5%",
            "<=0%", "<=3%", "<100%", "<2.5%", ">100%");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 80})
    void offersTheCountsThatLeaveOneForEachPart(int tableEnd) {
        for (var share : SHARES) {
            for (var first : SHARES) {
                for (var second : List.of(">=0%", "40.0%")) {
                    compare(bounds(share), bounds(first), bounds(second), tableEnd);
                }
            }
        }
    }

    private static void compare(ShareBounds share, ShareBounds first, ShareBounds second, int tableEnd) {
        var node = new ShareNode(0, share, List.of(leaf(1, first), leaf(2, second)), tableEnd);
        LongPredicate holdsBoth = count -> count > 0
                && first.lowest(count) <= first.highest(count)
                && second.lowest(count) <= second.highest(count);
        for (var whole = 1L; whole <= LAST_WHOLE; whole++) {
            var counts = LongStream.rangeClosed(share.lowest(whole), share.highest(whole))
                    .filter(holdsBoth)
                    .boxed()
                    .toList();

            assertThat(node.lowest(whole)).isEqualTo(counts.isEmpty() ? ShareNode.NONE : counts.get(0));
            assertThat(node.highest(whole))
                    .isEqualTo(counts.isEmpty() ? ShareNode.NONE : counts.get(counts.size() - 1));
            for (var i = 1; i < counts.size(); i++) {
                assertThat(node.above(counts.get(i - 1), whole)).isEqualTo(counts.get(i));
            }
        }
    }

    private static ShareNode leaf(int index, ShareBounds bounds) {
        return new ShareNode(index, bounds, List.of(), 0);
    }

    private static ShareBounds bounds(String share) {
        return ShareBounds.of(PublishedShare.parse(share), Rounding.HALF_EVEN);
    }
}
