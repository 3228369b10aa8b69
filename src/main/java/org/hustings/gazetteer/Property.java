package org.hustings.gazetteer;

import static org.hustings.gazetteer.Property.Range.DATE;
import static org.hustings.gazetteer.Property.Range.DAY;
import static org.hustings.gazetteer.Property.Range.FLAG;
import static org.hustings.gazetteer.Property.Range.IRI;
import static org.hustings.gazetteer.Property.Range.LINK;
import static org.hustings.gazetteer.Property.Range.TEXT;
import static org.hustings.gazetteer.Property.Range.YEAR;

import java.util.Set;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** A property that the files of a gazetteer may use, with what it takes. */
enum Property {
  TYPE(RDF.uri, "type", IRI),
  LABEL(RDFS.uri, "label", TEXT),
  COMMENT(RDFS.uri, "comment", TEXT),
  ALT_LABEL(SKOS.uri, "altLabel", TEXT),
  EXACT_MATCH(SKOS.uri, "exactMatch", IRI),
  FAMILY_NAME(FOAF.NS, "familyName", TEXT),
  DESCRIPTIVE_REFERENCE("", "descriptiveReference", TEXT),
  DEMONYM("", "demonym", TEXT),
  CAPITAL("", "capital", TEXT),
  ISO2("", "iso2", TEXT),
  ISO3("", "iso3", TEXT),
  METONYM("", "metonym", TEXT),
  AGENT_METONYM("", "agentMetonym", TEXT),
  ORGANISATION_KIND("", "organisationKind", TEXT),
  HEAD_OFFICE("", "headOffice", LINK, "Office"),
  OFFICE_OF("", "officeOf", LINK, "Organisation", "State"),
  OFFICE_KIND("", "officeKind", LINK, "OfficeKind"),
  LOCAL_TITLE("", "localTitle", TEXT),
  TITLE_KIND("", "titleKind", TEXT),
  GENDER("", "gender", TEXT),
  HOLDER("", "holder", LINK, "Person"),
  OFFICE("", "office", LINK, "Office"),
  FROM("", "from", YEAR),
  BEGAN("", "began", DATE),
  ENDED("", "ended", DATE),
  VOUCHED_UNTIL("", "vouchedUntil", DATE),
  ACTING("", "acting", FLAG),
  CERTAINTY("", "certainty", TEXT),
  SOURCE(DCTerms.NS, "source", TEXT),
  OPENS("", "opens", DAY),
  CLOSES("", "closes", DAY),
  WINNER("", "winner", LINK, "Person"),
  MEMBER(ORG.NS, "member", LINK, "State"),
  ORGANIZATION(ORG.NS, "organization", LINK, "Organisation");

  /** What a property takes. */
  enum Range {
    TEXT("a text"),
    FLAG("true or false"),
    DAY("a day as xsd:date"),
    DATE("a day, month or year"),
    YEAR("a year as xsd:gYear"),
    IRI("an IRI"),
    LINK("");

    private final String words;

    Range(String words) {
      this.words = words;
    }
  }

  private final String namespace;
  private final String local;
  private final Range range;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable set
  private final Set<String> classes;

  Property(String namespace, String local, Range range, String... classes) {
    this.namespace = namespace;
    this.local = local;
    this.range = range;
    this.classes = Set.of(classes);
  }

  /** The IRI, where properties of our own stand in the ontology's namespace. */
  String iri(String ours) {
    return (namespace.isEmpty() ? ours : namespace) + local;
  }

  String local() {
    return local;
  }

  Range range() {
    return range;
  }

  /** Local names of the classes that the property leads to. */
  Set<String> classes() {
    return classes;
  }

  /** What the property takes, in words. */
  String expected() {
    return range == LINK ? String.join(" or ", classes.stream().sorted().toList()) : range.words;
  }
}
