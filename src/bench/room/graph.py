"""Loading a made-up graph, beside other stores."""
import shutil, statistics, subprocess
from .tools import figures, java, network, run, size_heap


def graph(claims, work, options):
    """Loading: seconds and bytes a triple of each store."""
    data, result = network(claims, work), {}
    with open(data / "quads.nq", "rb") as lines:
        quads = sum(chunk.count(b"\n") for chunk in iter(lambda: lines.read(1 << 24), b""))
    heap, stores = size_heap(claims), work / "stores"
    peers = ["hustings-memory", "stock-memory", "rdf4j-memory", "rdf4j-lmdb"]
    loaders = {"hustings-tdb2": "org.hustings.bench.Load", "tdb2.tdbloader": "tdb2.tdbloader"}
    seconds, sizes = {}, {}
    for _ in range(1 if claims > 400_000 else options.runs):
        for peer in peers:
            shutil.rmtree(stores, ignore_errors=True)
            stores.mkdir()
            of = figures("org.hustings.bench.Peers", work / "peer.json", peer, data, stores,
                         work / "peer.json", 0, heap=heap)
            if of:
                seconds.setdefault(peer, []).append(of["load"])
                sizes[peer] = of["disk"] if peer.endswith("lmdb") else of["heap"]
        for name, main in loaders.items():
            shutil.rmtree(stores, ignore_errors=True)
            stores.mkdir()
            store, quad_file = stores / "store", data / "quads.nq"
            arguments = [quad_file, store] if name == "hustings-tdb2" else ["--loc", store, quad_file]
            took = run(java(main, *arguments, heap="2g", options=["-XX:+UseSerialGC"]))
            if took is not None:
                seconds.setdefault(name, []).append(took)
                sizes[name] = 1024 * int(subprocess.check_output(["du", "-sk", stores]).split()[0])
    shutil.rmtree(stores, ignore_errors=True)
    for name, of in seconds.items():
        took = statistics.median(of)
        result[name] = dict(seconds=took, quads_a_second=quads / took, bytes_a_triple=sizes[name] / quads)
    ours = {"memory": result.get("hustings-memory"), "disk": result.get("hustings-tdb2")}
    print(f"\nLoading {claims:,} claims, {quads:,} quads (rdf4j: without named graphs)\n")
    print(f"{'store':18} {'seconds':>9} {'quads/s':>10} {'bytes/triple':>13} {'Hustings faster':>16}")
    for name, row in result.items():
        own = ours["disk" if name in ("rdf4j-lmdb", "tdb2.tdbloader") else "memory"]
        times = "" if name.startswith("hustings") or not own else f"{row['seconds'] / own['seconds']:.2f}x"
        print(f"{name:18} {row['seconds']:9.2f} {row['quads_a_second']:10,.0f} {row['bytes_a_triple']:13.0f} {times:>16}")
    return dict(claims=claims, quads=quads, stores=result)
