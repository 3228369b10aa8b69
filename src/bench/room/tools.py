"""What all subjects need: the class path, commands, and figures that Java classes write."""
import json, os, pathlib, shutil, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
BENCH = ROOT / "target" / "bench"
FUSEKI = BENCH / "jena-fuseki-server-5.6.0.jar"
GIGABYTES = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30


def mvn(*arguments):
    subprocess.run(["mvn", "-q", "-B", "-f", ROOT / "pom.xml", *arguments], check=True,
                   stdout=subprocess.DEVNULL)


def prepare():
    """Builds the program and the room, and fetches the peers."""
    BENCH.mkdir(parents=True, exist_ok=True)
    subprocess.run([ROOT / "hustings", "--version"], check=True, stdout=subprocess.DEVNULL)
    mvn("-Pbench", "-Dquick", "-Dspotless.check.skip", "-Dforbiddenapis.skip", "test-compile",
        "dependency:build-classpath", f"-Dmdep.outputFile={BENCH / 'classpath'}")
    if not FUSEKI.exists():
        mvn("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
            "-Dartifact=org.apache.jena:jena-fuseki-server:5.6.0", f"-DoutputDirectory={BENCH}")
    if shutil.which("npm") and not (BENCH / "node_modules").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", BENCH, "oxigraph@0.5.11"])


def java(main, *arguments, heap="3g", options=()):
    classes = f"{ROOT}/target/test-classes:{ROOT}/target/classes:{(BENCH / 'classpath').read_text().strip()}"
    return ["java", f"-Xmx{heap}", *options, "-cp", classes, main, *map(str, arguments)]


def run(command, patience=3600):
    """Runs a command in the project; returns the seconds, or none when it failed."""
    begin = time.monotonic()
    try:
        done = subprocess.run([str(c) for c in command], cwd=ROOT, timeout=patience,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        print("did not end:", command[-6:], file=sys.stderr)
        return None
    if done.returncode:
        print("failed:", command[-6:], done.stderr.decode()[-600:], file=sys.stderr)
        return None
    return time.monotonic() - begin


def figures(main, file, *arguments, **how):
    """Runs a class that writes figures to a file; returns them, or none."""
    file.unlink(missing_ok=True)
    seconds = run(java(main, *arguments, heap=how.get("heap", "3g")), how.get("patience", 3600))
    return json.loads(file.read_text()) if seconds is not None else None


def size_heap(claims):
    return "3g" if claims <= 50_000 else "7g" if claims <= 400_000 else "12g"


def network(claims, work):
    folder = work / f"network-{claims}"
    if not folder.exists():
        if run(java("org.hustings.bench.Network", claims, folder, heap="4g")) is None:
            sys.exit("the graph could not be made")
    return folder
