package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a project folder of its own with a Java and a Maven that only say their part.
 */
class LauncherTest {
  private static final String JAVA = "#!/bin/sh\necho \"in $PWD\"\nfor a; do echo \"$a\"; done\n";

  @TempDir Path folder;
  private Path project;
  private Path java;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.toRealPath().resolve("my project"));
    Files.copy(Path.of("hustings"), project.resolve("hustings"));
    executable(project.resolve("hustings"), Files.readString(Path.of("hustings")));
    java = java("jdk-17", "17.0.2");
    Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("target/hustings.jar"), "");
  }

  @Test
  void theJarIsRunWithTheArgumentsInTheUsersFolder() throws Exception {
    Path here = Files.createDirectories(folder.resolve("else where"));
    Ran ran = run(here, project.resolve("hustings"), Map.of(), "map", "a b");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("in " + here.toRealPath() + "\n")
        .endsWith(
            "-Dhustings.home=%s\n-Dhustings.kept=%s/target/kept\n-jar\n%s/target/hustings.jar\nmap\na b\n"
                .formatted(project, project, project));
  }

  @Test
  void aLinkLeadsToTheProject() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path first = Files.createSymbolicLink(bin.resolve("first"), project.resolve("hustings"));
    Path second = Files.createSymbolicLink(bin.resolve("hustings"), Path.of("first"));
    assertThat(first).exists();
    assertThat(run(folder, second, Map.of()).out()).contains("-Dhustings.home=" + project + "\n");
  }

  @Test
  void onlyWhatServesAStoreTakesBothCompilers() throws Exception {
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "serve").out())
        .contains("-XX:TieredStopAtLevel=1\n");
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "query", "--store", "s").out())
        .contains("-XX:TieredStopAtLevel=1\n");
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "serve", "--store", "s").out())
        .contains("-XX:TieredStopAtLevel=4\n");
  }

  @Test
  void onlyWhatServesAStoreAsksForRoomAndForLargePagesWhereTheyAreGiven() throws Exception {
    Path given = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    boolean asked = Files.isReadable(given) && Files.readString(given).contains("[madvise]");
    String store =
        run(folder, project.resolve("hustings"), Map.of(), "serve", "--store", "s").out();
    assertThat(store).contains("-XX:InitialRAMPercentage=8\n");
    assertThat(store.contains("-XX:+UseTransparentHugePages\n")).isEqualTo(asked);
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "serve").out())
        .doesNotContain("HugePages", "InitialRAM");
  }

  @Test
  void anOldJavaIsPassedOver() throws Exception {
    String old = java("jdk-11", "11.0.2").toString();
    Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("bin/java"), java.resolve("bin/java"));
    Ran ran = run(folder, project.resolve("hustings"), Map.of("JAVA_HOME", old, "PATH", path()));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("-jar\n");
  }

  @Test
  void aJarOlderThanTheSourcesIsBuiltAndMovedIntoPlace() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Files.createDirectories(project.resolve("src/main"));
    Files.delete(project.resolve("target/hustings.jar"));
    executable(
        folder.resolve("bin/mvn"),
        "#!/bin/sh\necho \"$@\"\necho built >\"$PWD/built\"\n"
            + "echo x >\""
            + project
            + "/target/hustings-new.jar\"\n");
    Ran ran = run(folder, project.resolve("hustings"), Map.of("PATH", path()));
    assertThat(ran.err()).startsWith("hustings: building").contains("-Djar.name=hustings-new");
    assertThat(ran.out()).startsWith("in ").doesNotContain("building");
    assertThat(project.resolve("target/hustings.jar")).hasContent("x");
    assertThat(project.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void theClassesOfAJarThatMavenBuiltAreKeptOnce() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Path jar = project.resolve("target/hustings.jar");
    Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.fromMillis(1000));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(2000));
    Path archive = project.resolve("target/hustings.jsa");
    executable(
        java.resolve("bin/java"),
        JAVA + "case \"$*\" in *Rehearsal) echo kept >\"" + archive + "\" ;; esac\n");
    Ran first = run(folder, project.resolve("hustings"), Map.of(), "map");
    assertThat(first.err()).startsWith("hustings: keeping classes");
    assertThat(first.out()).contains("-XX:SharedArchiveFile=" + archive + "\n").endsWith("map\n");
    assertThat(project.resolve("target/build.lock")).doesNotExist();
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "map").err()).isEmpty();
  }

  @Test
  void classesThatCannotBeKeptAreTriedOnce() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Files.setLastModifiedTime(project.resolve("pom.xml"), FileTime.fromMillis(1000));
    Files.setLastModifiedTime(project.resolve("target/hustings.jar"), FileTime.fromMillis(2000));
    executable(java.resolve("bin/java"), JAVA + "case \"$*\" in *Rehearsal) exit 1 ;; esac\n");
    Ran first = run(folder, project.resolve("hustings"), Map.of(), "map");
    assertThat(first.err()).startsWith("hustings: keeping classes");
    assertThat(first.out()).contains("-Xshare:auto\n").endsWith("map\n");
    assertThat(run(folder, project.resolve("hustings"), Map.of(), "map").err()).isEmpty();
  }

  @Test
  void aBuildThatFailsIsSaidAndLeavesNoLock() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Files.delete(project.resolve("target/hustings.jar"));
    executable(folder.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");
    Ran ran = run(folder, project.resolve("hustings"), Map.of("PATH", path()));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).endsWith("hustings: the build failed\n");
    assertThat(project.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void aLockOfAProcessThatIsGoneIsTakenOver() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Files.delete(project.resolve("target/hustings.jar"));
    Files.createDirectories(project.resolve("target/build.lock"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(project.resolve("target/build.lock/pid"), gone.pid() + "\n");
    executable(
        folder.resolve("bin/mvn"),
        "#!/bin/sh\necho x >\"" + project + "/target/hustings-new.jar\"\n");
    assertThat(run(folder, project.resolve("hustings"), Map.of("PATH", path())).code()).isZero();
  }

  @Test
  void noBuildIsMadeWhenItIsForbidden() throws Exception {
    Files.writeString(project.resolve("pom.xml"), "");
    Files.delete(project.resolve("target/hustings.jar"));
    Ran ran = run(folder, project.resolve("hustings"), Map.of("HUSTINGS_NO_BUILD", "1"));
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("HUSTINGS_NO_BUILD=1 forbids to build it");
  }

  private Ran run(Path here, Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(here.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().remove("HUSTINGS_JAVA_OPTS");
    builder.environment().remove("HUSTINGS_NO_BUILD");
    builder.environment().putAll(environment);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A Java that prints where it runs and its arguments. */
  private Path java(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    executable(home.resolve("bin/java"), JAVA);
    executable(home.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private String path() {
    return folder.resolve("bin") + ":" + System.getenv("PATH");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
