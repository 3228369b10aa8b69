package org.hustings.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * Writes the files of a partition beside the output, from where the committer moves them into it
 * when the task has ended well; so no attempt that failed leaves a line. A file is made with the
 * first bytes for it.
 */
public final class PartsOutput extends FileOutputFormat<Target, byte[]> {
  @Override
  public RecordWriter<Target, byte[]> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Path folder = ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath();
    FileSystem files = folder.getFileSystem(context.getConfiguration());
    return new Parts(files, folder, context.getTaskAttemptID().getTaskID().getId());
  }

  private static final class Parts extends RecordWriter<Target, byte[]> {
    private final FileSystem files;
    private final Path folder;
    private final int partition;
    private final Map<Target, OutputStream> open = new EnumMap<>(Target.class);

    Parts(FileSystem files, Path folder, int partition) {
      this.files = files;
      this.folder = folder;
      this.partition = partition;
    }

    @Override
    public void write(Target target, byte[] bytes) throws IOException {
      OutputStream out = open.get(target);
      if (out == null) {
        out = create(target);
        open.put(target, out);
      }
      out.write(bytes);
    }

    private OutputStream create(Target target) throws IOException {
      String name = target.file(partition);
      OutputStream out = files.create(new Path(folder, name), false);
      return name.endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    @Override
    public void close(TaskAttemptContext context) throws IOException {
      for (OutputStream out : open.values()) {
        out.close();
      }
    }
  }
}
