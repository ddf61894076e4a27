package io.github.govtechkpi.io.observation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at a time, as a long whose lowest byte is the first one: no loop over them, and no branch for each. */
final class Words {
    /** The bytes of a word. */
    static final int SIZE = Long.BYTES;

    /** Answers that a text is no number. */
    static final long NO_NUMBER = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    private static final long ZEROS = ONES * '0';
    private static final long HIGH_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long LOW_HALVES = 0x0F0F_0F0F_0F0F_0F0FL;

    private Words() {}

    /** Returns the eight bytes at a place. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Returns a word of eight equal bytes. */
    static long of(char character) {
        return ONES * character;
    }

    /** Returns how many bytes stand before the first one that equals those of another word; 8 if none does. */
    static int length(long word, long same) {
        var zeros = word ^ same;
        return Long.numberOfTrailingZeros((zeros - ONES) & ~zeros & TOPS) >>> 3;
    }

    /** Returns the first bytes of a word, at most seven, with 0 behind them. */
    static long first(long word, int length) {
        return word & ~(-1L << (length << 3));
    }

    /** Returns the number that the first bytes of a word are, one to seven digits; {@link #NO_NUMBER} for another length or text. */
    static long number(long word, int length) {
        if (length == 0 || length == SIZE) {
            return NO_NUMBER;
        }
        var bits = length << 3;
        var digits = (word << (Long.SIZE - bits)) | (ZEROS >>> bits);
        // a digit has 3 in its upper half, and still has it with six more
        if ((((digits & HIGH_HALVES) ^ ZEROS) | (((digits + 6 * ONES) & HIGH_HALVES) ^ ZEROS)) != 0) {
            return NO_NUMBER;
        }
        // neighbours are joined three times: digits to pairs, pairs to fours, fours to the eight
        var pairs = ((digits & LOW_HALVES) * (1 + (10 << 8))) >>> 8;
        var fours = ((pairs & 0x00FF_00FF_00FF_00FFL) * (1 + (100 << 16))) >>> 16;
        return ((fours & 0x0000_FFFF_0000_FFFFL) * (1 + (10_000L << 32))) >>> 32;
    }
}
