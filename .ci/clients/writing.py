"""SPARQLWrapper and rdflib change a store behind a token: writing.py URL; the token as the server has it."""
import os
import sys

import rdflib
import SPARQLWrapper as wrapper
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

URL = sys.argv[1] + "/sparql"
TOKEN = "Bearer " + os.environ["HUSTINGS_WRITE_TOKEN"]
GRAPH = rdflib.URIRef("https://w3id.org/hustings/id/article/by-hand")
NOTE = (GRAPH, rdflib.RDFS.comment, rdflib.Literal("Ünïcode \" and \n all"))
DATA = f"DATA {{ GRAPH <{GRAPH}> {{ {' '.join(term.n3() for term in NOTE)} }} }}"


def update(text, token):
    client = wrapper.SPARQLWrapper(URL)
    client.setMethod(wrapper.POST)
    client.setQuery(text)
    if token:
        client.addCustomHttpHeader("Authorization", token)
    client.query()


def require(there):
    client = wrapper.SPARQLWrapper(URL, returnFormat=wrapper.JSON)
    client.setQuery(f"SELECT ?note {{ GRAPH <{GRAPH}> {{ ?s ?p ?note }} }}")
    found = [row["note"]["value"] for row in client.query().convert()["results"]["bindings"]]
    if found != ([str(NOTE[2])] if there else []):
        sys.exit(f"writing: {found} is in the store")


def refused(token, status):
    try:
        update("INSERT " + DATA, token)
    except Exception as e:
        if getattr(e, "code", None) != status and type(e).__name__ != "Unauthorized":
            sys.exit(f"writing: {e!r}, not {status}")
    else:
        sys.exit("writing: somebody without the token wrote")


refused("", 401)
refused(TOKEN + "x", 401)
require(there=False)
update("INSERT " + DATA, TOKEN)
require(there=True)
update("DELETE " + DATA, TOKEN)
require(there=False)
store = SPARQLUpdateStore(URL, URL, headers={"Authorization": TOKEN})
store.update("INSERT " + DATA)
require(there=True)
store.update(f"DROP GRAPH <{GRAPH}>")
require(there=False)
print("writing: SPARQLWrapper and rdflib with a token")
