"""How times grow with the size of what is given."""
import math, statistics


def growth(results):
    """The exponent of each time over the claims: 1 is linear."""
    points = {}
    for of in results.get("graph", []):
        for store, row in of["stores"].items():
            points.setdefault(f"load {store}", []).append((of["quads"], row["seconds"]))
    for of in results.get("questions", []):
        for kind in ("memory", "tdb2"):
            for row in (of.get(kind) or {"questions": []})["questions"]:
                for name in ("hustings", "fuseki"):
                    if "warm" in row["servers"].get(name, {}):
                        key = f"{row['question']} {kind} {name}"
                        points.setdefault(key, []).append((of["claims"], row["servers"][name]["warm"]))
    for of in results.get("mapping", {}).get("growth", []):
        points.setdefault("map", []).append((of["words"], of["seconds"]))
    slopes = {}
    for name, of in points.items():
        if len(of) > 1:
            slopes[name] = statistics.linear_regression([math.log(x) for x, _ in of],
                                                        [math.log(y) for _, y in of]).slope
    if slopes:
        print("\nGrowth: the exponent of the time over the size (1 is linear)\n")
        for name, slope in slopes.items():
            print(f"{name:48} {slope:5.2f}")
    return slopes
