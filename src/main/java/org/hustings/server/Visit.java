package org.hustings.server;

import org.hustings.schema.Schema;

/**
 * What the pages need while one request is answered.
 *
 * @param rules as they stand in the home
 * @param generation of the store; empty where it is unknown
 */
record Visit(
    Data data,
    Names names,
    Statements statements,
    Schema schema,
    Ontology ontology,
    Links links,
    RuleText rules,
    String generation) {}
