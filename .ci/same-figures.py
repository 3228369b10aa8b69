#!/usr/bin/env python3
"""Check that `hustings evaluate CASES --to json`, on standard input, counts as score.py does.

usage: same-figures.py SCORE.py CASES.jsonl CLAIMS.jsonl
"""
import json
import subprocess
import sys


def figures(count):
    p, r, f = ("%.3f" % (count[key] or 0.0) for key in ("precision", "recall", "f1"))
    return f"precision {p}  recall {r}  F1 {f}"


def lines(mine):
    support, right = mine["kinds"]["Endorsement"], mine["roles"].get("office", {"right": 0, "of": 0})
    sure, marked, clean = mine["factuality"], mine["notAsserted"], mine["clean"]
    yield (
        f"cases {mine['articles']}  gold {support['right'] + support['missed']}"
        f"  found {support['right'] + support['wrong']}  clean negatives {clean['right']}/{clean['of']}"
    )
    yield (
        f"office right {right['right']}/{right['of']}  factuality right {sure['right']}/{sure['of']},"
        f" mean over values {mine['factualityMean'] or 0.0:.2f}"
        f"  not asserted, found right {marked['right']}/{marked['of']}"
    )
    yield "candidacies: " + figures(mine["kinds"]["Candidacy"])
    yield "offices held: " + figures(mine["kinds"]["Tenure"])
    yield "endorsements: " + figures(support)


def main():
    score, cases, claims = sys.argv[1:]
    mine = list(lines(json.load(sys.stdin)))
    theirs = subprocess.run(
        [sys.executable, score, cases, claims], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    if mine != theirs:
        sys.exit("\n".join(["evaluate counts otherwise than score.py:", *mine, "---", *theirs]))
    print("evaluate counts as score.py does")


main()
