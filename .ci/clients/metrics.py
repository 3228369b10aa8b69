"""Holds figures against the text format of Prometheus, as promtool does, and looks for what was asked."""
import re
import sys

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABEL = r'[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"'
SAMPLE = re.compile(rf"({NAME})(?:\{{({LABEL}(?:,{LABEL})*)\}})? (NaN|[+-]Inf|[-+0-9.eE]+)( -?\d+)?")

types, helped, samples, seen = {}, set(), [], set()
for number, line in enumerate(sys.stdin.read().split("\n")[:-1], 1):
    where = f"line {number}: {line}"
    if line.startswith("# TYPE "):
        _, _, name, kind = line.split(" ")
        assert name not in types, f"two types, {where}"
        assert kind in ("counter", "gauge", "histogram", "summary", "untyped"), where
        types[name] = kind
    elif line.startswith("# HELP "):
        helped.add(line.split(" ")[2])
    else:
        found = SAMPLE.fullmatch(line)
        assert found, f"no sample, {where}"
        name, labels, value = found.group(1), found.group(2) or "", float(found.group(3))
        family = name if name in types else re.sub("_(bucket|sum|count)$", "", name)
        assert family in types and family in helped, f"no type or help, {where}"
        assert types[family] != "counter" or name.endswith("_total") and value >= 0, f"no counter, {where}"
        assert (name, labels) not in seen, f"twice, {where}"
        seen.add((name, labels))
        samples.append((name, labels, value))

figures = {(name, labels): value for name, labels, value in samples}
for family in (name for name, kind in types.items() if kind == "histogram"):
    buckets = [(re.sub(r',?le="[^"]*"', "", l), v) for n, l, v in samples if n == family + "_bucket"]
    for kind in {labels for labels, _ in buckets}:
        counts = [value for labels, value in buckets if labels == kind]
        assert counts == sorted(counts), f"{family}{{{kind}}} goes down: {counts}"
        assert counts[-1] == figures[family + "_count", kind], f"{family}{{{kind}}}: not all are below +Inf"

asked = sum(v for n, l, v in samples if n == "hustings_requests_total" and 'kind="sparql",status="200"' in l)
assert asked >= 40, f"only {asked} queries were counted"
assert figures["hustings_requests_total", 'kind="id",status="406"'] >= 1, "a refusal was not counted"
