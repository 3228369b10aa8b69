package org.hustings.server;

import java.time.Duration;
import java.util.List;
import org.hustings.browser.Tab;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The console as its user has it before them. */
record ConsoleTab(Tab tab) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The address of the console with a query behind its "#". */
  static String share(String query) {
    return "/console#query=" + Links.encoded(query);
  }

  /** The console as it opens for who comes the first time. */
  static ConsoleTab open(Tab tab, Example example) {
    return open(tab, example, "/console");
  }

  static ConsoleTab open(Tab tab, Example example, String path) {
    tab.open(example.address("/assets/icon.svg"));
    tab.run("localStorage.clear()");
    tab.open(example.address(path)).find("#console[data-ready]");
    return new ConsoleTab(tab);
  }

  /** Goes to another fragment of the console's address. */
  ConsoleTab goTo(String fragment) {
    tab.run(
        "document.querySelector('#answer').removeAttribute('data-done'); location.hash = arguments[0]",
        fragment);
    return this;
  }

  /** Puts a query into the editor. */
  ConsoleTab write(String query) {
    tab.run(
        """
        const text = arguments[0];
        const editor = document.querySelector('.editor-host').shadowRoot.querySelector('.cm-editor');
        return import('/assets/lib/@codemirror/view.js').then(({EditorView}) => {
          const view = EditorView.findFromDOM(editor);
          view.dispatch({
            changes: {from: 0, to: view.state.doc.length, insert: text},
            selection: {anchor: text.length},
          });
          view.focus();
        });
        """,
        query);
    return this;
  }

  /** Types at the end of the query, as by the keyboard. */
  ConsoleTab type(CharSequence... keys) {
    new Actions(tab.driver()).sendKeys(keys).perform();
    return this;
  }

  /** Presses a key while another is held. */
  ConsoleTab chord(Keys held, CharSequence key) {
    new Actions(tab.driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
    return this;
  }

  /** The query in the editor. */
  String text() {
    return String.join("\n", inEditor(".cm-line"));
  }

  /** Waits until the editor has an element with a text. */
  ConsoleTab waitFor(String css, String text) {
    new WebDriverWait(tab.driver(), PATIENCE)
        .withMessage(css + " with " + text)
        .until(d -> inEditor(css).stream().anyMatch(t -> t.contains(text)));
    return this;
  }

  /** Presses one of the buttons of the console. */
  ConsoleTab press(String words) {
    tab.findText("#console button", words).click();
    return this;
  }

  /** The text of the elements of a selector in the editor, which lives in a shadow root. */
  @SuppressWarnings("unchecked")
  List<String> inEditor(String css) {
    return (List<String>)
        tab.run(
            "return [...document.querySelector('.editor-host').shadowRoot"
                + ".querySelectorAll(arguments[0])].map(e => e.textContent)",
            css);
  }

  /** Runs the query and waits for its answer. */
  ConsoleTab run() {
    tab.find(".run").click();
    return answered();
  }

  /** Waits for an answer, or a refusal. */
  ConsoleTab answered() {
    tab.find("#answer[data-done]");
    return this;
  }

  /** Shows every view that is offered, one after the other; gives their names. */
  @SuppressWarnings("unchecked")
  List<String> showEachView() {
    return (List<String>)
        tab.run(
            """
            return (async () => {
              const stage = document.querySelector('.stage');
              const shown = [];
              for (const view of document.querySelectorAll('.views button')) {
                stage.replaceChildren();
                stage.removeAttribute('data-view');
                view.click();
                while (stage.dataset.view !== view.dataset.view || !stage.firstElementChild) {
                  await new Promise(resolve => setTimeout(resolve, 10));
                }
                shown.push(view.dataset.view);
              }
              return shown;
            })();
            """);
  }

  /** Waits until a script's expression holds. */
  ConsoleTab waitUntil(String expression) {
    new WebDriverWait(tab.driver(), PATIENCE)
        .withMessage(expression)
        .until(d -> Boolean.TRUE.equals(tab.run("return " + expression)));
    return this;
  }
}
