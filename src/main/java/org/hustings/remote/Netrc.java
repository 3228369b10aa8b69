package org.hustings.remote;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * A netrc file: users and passwords by host, as ftp and curl read it. {@code machine example.org
 * login anna password "a b"}; an entry {@code default} fits every host; values may be quoted;
 * macros and lines that start with "#" are skipped. The first entry that fits counts.
 */
final class Netrc {
  private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
  private static final Pattern MACRO =
      Pattern.compile("(?m)^[^\\S\\n]*macdef\\b.*\\n(?:.*\\S.*(?:\\n|\\z))*");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final List<Entry> entries;

  /** An entry; the host is "" where it is for all. */
  private record Entry(String host, Optional<String> user, Optional<String> password) {}

  private Netrc(Path file, List<Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  static Netrc read(Path file) {
    try {
      String text = Files.readString(file);
      String kept =
          text.lines()
              .filter(line -> !line.strip().startsWith("#"))
              .collect(Collectors.joining("\n"));
      return new Netrc(file, entries(tokens(MACRO.matcher(kept).replaceAll("")).iterator(), file));
    } catch (NoSuchFileException e) {
      throw fault(file, "there is no such file", "the netrc file that NETRC names");
    } catch (CharacterCodingException e) {
      throw fault(file, "is not in UTF-8", "a netrc file in UTF-8");
    } catch (IOException e) {
      throw fault(file, "cannot be read", "a netrc file");
    }
  }

  /** The login for a host, by the first entry for it. */
  Optional<Login> login(String host) {
    return entries.stream()
        .filter(e -> e.host().isEmpty() || e.host().equalsIgnoreCase(host))
        .findFirst()
        .map(this::login);
  }

  private Login login(Entry entry) {
    String name = entry.host().isEmpty() ? "the default entry" : "the entry of " + entry.host();
    requirePrivate();
    if (entry.user().isEmpty() || entry.password().isEmpty()) {
      throw fault(file, name + " lacks a login or a password", "both");
    }
    String user = Logins.checked(entry.user().get(), file.toString());
    return new Login(user, entry.password().get(), file + ", " + name);
  }

  /** Refuses a file that others can read, as ftp does: its password may be known to them. */
  private void requirePrivate() {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw fault(file, "other people can read this file with a password", "chmod 600 " + file);
      }
    } catch (UnsupportedOperationException e) {
      // This file system knows no such permissions.
    } catch (IOException e) {
      throw fault(file, "cannot be read", "a netrc file");
    }
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(Netrc::token).toList();
  }

  private static String token(java.util.regex.MatchResult match) {
    return match.group(1) == null
        ? match.group(2)
        : match.group(1).replaceAll("\\\\(.)", Matcher.quoteReplacement("") + "$1");
  }

  private static List<Entry> entries(Iterator<String> tokens, Path file) {
    List<Entry> entries = new ArrayList<>();
    while (tokens.hasNext()) {
      String word = tokens.next();
      switch (word) {
        case "machine" ->
            entries.add(new Entry(value(tokens, word, file), Optional.empty(), Optional.empty()));
        case "default" -> entries.add(new Entry("", Optional.empty(), Optional.empty()));
        case "login", "password", "account" -> {
          if (entries.isEmpty()) {
            throw fault(file, "'" + word + "' stands before any machine", "machine NAME");
          }
          int last = entries.size() - 1;
          entries.set(last, with(entries.get(last), word, value(tokens, word, file)));
        }
        // The word itself is not shown: it may be a password that follows an unquoted space.
        default ->
            throw fault(
                file,
                "has a word that belongs nowhere",
                "machine, default, login, password, account, macdef");
      }
    }
    return entries;
  }

  private static Entry with(Entry entry, String word, String value) {
    return switch (word) {
      case "login" -> new Entry(entry.host(), Optional.of(value), entry.password());
      case "password" -> new Entry(entry.host(), entry.user(), Optional.of(value));
      default -> entry;
    };
  }

  private static String value(Iterator<String> tokens, String word, Path file) {
    if (!tokens.hasNext()) {
      throw fault(file, "ends after '" + word + "'", "its value");
    }
    return tokens.next();
  }

  private static InputException fault(Path file, String problem, String expected) {
    return new InputException(new Finding(file.toString(), 0, 0, problem, expected));
  }
}
