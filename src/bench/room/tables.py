"""Tables of the answers to the questions."""
import math, statistics


TALLIED = ("kinds", "properties")  # counts of the whole graph, which are kept


def geometric(values):
    return math.exp(statistics.mean(map(math.log, values))) if values else float("nan")


def tell(result):
    for kind in ("memory", "tdb2"):
        if result.get(kind):
            tell_kind(result["claims"], kind, result[kind], result["process"])


def tell_kind(claims, kind, of, process):
    names = list(of["questions"][0]["servers"])
    api = process.get(f"hustings-{kind}", {})
    peers = [p for p in process if p.startswith("rdf4j")] if kind == "memory" else []
    print(f"\nQuestions at {claims:,} claims, {kind}: warm medians in ms over HTTP (cold); in process: API, RDF4J\n")
    print(f"{'question':24} {'rows':>6} {'same':>4} " + " ".join(f"{n:>19}" for n in names)
          + f" {'API':>9} " + " ".join(f"{p:>12}" for p in peers))
    for row in of["questions"]:
        servers = row["servers"]
        cells = [f"{s['warm']:9.2f} ({s['cold']:7.0f})" if "warm" in s else f"status {s['status']}"
                 for s in servers.values()]
        rows = max(s["rows"] for s in servers.values())
        inside = [process[p].get(row["question"], {}).get("warm") for p in peers]
        print(f"{row['question']:24} {rows:6} {'yes' if row['sameRows'] else 'NO':>4} "
              + " ".join(f"{c:>19}" for c in cells)
              + f" {api.get(row['question'], {}).get('warm', float('nan')):9.2f} "
              + " ".join(f"{i:12.2f}" if i else f"{'-':>12}" for i in inside))
    summary(of, api, names)


def summary(of, api, names):
    def mean(name, other, without=()):
        both = [(r["servers"][name]["warm"], r["servers"][other]["warm"]) for r in of["questions"]
                if "warm" in r["servers"][name] and "warm" in r["servers"][other] and r["question"] not in without]
        return geometric([o / n for n, o in both]), len(both)
    lines = {}
    for other in names:
        if other not in ("hustings", "cached"):
            lines[f"hustings is faster than {other}, geometric mean"] = mean("hustings", other)
            lines[f"hustings is faster than {other} but for counts of the whole graph"] = mean("hustings", other, TALLIED)
    if "fuseki" in names:
        lines["with the cache faster than fuseki"] = mean("cached", "fuseki")
    for text, (times, count) in lines.items():
        print(f"  {text}: {times:.2f}x over {count} questions")
    over = [q["http"] - q["beside"] for q in api.values() if "http" in q]
    if over:
        print(f"  {len(over)} answers of up to 100 rows, HTTP above the API in the same process: median "
              f"{statistics.median(over):.2f} ms, most {max(over):.2f} ms")
    rates = {k: v for k, v in of["clients"].items() if k != "small"}
    if rates:
        print(f"  16 clients, {of['clients']['small']} small questions, answers/s: "
              + ", ".join(f"{k} {v:,.0f}" for k, v in rates.items())
              + (f" ({rates['hustings'] / rates['fuseki']:.2f}x fuseki)" if "fuseki" in rates else ""))
