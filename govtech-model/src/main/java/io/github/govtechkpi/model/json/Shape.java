package io.github.govtechkpi.model.json;

import java.util.List;

/** What a codec reads and writes, as data: the JSON Schema is made from it. */
sealed interface Shape {
    /** A string, of a pattern where one is known. */
    record Text(String pattern) implements Shape {
        static final Text ANY = new Text("");
    }

    /** One of some strings. */
    record Words(List<String> words) implements Shape {}

    /** A JSON number, or a string of digits. */
    record Number() implements Shape {}

    /** A whole number. */
    record Whole(long minimum) implements Shape {}

    /** True or false. */
    record Bool() implements Shape {}

    /** An array. */
    record Many(Shape of, int minimum) implements Shape {}

    /** An object that may have any field, each of one shape. */
    record Table(Shape of) implements Shape {}

    /** One of several shapes. */
    record AnyOf(List<Shape> shapes) implements Shape {}

    /** An object; of each list of alternatives exactly the fields of one must be there. */
    record Obj(String name, List<Field> fields) implements Shape {}

    /** A field of an object. */
    record Field(String name, Shape shape, boolean required) {}
}
