package org.hustings.browser;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes pictures of the main pages of a running server; run by docs/pictures. */
public final class Pictures {
  /** What a picture is called, and the address that it shows. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("start", "/");
    PAGES.put("contest", "/id/contest/nato-secretary-general-2024");
    PAGES.put("person", "/id/person/mark-rutte");
    PAGES.put(
        "claim",
        "/id/endorsement/united-kingdom/mark-rutte/nato-secretary-general/nato-secretary-general-2024");
    PAGES.put("article", "/id/article/nato-secretary-general-2024/wallace-gives-up");
    PAGES.put("question", "/console?question=who-backs&p.candidate=Mark+Rutte");
    PAGES.put("states", "/console?question=states-by-candidate");
    PAGES.put("words", "/ns");
    PAGES.put("about", "/about");
  }

  private Pictures() {}

  /**
   * Writes NAME.png and NAME-dark.png of each page.
   *
   * @param arguments the server's address without a slash at the end, and the folder to write to
   */
  public static void main(String[] arguments) throws InterruptedException {
    String root = arguments[0];
    Path folder = Path.of(arguments[1]);
    try (Tab tab = Chromium.start()) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        tab.open(root + page.getValue()).size(1280, 960).find("main");
        // Scripts draw what they draw when the page is there.
        Thread.sleep(3000);
        tab.picture(folder.resolve(page.getKey() + ".png"));
        tab.media("color-scheme", "dark");
        Thread.sleep(500);
        tab.picture(folder.resolve(page.getKey() + "-dark.png"));
        tab.media("color-scheme", "light").size(360, 740);
        Thread.sleep(500);
        tab.picture(folder.resolve(page.getKey() + "-phone.png"));
      }
    }
  }
}
