"""From the start of a process to its first answer."""
import shutil, statistics, subprocess
from .servers import fuseki_memory, fuseki_tdb2, hustings
from .tools import ROOT, java, run

PAIRS = {
    "serve, data/ mapped anew": "fuseki, same in memory",
    "serve, data/ as kept": "fuseki, same in memory",
    "serve --store": "fuseki, TDB2",
    "query, data/ as kept": "arq --data",
    "query --store": "tdb2.tdbquery",
}


def mapped_anew():
    shutil.rmtree(ROOT / "target" / "kept", ignore_errors=True)
    return hustings()


def kept():
    """Serves what is kept: a server that is killed at its first answer may not have kept it yet."""
    run([ROOT / "hustings", "query", "papers"])
    return hustings()


def start(work, options):
    """Process start to first answer, in seconds."""
    store, file = work / "start", work / "start.nq"
    run([ROOT / "hustings", "build", ROOT / "data/articles", "--store", store, "--quiet"])
    with open(file, "wb") as out:
        subprocess.run([ROOT / "hustings", "export", "--store", store, "--to", "nquads"], stdout=out, check=True)
    query = work / "ask.rq"
    query.write_text("ASK { GRAPH ?g { ?s ?p ?o } }")
    stock = work / "stock"
    run(java("tdb2.tdbloader", "--loc", stock, file))
    kinds = {
        "serve, data/ mapped anew": mapped_anew,
        "serve, data/ as kept": kept,
        "fuseki, same in memory": lambda: fuseki_memory(work, [file]),
        "serve --store": lambda: hustings("--store", store),
        "fuseki, TDB2": lambda: fuseki_tdb2(work, stock),
        "query, data/ as kept": [ROOT / "hustings", "query", query],
        "arq --data": java("arq.arq", "--data", file, "--query", query),
        "query --store": [ROOT / "hustings", "query", query, "--store", store],
        "tdb2.tdbquery": java("tdb2.tdbquery", "--loc", stock, "--query", query),
    }
    seconds = {}
    for _ in range(options.runs * 2 - 1):
        for name, kind in kinds.items():
            if callable(kind):
                server = kind()
                server.stop()
                seconds.setdefault(name, []).append(server.start)
            else:
                seconds.setdefault(name, []).append(run(kind) or float("nan"))
    result = {name: statistics.median(of) for name, of in seconds.items()}
    print("\nProcess start to first answer, seconds\n")
    for ours, theirs in PAIRS.items():
        print(f"{ours:24} {result[ours]:6.2f}   {theirs:24} {result[theirs]:6.2f}   {result[theirs] / result[ours]:.2f}x")
    return result
