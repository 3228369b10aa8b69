package org.hustings.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads articles from files, folders and standard input, one at a time, in the order of the input.
 *
 * <p>A folder is read with all below it, sorted by name; hidden files and files of other kinds are
 * left alone. A fault ends its article and never the run. No id ever becomes a path.
 */
public final class ArticleReader {
  private static final String KINDS =
      "a .txt, .html, .jsonl, .jsonl.gz, .warc or .warc.gz file, or a folder of them";
  private static final List<String> PAGES = List.of(".html", ".htm");
  private static final String PARTS = "_files";
  static final Path STANDARD_INPUT = Path.of("-");

  private final InputStream standardInput;
  private List<Path> places = List.of();
  private long bytesRead;

  /**
   * Makes a reader.
   *
   * @param standardInput article lines or a web archive, packed by gzip or not, read when "-" is
   *     asked for; left open
   */
  public ArticleReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads everything at some places: files, folders, or "-" for standard input. */
  public void read(List<Path> places, Receiver receiver) {
    this.places = places;
    Receiver unique = new UniqueIds(receiver);
    for (Path place : places) {
      if (place.equals(STANDARD_INPUT)) {
        guard("-", unique, () -> readAll(records(metered(standardInput)), unique));
      } else if (Files.isDirectory(place)) {
        readFolder(place, unique);
      } else if (!Files.exists(place)) {
        unique.reject(Place.of(place.toString()).rejection("there is no such file", KINDS));
      } else if (!readFile(place, withoutEnding(place), collection(place), unique)) {
        unique.reject(Place.of(place.toString()).rejection("is no file of articles", KINDS));
      }
    }
  }

  /** How many bytes have been read, packed ones as they lie there. */
  public long bytesRead() {
    return bytesRead;
  }

  /**
   * How many bytes there are to read, as far as files tell: nothing is known of standard input, and
   * what lies among articles and is none counts too.
   */
  public long bytesInAll() {
    return places.stream().mapToLong(ArticleReader::bytesIn).sum();
  }

  private static long bytesIn(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private InputStream metered(InputStream in) {
    return new Metered(in, count -> bytesRead += count);
  }

  private void readFolder(Path folder, Receiver receiver) {
    Counting counting = new Counting(receiver);
    readBelow(folder, folder, counting);
    if (counting.count() == 0) {
      receiver.reject(Place.of(folder.toString()).rejection("holds no article", KINDS));
    }
  }

  private void readBelow(Path root, Path folder, Receiver receiver) {
    guard(
        folder.toString(),
        receiver,
        () -> {
          for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
              readBelow(root, entry, receiver);
            } else if (Files.isRegularFile(entry)) {
              readFile(entry, id(root, entry), collection(root), receiver);
            }
          }
        });
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p -> !name(p).startsWith(".") && !isPartsOfPage(p))
          .sorted(Comparator.comparing(ArticleReader::name))
          .toList();
    }
  }

  /** True for the folder of pictures and frames that browsers save beside a page. */
  private static boolean isPartsOfPage(Path entry) {
    String name = name(entry);
    return name.endsWith(PARTS)
        && PAGES.stream()
            .map(ending -> name.substring(0, name.length() - PARTS.length()) + ending)
            .anyMatch(page -> Files.isRegularFile(entry.resolveSibling(page)));
  }

  /** Reads a file by its ending; false when it is of another kind. */
  private boolean readFile(Path file, String id, String collection, Receiver receiver) {
    String name = name(file);
    if (name.endsWith(".txt")) {
      guard(
          file.toString(),
          receiver,
          () -> {
            bytesRead += Files.size(file);
            new TextReader(receiver).read(file, id, collection);
          });
    } else if (isPage(name)) {
      guard(
          file.toString(),
          receiver,
          () -> {
            bytesRead += Files.size(file);
            new HtmlReader(receiver).read(file, id, collection);
          });
    } else if (name.endsWith(Beside.SIDECAR)) {
      requireArticle("a sidecar", file, receiver);
    } else if (name.endsWith(Beside.STANDOFF)) {
      requireArticle("an annotation", file, receiver);
    } else {
      Optional<RecordFormat> format = RecordFormat.of(name);
      format.ifPresent(
          f -> guard(file.toString(), receiver, () -> readRecords(f, file, collection, receiver)));
      return format.isPresent();
    }
    return true;
  }

  private static Records records(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    return RecordFormat.of(buffered).open(new Place("-", 1, 0), "-", buffered);
  }

  private void readRecords(RecordFormat format, Path file, String collection, Receiver receiver)
      throws IOException {
    try (InputStream in = metered(Files.newInputStream(file));
        Records records = format.open(new Place(file.toString(), 1, 0), collection, in)) {
      readAll(records, receiver);
    }
  }

  private static void readAll(Records records, Receiver receiver) throws IOException {
    boolean more = true;
    while (more) {
      more = records.next(receiver);
    }
  }

  private static boolean isPage(String name) {
    return PAGES.stream().anyMatch(name::endsWith);
  }

  private static void requireArticle(String what, Path file, Receiver receiver) {
    List<String> articles =
        Stream.concat(Stream.of(".txt"), PAGES.stream()).map(e -> withoutEnding(file) + e).toList();
    if (articles.stream().noneMatch(article -> Files.exists(file.resolveSibling(article)))) {
      String expected = String.join(" or ", articles);
      receiver.reject(Place.of(file.toString()).rejection(what + " without its article", expected));
    }
  }

  /** The path below the root without the ending, "/" between its segments. */
  private static String id(Path root, Path file) {
    Path below = root.relativize(file);
    Path parent = below.getParent();
    String name = withoutEnding(file);
    String separator = file.getFileSystem().getSeparator();
    return parent == null ? name : parent.toString().replace(separator, "/") + "/" + name;
  }

  /** A place as it was named, its separators those of URLs: the same on every system. */
  public static String collection(Path place) {
    return place.normalize().toString().replace(place.getFileSystem().getSeparator(), "/");
  }

  private static String withoutEnding(Path file) {
    return name(file).replaceFirst("\\.[^.]+$", "");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static void guard(String file, Receiver receiver, Reading reading) {
    try {
      reading.run();
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      receiver.reject(Place.of(file).rejection("cannot be read: " + reason, "a readable file"));
    } catch (IOException e) {
      receiver.reject(Place.of(file).rejection("cannot be read: " + e.getMessage(), ""));
    }
  }
}
