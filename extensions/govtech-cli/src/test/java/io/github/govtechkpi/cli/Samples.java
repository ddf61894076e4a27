package io.github.govtechkpi.cli;

/** The files that the tests of the commands read. */
final class Samples {
    static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "govtech-tokyo", "name": {"ja": "GovTech東京", "en": "GovTech Tokyo"},
             "goals": [
              {"id": "digital-staff", "role": "kgi", "name": {"ja": "デジタル人材", "en": "Digital staff"},
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"}, "direction": "increase",
               "baseline": {"value": 50, "period": "2023-09-01", "qualifier": "about"},
               "target": {"type": "reach", "value": 250, "due": "2027"},
               "targetHistory": [{"target": {"type": "reach", "value": 200, "due": "2027"}, "from": "2023-09-01"},
                                 {"target": {"type": "reach", "value": 250, "due": "2027"}, "from": "2024-06-01"}]}]}
            """;

    static final String ROWS = """
            indicator,period,value,known_on
            staff,2024-06-01,120,2024-07-01
            staff,2025-02-01,170,2025-03-01
            """;

    private Samples() {}
}
