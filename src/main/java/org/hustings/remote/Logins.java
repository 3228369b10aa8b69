package org.hustings.remote;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Finds the login for a store: in the environment, else in a netrc file. */
final class Logins {
  static final String WAYS =
      "HUSTINGS_STORE_USER with HUSTINGS_STORE_PASSWORD, or HUSTINGS_STORE_TOKEN, or a netrc file";
  private static final String USER = "HUSTINGS_STORE_USER";
  private static final String PASSWORD = "HUSTINGS_STORE_PASSWORD";
  private static final String TOKEN = "HUSTINGS_STORE_TOKEN";
  private static final String NETRC = "NETRC";

  /** What may stand in a header; RFC 6750 allows less, and some servers more. */
  private static final Pattern TOKEN_SHAPE = Pattern.compile("[\\x21-\\x7e]+");

  private final Surroundings surroundings;
  private final Optional<Login> everywhere;
  private final Map<String, Optional<Login>> byHost = new ConcurrentHashMap<>();

  Logins(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.everywhere = inEnvironment();
  }

  /** The login for a URL; none when there is none to be found. */
  Optional<Login> at(URI url) {
    return everywhere.isPresent()
        ? everywhere
        : byHost.computeIfAbsent(url.getHost().replaceAll("[\\[\\]]", ""), this::inNetrc);
  }

  private Optional<Login> inEnvironment() {
    Optional<String> user = surroundings.variable(USER);
    Optional<String> password = surroundings.variable(PASSWORD);
    Optional<String> token = surroundings.variable(TOKEN);
    if (token.isPresent()) {
      if (user.isPresent() || password.isPresent()) {
        throw fault(TOKEN, "is set, and so is a user or a password", "one of the two");
      }
      if (!TOKEN_SHAPE.matcher(token.get()).matches()) {
        throw fault(TOKEN, "has a character that no token has", "printable ASCII without spaces");
      }
      return Optional.of(new Login("", token.get(), TOKEN));
    }
    if (user.isPresent() != password.isPresent()) {
      throw fault(
          user.isPresent() ? PASSWORD : USER, "is not set, and the other is", "both or none");
    }
    return user.map(u -> new Login(checked(u, USER), password.orElseThrow(), USER));
  }

  private Optional<Login> inNetrc(String host) {
    Optional<String> named = surroundings.variable(NETRC);
    Path file = named.isPresent() ? path(named.get()) : home().resolve(".netrc");
    if (named.isEmpty() && !Files.exists(file)) {
      return Optional.empty();
    }
    return Netrc.read(file).login(host);
  }

  private Path home() {
    return path(surroundings.variable("HOME").orElse(System.getProperty("user.home", ".")));
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw fault(NETRC, "names no file: " + e.getReason(), "the path of a netrc file");
    }
  }

  /** A user's name that can be sent: the first colon ends it. */
  static String checked(String user, String source) {
    if (user.contains(":")) {
      throw fault(source, "has a user's name with a colon, which cannot be sent", "another name");
    }
    return user;
  }

  private static InputException fault(String source, String problem, String expected) {
    return new InputException(new Finding(source, 0, 0, problem, expected));
  }
}
