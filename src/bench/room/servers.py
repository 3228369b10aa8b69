"""Servers in processes of their own: Hustings, Fuseki and others."""
import os, pathlib, socket, subprocess, sys, time
import urllib.request
from .tools import FUSEKI, ROOT

PATIENCE = 60  # seconds that an answer may take
PREFIXES = """PREFIX fuseki: <http://jena.apache.org/fuseki#>
PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
<#s> a fuseki:Service ; fuseki:name "ds" ; fuseki:dataset <#d> ;
  fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] .
"""


def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Server:
    """A server of another process; seconds until its first answer."""

    def __init__(self, command, url, work, patience=900, environment=None):
        self.url, begin = url, time.monotonic()
        self.process = subprocess.Popen([str(c) for c in command], cwd=ROOT, env=dict(
            os.environ, FUSEKI_BASE=str(work / "fuseki"), **(environment or {})),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ask = b"query=ASK%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D"
        while True:
            try:
                answer = urllib.request.urlopen(url, ask, timeout=20)
                if b"true" in answer.read():
                    break
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - begin > patience:
                self.stop()
                raise RuntimeError(f"no answer from {command[-4:]}")
            time.sleep(0.005)
        self.start = time.monotonic() - begin

    def stop(self):
        self.process.kill()
        self.process.wait()


def fuseki(work, dataset, heap):
    config, at = work / "fuseki.ttl", port()
    config.write_text(PREFIXES + dataset + f"""
<#d> ja:context [ ja:cxtName "arq:queryTimeout" ; ja:cxtValue "{PATIENCE * 1000}" ] .
""")
    command = ["java", f"-Xmx{heap}", "-jar", FUSEKI, "--localhost", "--port", at, "--config", config]
    return Server(command, f"http://127.0.0.1:{at}/ds/sparql", work)


def fuseki_memory(work, files, heap="3g"):
    data = " , ".join(f"<{pathlib.Path(f).as_uri()}>" for f in files)
    return fuseki(work, f"<#d> a ja:MemoryDataset ; ja:data {data} .", heap)


def fuseki_tdb2(work, folder, heap="3g"):
    return fuseki(work, f'<#d> a tdb2:DatasetTDB2 ; tdb2:location "{folder}" ; '
                        "tdb2:unionDefaultGraph true .", heap)


def serving():
    """The options of java with which `./hustings serve --store` runs."""
    pages = pathlib.Path("/sys/kernel/mm/transparent_hugepage/enabled")
    given = pages.exists() and "[madvise]" in pages.read_text()
    return ["-XX:+UseSerialGC", "-XX:InitialRAMPercentage=8"] + ["-XX:+UseTransparentHugePages"] * given


def hustings(*arguments, heap="3g", work=pathlib.Path("/tmp")):
    at = port()
    command = [ROOT / "hustings", "serve", "--port", at, *arguments]
    environment = {"HUSTINGS_NO_BUILD": "1",
                   "HUSTINGS_JAVA_OPTS": f"{os.environ.get('HUSTINGS_JAVA_OPTS', '')} -Xmx{heap}"}
    return Server(command, f"http://127.0.0.1:{at}/sparql", work, environment=environment)


def begin(servers, name, make):
    """Starts a server; one that does not start is named and left out."""
    try:
        servers[name] = make()
    except (RuntimeError, OSError) as fault:
        print(f"left out: {name}: {fault}", file=sys.stderr)
