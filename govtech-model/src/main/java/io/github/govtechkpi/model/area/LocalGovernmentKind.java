package io.github.govtechkpi.model.area;

/**
 * What a body is, as far as its code tells.
 *
 * <p>Limits: the number says to which range a body belongs, not whether it exists. A designated city and the area of
 * Tokyo's special wards have the same number 100; towns and villages share one range; a city keeps the number of a city
 * whatever its size. The names of bodies and their dates are in the register of the Ministry of Internal Affairs.
 */
public enum LocalGovernmentKind {
    /** A prefecture (都道府県): 000. */
    PREFECTURE,
    /** A designated city (政令指定都市), or in Tokyo the area of the special wards, which is no body: 100, 130, 140, 150. */
    DESIGNATED_CITY_OR_WARD_AREA,
    /** A special ward (特別区): 101 to 123 in Tokyo. */
    SPECIAL_WARD,
    /** An administrative ward (行政区) of a designated city, which is no local government: the rest of 101 to 199. */
    DESIGNATED_CITY_WARD,
    /** A city (市) that is not a designated one: 201 to 299. */
    CITY,
    /** A town or village (町村): 301 to 799. */
    TOWN_OR_VILLAGE,
    /**
     * A union of bodies (一部事務組合, 広域連合): 800 to 999. Prefectures number them themselves; that they stay in this
     * range is our reading, since the published rule names none.
     */
    UNION,
    /** A number that the rules give to nobody: 001 to 099, 200, 300, 124 to 199 in Tokyo. */
    UNASSIGNED;

    private static final int TOKYO_LAST_WARD = 123;

    static LocalGovernmentKind of(Prefecture prefecture, int bodyNumber) {
        if (bodyNumber == 0) {
            return PREFECTURE;
        }
        return switch (bodyNumber / 100) {
            case 1 -> ofHundreds(prefecture, bodyNumber);
            case 2 -> bodyNumber == 200 ? UNASSIGNED : CITY;
            case 3, 4, 5, 6, 7 -> bodyNumber == 300 ? UNASSIGNED : TOWN_OR_VILLAGE;
            case 8, 9 -> UNION;
            default -> UNASSIGNED;
        };
    }

    private static LocalGovernmentKind ofHundreds(Prefecture prefecture, int bodyNumber) {
        if (prefecture == Prefecture.TOKYO) {
            if (bodyNumber == 100) {
                return DESIGNATED_CITY_OR_WARD_AREA;
            }
            return bodyNumber <= TOKYO_LAST_WARD ? SPECIAL_WARD : UNASSIGNED;
        }
        return switch (bodyNumber) {
            case 100, 130, 140, 150 -> DESIGNATED_CITY_OR_WARD_AREA;
            default -> DESIGNATED_CITY_WARD;
        };
    }
}
