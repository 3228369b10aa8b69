package org.hustings.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client of one SPARQL endpoint over one connection: as little as HTTP needs, so that what is timed is the server. */
final class Wire implements AutoCloseable {
  private final URI endpoint;
  private final int client;
  private final int patience;
  private Socket socket;
  private InputStream in;

  /**
   * A client.
   *
   * @param client its number, from which its loopback address follows
   * @param patience in milliseconds
   */
  Wire(URI endpoint, int client, int patience) throws IOException {
    this.endpoint = endpoint;
    this.client = client;
    this.patience = patience;
    connect();
  }

  private void connect() throws IOException {
    InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + client)});
    socket = new Socket(InetAddress.getByName(endpoint.getHost()), endpoint.getPort(), own, 0);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(patience);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** What came back; a status of 0 says that it did not come in time. */
  record Answer(int status, byte[] body) {}

  /** Asks for rows as JSON, or for a graph as N-Triples. */
  Answer ask(String query) throws IOException {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String head =
        "POST " + endpoint.getPath() + " HTTP/1.1\r\nHost: " + endpoint.getAuthority()
            + "\r\nAccept: application/sparql-results+json, application/n-triples"
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length() + "\r\n\r\n";
    byte[] request = (head + form).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return inTime(request);
    } catch (IOException e) {
      again(); // Servers close connections on which nothing was asked for long.
      return inTime(request);
    }
  }

  private Answer inTime(byte[] request) throws IOException {
    try {
      return ask(request);
    } catch (SocketTimeoutException e) {
      again();
      return new Answer(0, new byte[0]);
    }
  }

  private Answer ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return answer();
  }

  private void again() throws IOException {
    socket.close();
    connect();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    boolean closes = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      closes |= lower.equals("connection: close");
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    if (closes) {
      again();
    }
    return new Answer(status, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
