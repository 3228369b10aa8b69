package org.hustings.endpoint;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.hustings.model.InputException;
import org.hustings.store.Sparql;
import org.hustings.store.Store;

/** Makes updates: parses, checks, and runs them in one transaction. */
final class Updates {
  private final Store store;
  private final String base;
  private final Writing writing;
  private final Engine engine;

  Updates(Store store, String base, Writing writing, Engine engine) {
    this.store = store;
    this.base = base;
    this.writing = writing;
    this.engine = engine;
  }

  /** Makes the updates of a text with the parameters that came with it. */
  void make(Exchange exchange, String text, Parameters parameters) {
    writing.require(exchange);
    UpdateRequest updates = read(text, using(parameters));
    Optional<String> reason = Refusals.of(updates);
    if (reason.isPresent()) {
      throw new Refusal(403, reason.get());
    }
    try {
      store.change(graphs -> engine.update(UpdateExec.dataset(graphs).update(updates)));
    } catch (InputException e) {
      throw Faults.malformed(e);
    } catch (UpdateException | QueryException e) {
      throw new Refusal(409, String.valueOf(e.getMessage()));
    }
    exchange.send(Reply.of(204, "text/plain", ""));
  }

  private UpdateRequest read(String text, UsingList using) {
    try {
      return Sparql.update("update", text, base, using);
    } catch (InputException e) {
      throw Faults.malformed(e);
    }
  }

  private static UsingList using(Parameters parameters) {
    UsingList using = new UsingList();
    List<String> defaults = parameters.all("using-graph-uri");
    defaults.forEach(iri -> using.addUsing(NodeFactory.createURI(iri)));
    parameters
        .all("using-named-graph-uri")
        .forEach(iri -> using.addUsingNamed(NodeFactory.createURI(iri)));
    return using;
  }
}
