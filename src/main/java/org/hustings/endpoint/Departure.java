package org.hustings.endpoint;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that a client goes away while its query runs, which Jetty does not: it reads nothing from
 * a connection until the answer is sent. What is read here of the next request is handed on. A
 * client that only ends its side of the connection counts as gone, as it does for other servers.
 */
final class Departure implements Callback {
  private static final int AHEAD = 1024;

  private final EndPoint connection;
  private final Runnable gone;
  private final AtomicBoolean over = new AtomicBoolean();
  private boolean watching;

  /**
   * Makes one that does not watch yet.
   *
   * @param gone is run when the client has gone
   */
  Departure(Request request, Runnable gone) {
    this.connection = request.getConnectionMetaData().getConnection().getEndPoint();
    this.gone = gone;
  }

  /** Begins to watch. */
  synchronized void watch() {
    if (!over.get() && !watching) {
      watching = connection.tryFillInterested(this);
    }
  }

  /** Ends to watch: from now on the connection is Jetty's again. */
  synchronized void end() {
    over.set(true);
    if (watching && connection instanceof AbstractEndPoint point) {
      point.getFillInterest().onFail(new IOException("the query is over"));
    }
    watching = false;
  }

  /** There is something to read, or the end. */
  @Override
  public synchronized void succeeded() {
    watching = false;
    if (over.get()) {
      return;
    }
    ByteBuffer ahead = BufferUtil.allocate(AHEAD);
    try {
      int read = connection.fill(ahead);
      if (read == 0) {
        watch();
      } else if (read < 0) {
        gone.run();
      } else if (connection.getConnection() instanceof Connection.UpgradeTo next) {
        next.onUpgradeTo(ahead);
      }
    } catch (IOException | BufferOverflowException e) {
      gone.run();
    }
  }

  /** The connection is broken, or it is over. */
  @Override
  public synchronized void failed(Throwable reason) {
    watching = false;
    if (!over.get()) {
      gone.run();
    }
  }
}
