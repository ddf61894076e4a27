package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.PanelGoals;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same panel in DuckDB: the rows are loaded into a table, from which series, sums and tallies become tables. */
final class DuckDbEngine implements AutoCloseable {
    private static final String FACTS_BY_AGGREGATES = """
            SELECT indicator, area, count(*) AS n, min(x) AS x0, max(x) AS x1, max(x, 2) AS xs,
                   arg_min(struct_pack(n := numerator, d := denominator), x) AS first,
                   arg_max(struct_pack(n := numerator, d := denominator), x) AS last,
                   arg_max(numerator, x, 2) AS latest_two,
                   regr_slope(numerator::DOUBLE / denominator, x) AS slope,
                   avg(x) AS mx, avg(numerator::DOUBLE / denominator) AS mr
            FROM obs GROUP BY indicator, area
            """;

    /** Period and count in one number, so that a plain minimum and maximum find both. */
    private static final String FACTS_BY_PACKED_NUMBERS = """
            SELECT indicator, area, n, (a // 4294967296)::INT AS x0, (b // 4294967296)::INT AS x1,
                   [x1, (two[2] // 4294967296)::INT] AS xs,
                   struct_pack(n := a % 4294967296, d := c % 4294967296) AS first,
                   struct_pack(n := b % 4294967296, d := e % 4294967296) AS last,
                   [b % 4294967296, two[2] % 4294967296] AS latest_two, slope, mx, mr
            FROM (SELECT indicator, area, count(*) AS n,
                         min(x::BIGINT * 4294967296 + numerator) AS a, max(x::BIGINT * 4294967296 + numerator) AS b,
                         min(x::BIGINT * 4294967296 + denominator) AS c, max(x::BIGINT * 4294967296 + denominator) AS e,
                         max(x::BIGINT * 4294967296 + numerator, 2) AS two,
                         regr_slope(numerator::DOUBLE / denominator, x) AS slope,
                         avg(x) AS mx, avg(numerator::DOUBLE / denominator) AS mr
                  FROM obs GROUP BY indicator, area)
            """;

    private static final String FACTS_BY_WINDOWS = """
            SELECT indicator, area, count(*) AS n, min(x) AS x0, max(x) AS x1,
                   [max(x), max(px)] AS xs,
                   struct_pack(n := max(fn), d := max(fd)) AS first,
                   struct_pack(n := max(numerator) FILTER (latest), d := max(denominator) FILTER (latest)) AS last,
                   [max(numerator) FILTER (latest), max(pn) FILTER (latest)] AS latest_two,
                   regr_slope(numerator::DOUBLE / denominator, x) AS slope,
                   avg(x) AS mx, avg(numerator::DOUBLE / denominator) AS mr
            FROM (SELECT *, first_value(numerator) OVER w AS fn, first_value(denominator) OVER w AS fd,
                         lag(numerator) OVER w AS pn, lag(x) OVER w AS px,
                         lead(x) OVER w IS NULL AS latest
                  FROM obs WINDOW w AS (PARTITION BY indicator, area ORDER BY x))
            GROUP BY indicator, area
            """;

    private static final String JUDGED = """
            CREATE OR REPLACE TABLE series AS
            SELECT indicator, area, x0 AS first, CASE WHEN n > 1 THEN xs[2] END AS previous, x1 AS latest, n AS periods,
                   n1 AS numerator, d1 AS denominator, n1 - n0 AS numerator_change,
                   CASE WHEN n > 1 THEN n1 - latest_two[2] END AS change_from_previous, d1 - d0 AS denominator_change,
                   CASE WHEN met THEN 0 ELSE goal - n1 END AS remaining,
                   CASE WHEN goal > base THEN (n1 - base) / (goal - base) END AS achieved_share,
                   CASE WHEN x1 > x0 THEN (n1 - base) / (x1 - x0) END AS observed_pace,
                   (goal - base) / (due - x0) AS required_pace,
                   CASE WHEN n1 = 0 THEN 0 ELSE (p + z2 / (2 * d1) - z * sqrt(p * (1 - p) / d1 + z2 / (4 * d1 * d1))) / (1 + z2 / d1) END AS low,
                   CASE WHEN n1 = d1 THEN 1 ELSE (p + z2 / (2 * d1) + z * sqrt(p * (1 - p) / d1 + z2 / (4 * d1 * d1))) / (1 + z2 / d1) END AS high,
                   (n1 - n0) / 2.0::DOUBLE * (1 / d0::DOUBLE + 1 / d1::DOUBLE) AS numerator_effect,
                   (n0 + n1) / 2.0::DOUBLE * (1 / d1::DOUBLE - 1 / d0::DOUBLE) AS denominator_effect,
                   CASE WHEN n >= 3 THEN slope END AS slope,
                   CASE WHEN met THEN NULL
                        WHEN n >= 3 AND due > x1 THEN CASE WHEN slope > 1e-15 THEN x1 + ceil(mx + (nt / dt - mr) / slope - x1 - 1e-9) END
                        WHEN x1 > x0 AND n1 > base THEN x1 + ceil((goal - n1) / ((n1 - base) / (x1 - x0)) - 1e-9) END AS attained,
                   (d1 < 30)::INT AS small_base,
                   (n1 * d0 > n0 * d1 AND n1 <= n0 AND n0 + n1 > 0 AND d0 > d1)::INT AS via_denominator,
                   CASE WHEN met THEN 0 WHEN x1 <= x0 THEN 5 WHEN goal <= base THEN 6
                        WHEN round(pace, 12) >= 0.95 THEN 1 WHEN round(pace, 12) >= 0.6 THEN 2 WHEN round(pace, 12) >= 0 THEN 3
                        ELSE 4 END AS status
            FROM (SELECT *, n1 * dt >= nt * d1 AS met, d1 * nt / dt AS goal, CASE WHEN d0 = d1 THEN n0 ELSE d1::DOUBLE * n0 / d0 END AS base,
                         n1 / d1::DOUBLE AS p, 1.959963984540054::DOUBLE AS z, z * z AS z2,
                         ((n1 - base) / nullif(x1 - x0, 0)) / nullif((goal - base) / (due - x0), 0) AS pace
                  FROM (SELECT f.*, first.n AS n0, first.d AS d0, last.n AS n1, last.d AS d1, g.nt, g.dt, g.due
                        FROM (%s) f JOIN goals g USING (indicator)))
            """;

    private static final String SUMS = """
            CREATE OR REPLACE TABLE sums AS
            WITH parts AS (SELECT indicator, x, substr(area, 1, 2)::INT AS pref, sum(numerator) AS n, sum(denominator) AS d, count(*) AS k
                           FROM obs GROUP BY ALL)
            SELECT indicator, x, pref, n, d, k FROM parts
            UNION ALL SELECT indicator, x, 99, sum(n), sum(d), sum(k) FROM parts GROUP BY indicator, x
            """;

    private static final String TALLIES = """
            CREATE OR REPLACE TABLE tallies AS
            WITH parts AS (SELECT indicator, substr(area, 1, 2)::INT AS pref, status, count(*) AS k FROM series GROUP BY ALL)
            SELECT * FROM parts UNION ALL SELECT indicator, 99, status, sum(k) FROM parts GROUP BY indicator, status
            """;

    private final Connection connection;

    /** The ways in which the facts of a series can be asked for. */
    enum Form {
        AGGREGATES(FACTS_BY_AGGREGATES),
        PACKED(FACTS_BY_PACKED_NUMBERS),
        WINDOWS(FACTS_BY_WINDOWS);

        private final String sql;

        Form(String sql) {
            this.sql = sql;
        }
    }

    DuckDbEngine(int threads) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("SET threads = " + threads);
        run("SET preserve_insertion_order = false");
    }

    void goals(PanelGoals goals) throws SQLException {
        run("CREATE OR REPLACE TABLE goals (indicator VARCHAR, nt DOUBLE, dt DOUBLE, due INT)");
        run(goals.goals().stream()
                .map(goal -> "('%s', %s, %s, %s)"
                        .formatted(
                                goal.indicator(),
                                goal.target(),
                                goal.denominator().orElseThrow(),
                                goal.due().ordinal()))
                .collect(Collectors.joining(", ", "INSERT INTO goals VALUES ", "")));
    }

    void load(Path file) throws SQLException {
        run("""
                CREATE OR REPLACE TABLE obs AS
                SELECT area, indicator, (substr(period, 1, 4)::INT * 12 + substr(period, 6, 2)::INT - 1)::INT AS x, numerator, denominator
                FROM read_csv('%s', header = true, columns = {'area': 'VARCHAR', 'indicator': 'VARCHAR', 'period': 'VARCHAR',
                              'numerator': 'BIGINT', 'denominator': 'BIGINT'})
                """.formatted(file));
    }

    void compute(Form form) throws SQLException {
        judge(form);
        run(SUMS);
        run(TALLIES);
    }

    private void judge(Form form) throws SQLException {
        run(JUDGED.formatted(form.sql));
    }

    PanelAnswer answer() throws SQLException {
        return new PanelAnswer(
                columns(
                        "SELECT * EXCLUDE (indicator, area) FROM series ORDER BY indicator, area",
                        PanelAnswer.SERIES.length),
                columns("SELECT x, pref, n, d, k FROM sums ORDER BY indicator, x, pref", 5),
                columns(
                        """
                        SELECT %s FROM tallies GROUP BY indicator, pref ORDER BY indicator, pref
                        """.formatted(IntStream.range(0, PanelAnswer.STATUSES.length)
                                .mapToObj("coalesce(sum(k) FILTER (status = %d), 0)"::formatted)
                                .collect(Collectors.joining(", "))),
                        PanelAnswer.STATUSES.length));
    }

    private double[][] columns(String sql, int width) throws SQLException {
        var count = 0;
        var columns = new double[width][1024];
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            for (; rows.next(); count++) {
                for (var i = 0; i < width; i++) {
                    if (count == columns[i].length) {
                        columns[i] = Arrays.copyOf(columns[i], 2 * count);
                    }
                    var number = rows.getObject(i + 1);
                    columns[i][count] = number instanceof Number found ? found.doubleValue() : Double.NaN;
                }
            }
        }
        for (var i = 0; i < width; i++) {
            columns[i] = Arrays.copyOf(columns[i], count);
        }
        return columns;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
