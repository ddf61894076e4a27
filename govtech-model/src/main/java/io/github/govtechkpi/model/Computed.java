package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a calculation answers: a value, or the reason why there is none.
 *
 * <p>Undefined is a result of its own here, never {@code NaN}, 0 or an exception in the middle of a report.
 *
 * @param <T> the type of the value
 */
public sealed interface Computed<T> {
    /** Wraps a value. */
    static <T> Computed<T> of(T value) {
        return new Value<>(value);
    }

    /** Answers that there is no value, for a reason told in the code's own words. */
    static <T> Computed<T> notComputable(ReasonCode code) {
        return new NotComputable<>(Reason.of(code));
    }

    /** Answers that there is no value, for a reason. */
    static <T> Computed<T> notComputable(Reason reason) {
        return new NotComputable<>(reason);
    }

    /** Returns the value, or nothing where it could not be computed. */
    Optional<T> toOptional();

    /** Returns why there is no value, or nothing where there is one. */
    Optional<Reason> reason();

    /** Applies a function to the value; a reason stays as it is. */
    <R> Computed<R> map(Function<? super T, ? extends R> function);

    /** Applies a function that may itself have no answer; a reason stays as it is. */
    <R> Computed<R> flatMap(Function<? super T, Computed<R>> function);

    /** Tells whether there is a value. */
    default boolean isComputable() {
        return toOptional().isPresent();
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException with the reason, if there is none
     */
    default T orElseThrow() {
        return toOptional()
                .orElseThrow(() -> new NoSuchElementException(
                        "Not computable: " + reason().map(Reason::toString).orElse("no reason given")));
    }

    /**
     * A computed value.
     *
     * @param <T> the type of the value
     * @param value the value
     */
    record Value<T>(T value) implements Computed<T> {
        /** Checks that the value is there. */
        public Value {
            requireNonNull(value, "value");
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.of(value);
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }

        @Override
        public <R> Computed<R> map(Function<? super T, ? extends R> function) {
            return new Value<>(function.apply(value));
        }

        @Override
        public <R> Computed<R> flatMap(Function<? super T, Computed<R>> function) {
            return function.apply(value);
        }
    }

    /**
     * The answer that there is no value, and why.
     *
     * @param <T> the type that the value would have had
     * @param why the reason
     */
    record NotComputable<T>(Reason why) implements Computed<T> {
        /** Checks that the reason is there. */
        public NotComputable {
            requireNonNull(why, "why");
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.empty();
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }

        @Override
        public <R> Computed<R> map(Function<? super T, ? extends R> function) {
            return new NotComputable<>(why);
        }

        @Override
        public <R> Computed<R> flatMap(Function<? super T, Computed<R>> function) {
            return new NotComputable<>(why);
        }
    }
}
