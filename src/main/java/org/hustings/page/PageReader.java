package org.hustings.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.model.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the article on a web page as news sites make them: its metadata and its text, a blank line
 * between paragraphs, headings, items and quotations. The headline is not part of the text. Nothing
 * is fetched and no script is run.
 */
public final class PageReader {
  /** Elements that are nested deeper are drawn up to this depth. */
  private static final int DEEPEST = 256;

  /** The least prose, in characters, of a page that says that it holds an article. */
  private static final int LEAST = 80;

  /** The least prose of a page that does not, in two paragraphs at least. */
  private static final int LEAST_UNSAID = 400;

  /** Pages of news have a few thousand. Of each the parser may make a dozen elements. */
  private static final int MOST_TAGS = 100_000;

  private static final Pattern MARKUP = Pattern.compile("(?i)</p>|<br */?>|</div>");

  /**
   * Reads a page.
   *
   * @param id of the article
   * @param address where the page was published, or empty when only the page may know
   * @param charset the character set that a server declared, or empty
   */
  public Found read(String id, String address, String charset, byte[] bytes) {
    Decoded decoded = Decoded.of(bytes, charset);
    if (!decoded.problem().isEmpty()) {
      return new Found.Fault(decoded.problem(), "a page in the character set that it declares");
    }
    if (tags(decoded.text()) > MOST_TAGS) {
      return new Found.Fault("has more than " + MOST_TAGS + " tags", "a page with an article");
    }
    Document page = parse(decoded.text(), address);
    Metadata about = Metadata.of(page);
    String text = text(page, about);
    if (!text.isEmpty()) {
      String url = address.isEmpty() ? about.url() : address;
      return new Found.Text(
          new Article(
              id, text, about.title(), about.publisher(), about.published(), url, about.licence()));
    }
    return about.isArticle()
        ? new Found.Fault("says that it is an article, but has no text of one", "an article")
        : new Found.Nothing();
  }

  private static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags += at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
    }
    return tags;
  }

  private static Document parse(String html, String address) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
  }

  /** The text of the article, or empty when there is none. */
  private static String text(Document page, Metadata about) {
    Set<Element> beside = Surroundings.of(page);
    List<Block> blocks = Blocks.of(Holder.of(page, beside), beside);
    List<Block> own = Prose.of(blocks, about.title());
    // Of some pages the text is shown by a script only.
    if (2 * length(own) < about.body().length()) {
      own = Prose.of(blocks(about.body()), about.title());
    }
    List<Block> prose = own.stream().filter(Block::isProse).toList();
    int run = Prose.longestRun(blocks);
    boolean enough =
        about.isArticle()
            ? length(prose) >= LEAST
            : length(prose) >= LEAST_UNSAID && run > 1 && 2 * run >= prose.size();
    return enough ? own.stream().map(Block::text).collect(Collectors.joining("\n\n")) : "";
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }

  /** The blocks of a text, with a block a line, or with elements. */
  private static List<Block> blocks(String body) {
    if (MARKUP.matcher(body).find()) {
      return Blocks.of(List.of(parse(body, "").body()), Set.of());
    }
    return Stream.of(body.split("\\R", -1))
        .map(Spaces::normal)
        .filter(line -> !line.isEmpty())
        .map(line -> new Block(0, false, line, 0))
        .toList();
  }
}
