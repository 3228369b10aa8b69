package org.hustings.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Gives tests a {@link Tab} of one headless Chromium for all of them. Where there is no browser the
 * tests are left out, by name and on standard error.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chromium.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (found("chromium").isPresent() && found("chromedriver").isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is here");
    }
    if (context.getTestMethod().isEmpty()) {
      String name = context.getDisplayName();
      System.err.println(name + " IS LEFT OUT: no chromium and chromedriver on the PATH");
    }
    return ConditionEvaluationResult.disabled("no chromium and chromedriver on the PATH");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Tab.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(HERE).getOrComputeIfAbsent("tab", k -> start(), Tab.class);
  }

  /** A new browser, which closes with its tab. */
  static Tab start() {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(found("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return new Tab(driver);
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(found("chromium").orElseThrow().toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        // Nothing leaves this machine, whatever a page asks for.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    return options;
  }

  private static Optional<Path> found(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(List.of(path.split(":")).stream(), Stream.of("/usr/bin"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
