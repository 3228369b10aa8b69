"""SPARQLWrapper and rdflib, as Debian has them: python.py URL NAMES"""
import gzip
import sys
import urllib.request
from pathlib import Path

import rdflib
import SPARQLWrapper as wrapper
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

URL, NAMES = sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
ENDORSERS = Path(__file__).with_name("endorsers.rq").read_text(encoding="utf-8")
LABELS = ENDORSERS.replace("SELECT DISTINCT ?name", "CONSTRUCT { ?who rdfs:label ?name }").replace("ORDER BY ?name", "")
H = rdflib.Namespace("https://w3id.org/hustings/ns#")
BASE = "https://w3id.org/hustings/id/"
CLAIM = BASE + "endorsement/hungary/mark-rutte/nato-secretary-general/nato-secretary-general-2024"
GRAPHS = {
    wrapper.TURTLE: ("text/turtle", "turtle"),
    wrapper.RDFXML: ("application/rdf+xml", "xml"),
    wrapper.XML: ("application/rdf+xml", "xml"),
}


def same(what, found, expected):
    if found != expected:
        sys.exit(f"python: {what}: {str(found)[:2000]}, not {str(expected)[:2000]}")


def asked(query, way, form, accept=""):
    """The answer to a query by one of the three ways of the protocol."""
    client = wrapper.SPARQLWrapper(URL + "/sparql")
    client.setMethod(way[0])
    client.setRequestMethod(way[1])
    client.setQuery(query)
    client.setReturnFormat(form)
    if accept:
        client.addCustomHttpHeader("Accept", accept)
    return client.query()


def graph(answer, media_type, syntax):
    """What an answer holds; SPARQLWrapper makes a graph of RDF/XML and leaves the rest as it is."""
    same("Content-Type", answer.info()["content-type"].split(";")[0], media_type)
    found = answer.convert()
    return found if isinstance(found, rdflib.Graph) else rdflib.Graph().parse(data=found, format=syntax)


def names(found):
    return sorted(str(o) for o in found.objects(None, rdflib.RDFS.label))


def rows(way):
    bindings = asked(ENDORSERS, way, wrapper.JSON).convert()["results"]["bindings"]
    same("names in JSON", [row["name"]["value"] for row in bindings], NAMES)
    xml = asked(ENDORSERS, way, wrapper.XML).convert()
    same("names in XML", [e.firstChild.data for e in xml.getElementsByTagName("literal")], NAMES)
    csv = asked(ENDORSERS, way, wrapper.CSV).convert().decode("utf-8")
    same("names in CSV", csv.splitlines()[1:], NAMES)
    tsv = asked(ENDORSERS, way, wrapper.TSV).convert().decode("utf-8")
    same("names in TSV", tsv.splitlines()[1:], [f'"{name}"' for name in NAMES])
    for query, answer in ("ASK { ?s ?p ?o }", True), (f"ASK {{ <{CLAIM}> a <x:none> }}", False):
        same("yes or no in JSON", asked(query, way, wrapper.JSON).convert()["boolean"], answer)
        xml = asked(query, way, wrapper.XML).convert()
        same("yes or no in XML", xml.getElementsByTagName("boolean")[0].firstChild.data, str(answer).lower())


def graphs(way):
    for form, (media_type, syntax) in GRAPHS.items():
        same(form, names(graph(asked(LABELS, way, form), media_type, syntax)), NAMES)
    # rdflib reads RDF 1.1, so Turtle is asked for in that version where a claim is in it.
    described = [
        graph(asked(f"DESCRIBE <{CLAIM}>", way, form, accept), media_type, syntax)
        for form, (media_type, syntax) in GRAPHS.items()
        for accept in [media_type + ";version=1.1"]
    ]
    # Debian's SPARQLWrapper knows JSON-LD only beside a module that is in rdflib by now.
    client = wrapper.SPARQLWrapper(URL + "/sparql")
    client.setOnlyConneg(True)
    client.setMethod(way[0])
    client.setRequestMethod(way[1])
    client.setQuery(f"DESCRIBE <{CLAIM}>")
    client.addCustomHttpHeader("Accept", "application/ld+json")
    described.append(graph(client.query(), "application/ld+json", "json-ld"))
    same("a claim's candidate", list(described[0].objects(rdflib.URIRef(CLAIM), H.candidate)), [rdflib.URIRef(BASE + "person/mark-rutte")])
    for other in described[1:]:
        same("a claim in two syntaxes", set(other), set(described[0]))


def faults(way):
    try:
        asked("SELECT * WHERE { ?s ?p", way, wrapper.JSON)
    except QueryBadFormed as e:
        same("the place of a fault is told", "line 1, column" in str(e), True)
    else:
        sys.exit("python: a syntax error is no QueryBadFormed")


def linked_data():
    store = rdflib.Graph(SPARQLStore(URL + "/sparql"))
    same("SPARQLStore", [str(row.name) for row in store.query(ENDORSERS)], NAMES)
    same("SPARQLStore's ASK", store.query("ASK { ?s ?p ?o }").askAnswer, True)
    thing = URL + "/id/person/mark-rutte"
    person = rdflib.Graph().parse(thing)
    same("a person's endorsers", [str(row.name) for row in person.query(ENDORSERS)], NAMES)
    same("a person in JSON-LD", set(rdflib.Graph().parse(thing, format="json-ld")), set(person))
    same("a person in RDF/XML", set(rdflib.Graph().parse(thing + ".rdf", format="xml")), set(person))
    same("the ontology", (H.Endorsement, rdflib.RDF.type, rdflib.OWL.Class) in rdflib.Graph().parse(URL + "/ns", format="turtle"), True)


def dumps():
    with urllib.request.urlopen(URL + "/dumps/graph-basic.nq.gz") as answer:
        lines = gzip.decompress(answer.read()).decode("utf-8")
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(data=lines, format="nquads")
    same("quads of the dump", sum(1 for _ in dataset.quads()), len(set(lines.splitlines())))
    same("names in the dump", [str(row.name) for row in dataset.query(ENDORSERS)], NAMES)


for how in (wrapper.GET, wrapper.URLENCODED), (wrapper.POST, wrapper.URLENCODED), (wrapper.POST, wrapper.POSTDIRECTLY):
    rows(how)
    graphs(how)
    faults(how)
linked_data()
dumps()
print(f"python: SPARQLWrapper {wrapper.__version__}, rdflib {rdflib.__version__}")
