package org.hustings.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.hustings.endpoint.Admission;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Refusal;

/**
 * Waits for the body of a request without a thread, and not for ever, before it is handed on: so
 * clients that send slowly keep nobody waiting. Of long bodies it waits for the beginning only.
 */
final class Bodies extends Handler.Wrapper {
  private static final String WAITING = Bodies.class.getName();
  private static final int SECONDS = 20;

  /** How many bytes are waited for. */
  private static final int RETAINED = 1 << 20;

  /**
   * How many bodies are waited for at once, since each takes memory, and how many of one client.
   */
  private static final Budget AT_ONCE =
      new Budget(Duration.ofSeconds(SECONDS), 0, 256, 64, 0, Duration.ZERO, 0);

  private final Admission admission = new Admission(AT_ONCE);

  Bodies(Handler answers) {
    super(
        new EagerContentHandler(
            new Come(answers),
            new EagerContentHandler.RetainedContentLoaderFactory(RETAINED, 0, false)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      try {
        Waiting waiting = new Waiting(request, admission.turn(Request.getRemoteAddr(request)));
        request.setAttribute(WAITING, waiting);
        Request.addCompletionListener(request, failure -> waiting.end());
      } catch (Refusal e) {
        e.reply().with("Connection", "close").send(request, response, callback);
        return true;
      }
    }
    return super.handle(request, response, callback);
  }

  /** The wait for one body, which ends once. */
  private static final class Waiting {
    private final Scheduler.Task task;
    private final Runnable leave;
    private final AtomicBoolean over = new AtomicBoolean();

    Waiting(Request request, Runnable leave) {
      EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
      Scheduler clock = request.getComponents().getScheduler();
      this.leave = leave;
      this.task =
          clock.schedule(
              () -> connection.close(new TimeoutException("the body does not come")),
              SECONDS,
              TimeUnit.SECONDS);
    }

    void end() {
      if (over.compareAndSet(false, true)) {
        task.cancel();
        leave.run();
      }
    }
  }

  /** Is reached when the body has come. */
  private static final class Come extends Handler.Wrapper {
    Come(Handler answers) {
      super(answers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (request.getAttribute(WAITING) instanceof Waiting waiting) {
        waiting.end();
      }
      return super.handle(request, response, callback);
    }
  }
}
