package org.hustings.server;

import org.hustings.schema.Schema;

/** What the pages need while one request is answered. */
record Visit(
    Data data, Names names, Statements statements, Schema schema, Ontology ontology, Links links) {}
