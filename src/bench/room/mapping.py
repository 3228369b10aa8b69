"""Words a second of mapping, beside other engines."""
import json, os, statistics
from .tools import ROOT, figures, java, run


def mapping(work, options):
    """Words a second: engines in turn in one process, and whole processes at 1, 4 and 16 times."""
    count, result = (100 if options.quick else 1000), {}
    made = work / "articles.jsonl"
    run(java("org.hustings.bench.Articles", count, made))
    for name, file in {"generated": made, "given": options.articles}.items():
        if file:
            seconds = 0.7 if options.quick else 4
            result[name] = figures("org.hustings.bench.Mapping", work / "mapping.json", file,
                                   work / "mapping.json", seconds, heap="4g")
            tell_mapping(name, result[name])
    result["growth"] = []
    print(f"\n{'articles':>9} {'threads':>8} {'seconds':>8} {'words/s':>9}   (map to jsonl, whole process)")
    for times in (1, 4) if options.quick else (1, 4, 16):
        run(java("org.hustings.bench.Articles", count * times, made))
        words = sum(len(json.loads(line)["text"].split()) for line in open(made))
        for threads in (1, os.cpu_count()):
            command = [ROOT / "hustings", "map", made, "--quiet", "--threads", threads, "--out", work / "mapped.jsonl"]
            took = statistics.median(run(command) for _ in range(options.runs))
            if threads == 1:
                result["growth"].append(dict(words=words, seconds=took))
            print(f"{count * times:9} {threads:8} {took:8.2f} {words / took:9,.0f}")
    return result


def tell_mapping(name, of):
    rates = of["wordsASecond"]
    print(f"\nMapping, {name} articles, {of['words']:,} words: words a second, steady state\n")
    for engine, rate in rates.items():
        times = rates["hustings, map"] / rate
        print(f"{engine:40} {rate:12,.0f}   map is {times:.2f} times as fast")
    shares = sorted(of["stages"].items(), key=lambda stage: -stage[1])
    print("  where map spends its time: " + ", ".join(f"{name} {share:.0f} %" for name, share in shares if share >= 1))
