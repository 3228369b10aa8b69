package org.hustings.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Waits for the body of a request without a thread, and not for ever, before it is handed on: so
 * clients that send slowly keep nobody waiting. Of long bodies it waits for the beginning only.
 */
final class Bodies extends Handler.Wrapper {
  private static final String WAITING = Bodies.class.getName();
  private static final int SECONDS = 20;

  /** How many bytes are waited for. */
  private static final int RETAINED = 1 << 20;

  Bodies(Handler answers) {
    super(
        new EagerContentHandler(
            new Come(answers),
            new EagerContentHandler.RetainedContentLoaderFactory(RETAINED, 0, false)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() != 0) {
      EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
      Scheduler.Task task =
          request
              .getComponents()
              .getScheduler()
              .schedule(
                  () -> connection.close(new TimeoutException("the body does not come")),
                  SECONDS,
                  TimeUnit.SECONDS);
      request.setAttribute(WAITING, task);
    }
    return super.handle(request, response, callback);
  }

  /** Is reached when the body has come. */
  private static final class Come extends Handler.Wrapper {
    Come(Handler answers) {
      super(answers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (request.getAttribute(WAITING) instanceof Scheduler.Task task) {
        task.cancel();
      }
      return super.handle(request, response, callback);
    }
  }
}
