package io.github.govtechkpi.model.json;

import java.util.List;

/** What a codec reads and writes, as data: the JSON Schema is made from it. */
sealed interface Shape {
    /** A string; where it has a pattern, it also has a name. */
    record Text(String name, String pattern) implements Shape {
        static final Text ANY = new Text("", "");
    }

    /** One of some strings. */
    record Words(List<String> words) implements Shape {
        /** Returns these words without one of them. */
        Words without(String word) {
            return new Words(words.stream().filter(other -> !other.equals(word)).toList());
        }
    }

    /** A JSON number, or a string of digits in a pattern. */
    record Decimal(String name, Sign sign, String pattern) implements Shape {
        /** Which numbers are allowed. */
        enum Sign {
            ANY,
            NOT_NEGATIVE,
            POSITIVE
        }
    }

    /** A whole number, both limits included. */
    record Whole(long minimum, long maximum) implements Shape {}

    /** True or false. */
    record Bool() implements Shape {}

    /** An array. */
    record Many(Shape of, int minimum) implements Shape {}

    /** An object that may have any field, each of one shape. */
    record Table(Shape of) implements Shape {}

    /** One of several shapes. */
    record AnyOf(List<Shape> shapes) implements Shape {}

    /** An object of named fields. */
    record Obj(String name, List<Field> fields, List<Choice> choices) implements Shape {}

    /** A field of an object. */
    record Field(String name, Shape shape, boolean required) {
        static Field required(String name, Shape shape) {
            return new Field(name, shape, true);
        }

        static Field optional(String name, Shape shape) {
            return new Field(name, shape, false);
        }
    }

    /**
     * A choice between fields: those of one alternative may be there, the required ones of it must, and those of the others must not.
     *
     * @param required whether one alternative must be there at all
     */
    record Choice(List<Alternative> alternatives, boolean required) {}

    /** One of the alternatives of a choice; its shapes may be narrower than those of the object. */
    record Alternative(List<Field> fields) {
        static Alternative of(Field... fields) {
            return new Alternative(List.of(fields));
        }
    }
}
