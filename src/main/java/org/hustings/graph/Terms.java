package org.hustings.graph;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hustings.schema.Schema;

/**
 * Every term that the graphs use: those of the project's ontology, as the ontology documents them,
 * and those of others.
 *
 * <p>Named as the term is; a class ends with _CLASS, a closed list with _LIST, and a member of one
 * begins with what it is a member of.
 */
public final class Terms {
  /** The JSON-LD context of the Web Annotation Data Model. */
  public static final Node ANNOTATION_CONTEXT =
      NodeFactory.createURI("http://www.w3.org/ns/anno.jsonld");

  // Classes.
  public static final Node CLAIM_CLASS = own("Claim");
  public static final Node ENDORSEMENT_CLASS = own("Endorsement");
  public static final Node OPPOSITION_CLASS = own("Opposition");
  public static final Node CANDIDACY_CLASS = own("Candidacy");
  public static final Node TENURE_CLASS = own("Tenure");
  public static final Node EVIDENCE_CLASS = own("Evidence");
  public static final Node PASSAGE_CLASS = own("Passage");
  public static final Node ARTICLE_CLASS = own("Article");
  public static final Node METHOD_CLASS = own("Method");
  public static final Node BUILD_CLASS = own("Build");
  public static final Node AGENT_CLASS = own("Agent");
  public static final Node PERSON_CLASS = own("Person");
  public static final Node STATE_CLASS = own("State");
  public static final Node ORGANISATION_CLASS = own("Organisation");
  public static final Node GROUP_CLASS = own("Group");
  public static final Node OFFICE_CLASS = own("Office");
  public static final Node OFFICE_KIND_CLASS = own("OfficeKind");
  public static final Node CONTEST_CLASS = own("Contest");
  public static final Node TITLE_CLASS = own("Title");

  // Properties.
  public static final Node ENDORSER = own("endorser");
  public static final Node OPPOSER = own("opposer");
  public static final Node CANDIDATE = own("candidate");
  public static final Node HOLDER = own("holder");
  public static final Node OFFICE = own("office");
  public static final Node CONTEST = own("contest");
  public static final Node FROM = own("from");
  public static final Node ENDORSES = own("endorses");
  public static final Node OPPOSES = own("opposes");
  public static final Node STANDS_FOR = own("standsFor");
  public static final Node HOLDS_OFFICE = own("holdsOffice");
  public static final Node SUPPORTS = own("supports");
  public static final Node EVIDENCE = own("evidence");
  public static final Node ARTICLE = own("article");
  public static final Node PASSAGE = own("passage");
  public static final Node FACTUALITY = own("factuality");
  public static final Node DATE = own("date");
  public static final Node EARLIEST = own("earliest");
  public static final Node LATEST = own("latest");
  public static final Node SOURCE = own("source");
  public static final Node VIA = own("via");
  public static final Node INFERRED = own("inferred");
  public static final Node METHOD = own("method");
  public static final Node ON_BEHALF_OF = own("onBehalfOf");
  public static final Node STRENGTH = own("strength");
  public static final Node STANDING = own("standing");
  public static final Node TO_SUCCEED = own("toSucceed");
  public static final Node PHASE = own("phase");
  public static final Node UNTIL = own("until");
  public static final Node QUOTE = own("quote");
  public static final Node START = own("start");
  public static final Node END = own("end");
  public static final Node CONTENT_HASH = own("contentHash");
  public static final Node COPY_KEY = own("copyKey");
  public static final Node SIDE_KEY = own("sideKey");
  public static final Node INPUT_HASH = own("inputHash");
  public static final Node COLLECTION = own("collection");
  public static final Node TEXT = own("text");
  public static final Node SAYS = own("says");
  public static final Node REJECTS = own("rejects");
  public static final Node INPUT = own("input");
  public static final Node ADDED = own("added");
  public static final Node CHANGED = own("changed");
  public static final Node REMOVED = own("removed");
  public static final Node UNCHANGED = own("unchanged");
  public static final Node REFUSED = own("refused");
  public static final Node PROGRAM_VERSION = own("programVersion");
  public static final Node ONTOLOGY_VERSION = own("ontologyVersion");
  public static final Node GAZETTEER_VERSION = own("gazetteerVersion");
  public static final Node RULES_VERSION = own("rulesVersion");
  public static final Node OPENS = own("opens");
  public static final Node CLOSES = own("closes");
  public static final Node WINNER = own("winner");
  public static final Node OFFICE_OF = own("officeOf");
  public static final Node OFFICE_KIND = own("officeKind");
  public static final Node HEAD_OFFICE = own("headOffice");
  public static final Node LOCAL_TITLE = own("localTitle");
  public static final Node ORGANISATION_KIND = own("organisationKind");
  public static final Node TITLE_KIND = own("titleKind");
  public static final Node GENDER = own("gender");
  public static final Node DEMONYM = own("demonym");
  public static final Node CAPITAL = own("capital");
  public static final Node ISO2 = own("iso2");
  public static final Node ISO3 = own("iso3");
  public static final Node METONYM = own("metonym");
  public static final Node AGENT_METONYM = own("agentMetonym");
  public static final Node DESCRIPTIVE_REFERENCE = own("descriptiveReference");
  public static final Node BEGAN = own("began");
  public static final Node ENDED = own("ended");
  public static final Node VOUCHED_UNTIL = own("vouchedUntil");
  public static final Node ACTING = own("acting");
  public static final Node CERTAINTY = own("certainty");
  public static final Node KEY = own("key");
  public static final Node DETAILS = own("details");
  public static final Node DIRECT_PROPERTY = own("directProperty");
  public static final Node PRESUPPOSES = own("presupposes");
  public static final Node SUBJECT_ROLE = own("subjectRole");
  public static final Node OBJECT_ROLE = own("objectRole");

  // Closed lists and their members.
  public static final Node FACTUALITIES_LIST = own("Factualities");
  public static final Node STANDINGS_LIST = own("Standings");
  public static final Node PHASES_LIST = own("Phases");
  public static final Node STRENGTHS_LIST = own("Strengths");
  public static final Node FACTUALITY_ASSERTED = own("Asserted");
  public static final Node FACTUALITY_REPORTED = own("Reported");
  public static final Node FACTUALITY_EXPECTED = own("Expected");
  public static final Node FACTUALITY_POSSIBLE = own("Possible");
  public static final Node FACTUALITY_DENIED = own("Denied");
  public static final Node WITHDRAWN = own("Withdrawn");
  public static final Node STANDING_CANDIDATE = own("Candidate");
  public static final Node STANDING_NOMINEE = own("Nominee");
  public static final Node STANDING_HOPEFUL = own("Hopeful");
  public static final Node STANDING_CONTENDER = own("Contender");
  public static final Node STANDING_FAVOURITE = own("Favourite");
  public static final Node STANDING_FRONTRUNNER = own("Frontrunner");
  public static final Node STANDING_OUTSIDER = own("Outsider");
  public static final Node PHASE_INCUMBENT = own("Incumbent");
  public static final Node PHASE_OUTGOING = own("Outgoing");
  public static final Node PHASE_CARETAKER = own("Caretaker");
  public static final Node PHASE_ACTING = own("Acting");
  public static final Node PHASE_FORMER = own("Former");
  public static final Node PHASE_ELECT = own("Elect");
  public static final Node STRENGTH_STRONG = own("Strong");
  public static final Node STRENGTH_FULL = own("Full");
  public static final Node STRENGTH_QUALIFIED = own("Qualified");
  public static final Node STRENGTH_RELUCTANT = own("Reluctant");

  // Terms of others.
  public static final Node TYPE = RDF.type.asNode();
  public static final Node REIFIES = RDF.Nodes.reifies;
  public static final Node SUBJECT = RDF.subject.asNode();
  public static final Node PREDICATE = RDF.predicate.asNode();
  public static final Node OBJECT = RDF.object.asNode();
  public static final Node TRIPLE_TERM_CLASS = rdf("TripleTerm");
  public static final Node TT_SUBJECT = rdf("ttSubject");
  public static final Node TT_PREDICATE = rdf("ttPredicate");
  public static final Node TT_OBJECT = rdf("ttObject");
  public static final Node LABEL = RDFS.label.asNode();
  public static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();
  public static final Node ALT_LABEL = SKOS.altLabel.asNode();
  public static final Node EXACT_MATCH = SKOS.exactMatch.asNode();
  public static final Node IN_SCHEME = SKOS.inScheme.asNode();
  public static final Node TITLE = DCTerms.title.asNode();
  public static final Node PUBLISHER = DCTerms.publisher.asNode();
  public static final Node ISSUED = DCTerms.issued.asNode();
  public static final Node PUBLISHED_AT = DCTerms.source.asNode();
  public static final Node LICENSE = DCTerms.license.asNode();
  public static final Node MEMBERSHIP_CLASS = ORG.Membership.asNode();
  public static final Node MEMBER = ORG.member.asNode();
  public static final Node ORGANIZATION = ORG.organization.asNode();
  public static final Node ACTIVITY_CLASS = prov("Activity");
  public static final Node STARTED_AT_TIME = prov("startedAtTime");
  public static final Node ENDED_AT_TIME = prov("endedAtTime");
  public static final Node PRIMARY_TOPIC = foaf("primaryTopic");
  public static final Node HOMEPAGE = foaf("homepage");

  private Terms() {}

  /** Terms of RDF 1.2 that Jena does not name. */
  private static Node rdf(String name) {
    return NodeFactory.createURI(RDF.getURI() + name);
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }

  /**
   * A literal as RDF 1.1 has it: one with a direction gets a datatype that tells language and
   * direction, as "en_ltr" in W3C's i18n namespace.
   */
  static Node undirected(Node literal) {
    if (literal.getLiteralBaseDirection() == null) {
      return literal;
    }
    String language = literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    String name = language + "_" + literal.getLiteralBaseDirection().direction();
    return NodeFactory.createLiteralDT(
        literal.getLiteralLexicalForm(), NodeFactory.getType("https://www.w3.org/ns/i18n#" + name));
  }

  /** A term of the SPARQL service description. */
  public static Node serviceDescription(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + name);
  }

  /** A format of W3C's list of file formats. */
  public static Node fileFormat(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/formats/" + name);
  }

  /** A term of SPDX, for checksums. */
  public static Node spdx(String name) {
    return NodeFactory.createURI("http://spdx.org/rdf/terms#" + name);
  }

  /** A media type. */
  public static Node mediaType(String name) {
    return NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + name);
  }

  /** The namespace of sitemaps. */
  public static String sitemaps() {
    return "http://www.sitemaps.org/schemas/sitemap/0.9";
  }

  private static Node foaf(String name) {
    return NodeFactory.createURI("http://xmlns.com/foaf/0.1/" + name);
  }

  /** The term of the project's namespace with a local name. */
  public static Node own(String name) {
    return NodeFactory.createURI(Schema.NAMESPACE + name);
  }
}
