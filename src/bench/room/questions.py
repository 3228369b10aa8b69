"""Questions over HTTP and in process, beside other servers and stores."""
import math, shutil, sys
from .servers import PATIENCE, Server, begin, fuseki_memory, fuseki_tdb2, hustings, port, serving
from .tools import BENCH, GIGABYTES, ROOT, figures, java, network, run, size_heap
from .tables import tell


def ask(data, work, servers, options):
    """The questions at some servers, over HTTP."""
    urls = [f"{name}={server.url}" for name, server in servers.items()]
    return figures("org.hustings.bench.Ask", work / "ask.json", data, work / "ask.json",
                   options.seconds, PATIENCE + 20, *urls, heap="2g")


def questions(claims, work, options):
    """The questions: over HTTP in memory and on TDB2, and in process."""
    data, heap, result = network(claims, work), size_heap(claims), dict(claims=claims)
    quads, servers, stores, at = data / "quads.nq", {}, work / "stores", port()
    serve = java("org.hustings.bench.Serve", quads, at, PATIENCE, heap=heap, options=serving())
    here = port()
    oxigraph = ["node", "--max-old-space-size=8000", ROOT / "src/bench/oxigraph.js", BENCH / "node_modules",
                data, here]
    try:
        begin(servers, "hustings", lambda: Server(serve, f"http://127.0.0.1:{at}/sparql", work))
        if claims <= 400_000 or GIGABYTES > 40:
            begin(servers, "fuseki", lambda: fuseki_memory(work, [quads, data / "triples.nt"], "12g"))
        else:
            print("left out: fuseki in memory, which needs a bigger machine", file=sys.stderr)
        if (claims <= 50_000 or GIGABYTES > 40) and (BENCH / "node_modules").exists():
            begin(servers, "oxigraph", lambda: Server(oxigraph, f"http://127.0.0.1:{here}/sparql", work))
        cached = type("Cached", (), {"url": f"http://127.0.0.1:{at + 1}/sparql"})()
        result["memory"] = ask(data, work, {**servers, "cached": cached}, options)
    finally:
        for server in servers.values():
            server.stop()
    servers = {}
    shutil.rmtree(stores, ignore_errors=True)
    stores.mkdir()
    try:
        run(java("org.hustings.bench.Load", quads, stores / "ours", heap="2g"))
        run(java("tdb2.tdbloader", "--loc", stores / "theirs", quads, heap="2g"))
        ours = ["--store", stores / "ours", "--timeout", PATIENCE]
        begin(servers, "hustings", lambda: hustings(*ours, "--cache", 0, heap=heap))
        begin(servers, "fuseki", lambda: fuseki_tdb2(work, stores / "theirs", heap))
        begin(servers, "cached", lambda: hustings(*ours, heap=heap))
        result["tdb2"] = ask(data, work, servers, options)
    finally:
        for server in servers.values():
            server.stop()
        shutil.rmtree(stores, ignore_errors=True)
    result["process"] = {}
    for peer in ["hustings-memory", "hustings-tdb2", "rdf4j-memory", "rdf4j-lmdb"]:
        if claims > (50_000 if peer == "rdf4j-lmdb" else 200_000 if peer.startswith("rdf4j") else math.inf):
            continue
        stores.mkdir()
        of = figures("org.hustings.bench.Peers", work / "peer.json", peer, data, stores,
                     work / "peer.json", options.seconds, heap=heap)
        shutil.rmtree(stores)
        if of:
            result["process"][peer] = of["questions"]
    tell(result)
    return result
