package org.hustings.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.jena.web.HttpSC;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Says what went wrong with a store, briefly, and never with a password in it. */
final class Problems {
  private static final int LONGEST = 200;
  private static final int READ = 16_384;
  private static final String EXPECTED = "a SPARQL 1.1 store that can be reached";

  private final String shown;

  /**
   * @param shown the location as it was given
   */
  Problems(String shown) {
    this.shown = shown;
  }

  InputException fault(String problem) {
    return fault(problem, EXPECTED);
  }

  InputException fault(String problem, String expected) {
    return new InputException(new Finding(shown, 0, 0, problem, expected));
  }

  /** What an answer that is no success means. */
  InputException fault(Reply reply, Optional<Login> login) {
    String who =
        login.map(Login::source).map(s -> "the login of " + s).orElse("nobody in particular");
    return switch (reply.status()) {
      case 301, 302, 303, 307, 308 ->
          fault(
              "is redirected to "
                  + hidden(reply.header("Location").replaceAll("//.*@", "//"), login),
              "the URL at which the store itself answers");
      case 401 ->
          login.isPresent()
              ? fault("refuses " + who + ": 401", "a user and password that it knows, or a token")
              : fault("asks who you are: 401", Logins.WAYS);
      case 403 -> fault("forbids this to " + who + ": 403", "a login that may do it");
      default -> fault(brief(reply, login));
    };
  }

  /** A status with the first words of what came with it: "503 Service Unavailable". */
  String brief(Reply reply, Optional<Login> login) {
    String excerpt = excerpt(reply, login);
    String said = excerpt.isEmpty() ? HttpSC.getMessage(reply.status()) : excerpt;
    return ("answers " + reply.status() + " " + said).strip();
  }

  private static String excerpt(Reply reply, Optional<Login> login) {
    try {
      String text = new String(reply.body().readNBytes(READ), UTF_8);
      String plain =
          text.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ")
              .replaceAll("<[^>]*>", " ")
              .replaceAll("\\s+", " ")
              .strip();
      String safe = hidden(plain, login);
      return safe.length() > LONGEST ? safe.substring(0, LONGEST) + " ..." : safe;
    } catch (IOException e) {
      return "";
    }
  }

  /** What broke a connection. */
  static String brief(IOException e, Optional<Login> login) {
    if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
      return "gives no connection";
    }
    if (e instanceof HttpTimeoutException) {
      return "does not answer in time";
    }
    String said = hidden(String.valueOf(e.getMessage()), login);
    return (e instanceof SSLException ? "gives no secure connection: " : "breaks off: ") + said;
  }

  private static String hidden(String text, Optional<Login> login) {
    return login.map(l -> l.hide(text)).orElse(text);
  }
}
