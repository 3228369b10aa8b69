package org.hustings.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A tab of a browser, as a test uses it. */
public final class Tab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  Tab(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The driver, for what has no word here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens an address, in a window of usual size and in light colours, with nothing logged yet. */
  public Tab open(String address) {
    size(1280, 900);
    media("color-scheme", "light");
    driver.get("about:blank");
    requests();
    complaints();
    driver.get(address);
    return this;
  }

  /** Gives the window a size in CSS pixels. */
  public Tab size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Sets what a media query asks for: "color-scheme" to "dark", say. */
  public Tab media(String feature, String value) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-" + feature, "value", value))));
    return this;
  }

  /** Turns scripts off, or on again. */
  public Tab scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    return this;
  }

  /** Waits for an element. */
  public WebElement find(String css) {
    return until(() -> css, d -> d.findElements(By.cssSelector(css)).stream().findFirst());
  }

  /** The elements of a selector that are there now. */
  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Waits until an element shows a text. */
  public WebElement findText(String css, String text) {
    return until(
        () -> css + " with " + text,
        d ->
            d.findElements(By.cssSelector(css)).stream()
                .filter(e -> e.getText().contains(text))
                .findFirst());
  }

  private <T> T until(
      java.util.function.Supplier<String> what,
      Function<ChromeDriver, java.util.Optional<T>> look) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .withMessage(() -> "no " + what.get() + " at " + driver.getCurrentUrl())
        .until(d -> look.apply(driver).orElse(null));
  }

  /** What a script gives back; its arguments are arguments[0] and so on. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The addresses asked for since this was last called. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonObject message =
          Json.createReader(new StringReader(entry.getMessage()))
              .readObject()
              .getJsonObject("message");
      if (message.getString("method").equals("Network.requestWillBeSent")) {
        addresses.add(message.getJsonObject("params").getJsonObject("request").getString("url"));
      }
    }
    return addresses;
  }

  /** What the browser complained of since this was last called: errors, refused resources. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What axe finds against WCAG 2.0 to 2.2, A and AA: a line a fault. */
  @SuppressWarnings("unchecked")
  public List<String> axe() {
    driver.executeScript(Axe.SCRIPT);
    return (List<String>) driver.executeAsyncScript(Axe.RUN);
  }

  /** Writes the whole page as a picture. */
  public void picture(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
