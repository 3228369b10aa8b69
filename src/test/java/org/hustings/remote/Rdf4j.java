package org.hustings.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee8.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * RDF4J's own server, of RDF 1.1, in this process: its default graph is the union of all graphs, in
 * which a triple of two graphs stands twice.
 */
public final class Rdf4j {
  private static final Path WAR = Path.of("target", "stores", "rdf4j-http-server.war");
  private static final String FOLDER = "org.eclipse.rdf4j.appdata.basedir";
  private static final String REPOSITORY =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rep: <http://www.openrdf.org/config/repository#>
      PREFIX sr: <http://www.openrdf.org/config/repository/sail#>
      PREFIX sail: <http://www.openrdf.org/config/sail#>
      [] a rep:Repository ; rep:repositoryID "%s" ; rdfs:label "test" ;
         rep:repositoryImpl [ rep:repositoryType "openrdf:SailRepository" ;
                              sr:sailImpl [ sail:sailType "openrdf:MemoryStore" ] ] .
      """;

  private final Server server =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final AtomicInteger repositories = new AtomicInteger();

  private Rdf4j() {}

  /** A server that keeps its files in a folder. */
  public static Rdf4j start(Path folder) throws Exception {
    Rdf4j rdf4j = new Rdf4j();
    System.setProperty(FOLDER, folder.resolve("data").toString());
    WebAppContext application = new WebAppContext();
    application.setContextPath("/rdf4j");
    application.setWar(WAR.toAbsolutePath().toString());
    application.setTempDirectory(folder.resolve("unpacked").toFile());
    rdf4j.server.setHandler(application);
    rdf4j.server.start();
    return rdf4j;
  }

  /** The location of a new, empty repository, its graphs written by updates. */
  public String byUpdate() {
    return repository() + "#update=" + path() + "/statements";
  }

  /** The location of a new, empty repository, its graphs written by the graph store protocol. */
  public String byGraphStore() {
    return repository() + "#data=" + path() + "/rdf-graphs/service";
  }

  private String path() {
    return "/rdf4j/repositories/r" + repositories.get();
  }

  private String repository() {
    String id = "r" + repositories.incrementAndGet();
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    URI at = URI.create("http://127.0.0.1:" + port + path());
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("Content-Type", "text/turtle")
            .PUT(BodyPublishers.ofString(REPOSITORY.formatted(id)))
            .build();
    try {
      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      if (status != 204) {
        throw new IllegalStateException("RDF4J made no repository: " + status);
      }
      return at.toString();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops the server. */
  public void stop() throws Exception {
    server.stop();
    System.clearProperty(FOLDER);
  }
}
