package org.hustings.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A stream that breaks off when nothing comes for some time: the client of the JDK waits for the
 * body of an answer for ever.
 */
final class Unstalled extends FilterInputStream {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Duration longest;
  private volatile boolean late;

  Unstalled(InputStream in, Duration longest) {
    super(in);
    this.longest = longest;
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "stalled answers");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    ScheduledFuture<?> alarm =
        CLOCK.schedule(this::abandon, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return super.read(to, from, length);
    } catch (IOException e) {
      throw late ? new HttpTimeoutException("nothing more came") : e;
    } finally {
      alarm.cancel(false);
    }
  }

  private void abandon() {
    late = true;
    try {
      in.close();
    } catch (IOException e) {
      // The reader is told by its own read.
    }
  }
}
