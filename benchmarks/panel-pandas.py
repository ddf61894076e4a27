"""The panel with pandas, as benchmarks/panel-vs-duckdb runs it: python3 panel-pandas.py ROWS.csv GOALS.csv ANSWER.bin

Prints seconds, processor seconds and the largest memory in MB, and leaves its answer in the form of PanelAnswer.
"""
import resource
import struct
import sys
import time

import numpy
import pandas

Z = 1.959963984540054
STATUSES = 8


def judged(rows, goals):
    """Returns all columns of the series, by indicator and area."""
    rows = rows.sort_values(["indicator", "area", "x"], kind="stable")
    rows["r"] = rows["numerator"] / rows["denominator"]
    origin = rows["x"].min()  # small numbers: of large ones the differences below would lose digits
    rows["u"] = rows["x"] - origin
    rows["ur"] = rows["u"] * rows["r"]
    rows["uu"] = rows["u"] * rows["u"]
    groups = rows.groupby(["indicator", "area"], observed=True, sort=False)
    first = groups.nth(0)
    last = groups.nth(-1)
    previous = groups.nth(-2).set_index(["indicator", "area"])
    sums = groups.agg(n=("u", "size"), u=("u", "sum"), uu=("uu", "sum"), r=("r", "sum"), ur=("ur", "sum"))
    out = pandas.DataFrame(index=sums.index)
    out["first"] = first["x"].to_numpy()
    out["previous"] = previous["x"].reindex(out.index)
    out["latest"] = last["x"].to_numpy()
    out["periods"] = sums["n"]
    n0, d0 = (first[name].to_numpy(float) for name in ("numerator", "denominator"))
    n1, d1 = (last[name].to_numpy(float) for name in ("numerator", "denominator"))
    out["numerator"] = n1
    out["denominator"] = d1
    out["numerator_change"] = n1 - n0
    out["change_from_previous"] = n1 - previous["numerator"].reindex(out.index)
    out["denominator_change"] = d1 - d0
    goal = goals.loc[out.index.get_level_values("indicator")]
    nt, dt, due = (goal[name].to_numpy(float) for name in ("target_numerator", "target_denominator", "due"))
    x0 = out["first"].to_numpy(float)
    x1 = out["latest"].to_numpy(float)
    met = n1 * dt >= nt * d1
    wanted = d1 * nt / dt
    base = numpy.where(d0 == d1, n0, d1 * n0 / d0)
    out["remaining"] = numpy.where(met, 0, wanted - n1)
    with numpy.errstate(divide="ignore", invalid="ignore"):
        out["achieved_share"] = numpy.where(wanted > base, (n1 - base) / (wanted - base), numpy.nan)
        observed = numpy.where(x1 > x0, (n1 - base) / (x1 - x0), numpy.nan)
        required = (wanted - base) / (due - x0)
        pace = numpy.round(observed / required, 12)
    out["observed_pace"] = observed
    out["required_pace"] = required
    p = n1 / d1
    half = Z * numpy.sqrt(p * (1 - p) / d1 + Z * Z / (4 * d1 * d1))
    out["low"] = numpy.where(n1 == 0, 0, (p + Z * Z / (2 * d1) - half) / (1 + Z * Z / d1))
    out["high"] = numpy.where(n1 == d1, 1, (p + Z * Z / (2 * d1) + half) / (1 + Z * Z / d1))
    out["numerator_effect"] = (n1 - n0) / 2 * (1 / d0 + 1 / d1)
    out["denominator_effect"] = (n0 + n1) / 2 * (1 / d1 - 1 / d0)
    n = sums["n"].to_numpy(float)
    mean_u = sums["u"].to_numpy(float) / n
    mean_r = sums["r"].to_numpy(float) / n
    with numpy.errstate(divide="ignore", invalid="ignore"):
        slope = (sums["ur"].to_numpy() - n * mean_u * mean_r) / (sums["uu"].to_numpy(float) - n * mean_u * mean_u)
        by_line = numpy.where(slope > 1e-15, numpy.ceil(origin + mean_u + (nt / dt - mean_r) / slope - x1 - 1e-9), numpy.nan)
        by_two = numpy.where((x1 > x0) & (n1 > base), numpy.ceil((wanted - n1) / observed - 1e-9), numpy.nan)
    out["slope"] = numpy.where(n >= 3, slope, numpy.nan)
    out["attained"] = numpy.where(met, numpy.nan, x1 + numpy.where((n >= 3) & (due > x1), by_line, by_two))
    out["small_base"] = d1 < 30
    out["via_denominator"] = (n1 * d0 > n0 * d1) & (n1 <= n0) & (n0 + n1 > 0) & (d0 > d1)
    out["status"] = numpy.select(
        [met, x1 <= x0, wanted <= base, pace >= 0.95, pace >= 0.6, pace >= 0], [0, 5, 6, 1, 2, 3], 4
    )
    return out


def summed(rows):
    """Returns the sums of each prefecture, and of the nation as 99."""
    parts = rows.groupby(["indicator", "x", "prefecture"], observed=True).agg(
        n=("numerator", "sum"), d=("denominator", "sum"), k=("x", "size")
    )
    parts = parts.reset_index()
    nation = parts.groupby(["indicator", "x"], observed=True)[["n", "d", "k"]].sum().reset_index()
    nation["prefecture"] = 99
    both = pandas.concat([parts, nation]).sort_values(["indicator", "x", "prefecture"])
    return both[["x", "prefecture", "n", "d", "k"]]


def tallied(series):
    """Returns the number of areas of each prefecture, and of the nation as 99, by status."""
    status = series["status"].reset_index()
    status["prefecture"] = status["area"].astype(str).str[:2].astype(int)
    parts = status.groupby(["indicator", "prefecture", "status"], observed=True).size().unstack(fill_value=0)
    parts = parts.reindex(columns=range(STATUSES), fill_value=0)
    nation = parts.groupby("indicator", observed=True).sum()
    nation.index = pandas.MultiIndex.from_arrays([nation.index, [99] * len(nation)], names=parts.index.names)
    return pandas.concat([parts, nation]).sort_index()


def write(tables, path):
    with open(path, "wb") as out:
        for table in tables:
            out.write(struct.pack(">i", table.shape[1]))
            for column in table.columns:
                numbers = table[column].to_numpy(dtype=float, na_value=numpy.nan)
                out.write(struct.pack(">i", len(numbers)))
                out.write(numbers.astype(">f8").tobytes())


def main():
    rows_path, goals_path, answer = sys.argv[1:]
    goals = pandas.read_csv(goals_path, index_col="indicator")
    start = time.perf_counter()
    rows = pandas.read_csv(
        rows_path, dtype={"area": "category", "indicator": "category", "period": "category"}, engine="c"
    )
    months = rows["period"].cat.categories
    rows["x"] = numpy.array([int(m[:4]) * 12 + int(m[5:7]) - 1 for m in months])[rows.pop("period").cat.codes]
    rows["prefecture"] = numpy.array([int(a[:2]) for a in rows["area"].cat.categories])[rows["area"].cat.codes]
    sums = summed(rows)
    series = judged(rows, goals)
    tallies = tallied(series)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(
        "%.3f %.3f %.0f"
        % (time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
    )
    write([series, sums, tallies], answer)


if __name__ == "__main__":
    main()
