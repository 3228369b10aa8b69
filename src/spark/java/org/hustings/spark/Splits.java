package org.hustings.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.hustings.article.RecordFormat;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Cuts the files at some places into splits, in the order of the input: plain article lines into
 * stretches of some size, every other file is one split.
 *
 * <p>A folder is read with all below it, sorted by name; what begins with "." or "_" and files of
 * other kinds are left alone. Everything is looked at before anything is read.
 */
final class Splits {
  private static final String KINDS =
      "files whose names end with one of " + RecordFormat.endings() + ", or a folder of them";

  private final Configuration configuration;
  private final long size;
  private final List<Split> splits = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Prepares to cut.
   *
   * @param size how many bytes of a file that can be divided go into a split
   */
  Splits(Configuration configuration, long size) {
    this.configuration = configuration;
    this.size = size;
  }

  /**
   * The splits of all places: files, folders, or patterns such as {@code s3a://news/2024-*.jsonl}.
   *
   * @throws InputException with each place that gives no file
   */
  List<Split> of(List<String> places) throws IOException {
    for (String place : places) {
      add(place);
    }
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
    return List.copyOf(splits);
  }

  private void add(String place) throws IOException {
    Path path = new Path(place);
    FileSystem files = path.getFileSystem(configuration);
    Optional<FileStatus[]> found = Optional.ofNullable(files.globStatus(path));
    if (found.isEmpty() || found.get().length == 0) {
      findings.add(new Finding(place, 0, 0, "there is no such file", KINDS));
      return;
    }
    int before = splits.size();
    for (FileStatus entry : sorted(found.get())) {
      addBelow(files, entry, place);
    }
    if (splits.size() == before) {
      String problem = found.get()[0].isFile() ? "is no file of articles" : "holds no article";
      findings.add(new Finding(place, 0, 0, problem, KINDS));
    }
  }

  private void addBelow(FileSystem files, FileStatus entry, String place) throws IOException {
    if (entry.isFile()) {
      RecordFormat.of(entry.getPath().getName()).ifPresent(f -> cut(f, entry, place));
      return;
    }
    for (FileStatus child : sorted(children(files, entry))) {
      if (!child.getPath().getName().matches("[._].*")) {
        addBelow(files, child, place);
      }
    }
  }

  private static FileStatus[] children(FileSystem files, FileStatus folder) throws IOException {
    try {
      return files.listStatus(folder.getPath());
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private static List<FileStatus> sorted(FileStatus[] entries) {
    return Arrays.stream(entries)
        .sorted(Comparator.comparing((FileStatus e) -> e.getPath().getName()))
        .toList();
  }

  private void cut(RecordFormat format, FileStatus file, String place) {
    long length = file.getLen();
    long step = format == RecordFormat.LINES ? size : Math.max(1, length);
    long start = 0;
    do {
      long end = Math.min(length, start + step);
      splits.add(new Split(splits.size(), format, file.getPath().toString(), place, start, end));
      start = end;
    } while (start < length);
  }
}
