package org.hustings.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Packs answers by gzip for clients that take it. A packed answer has an ETag of its own, since its
 * bytes are others: Jetty leaves it as it is.
 */
final class Packing extends Handler.Wrapper {
  private static final String SUFFIX = "-gzip\"";

  Packing(Handler answers) {
    super(packing(answers));
  }

  private static Handler packing(Handler answers) {
    CompressionHandler handler = new CompressionHandler(answers);
    handler.putCompression(new GzipCompression());
    handler.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            .compressIncludeMethod("POST")
            .decompressExcludePath("/*")
            .build());
    return handler;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String known = String.join(",", request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH));
    boolean packed = known.contains(SUFFIX);
    request.addHttpStreamWrapper(stream -> new Tagging(stream, packed));
    return super.handle(packed ? new Unpacked(request, known) : request, response, callback);
  }

  /** A request that knows answers by the tags that they have unpacked. */
  private static final class Unpacked extends Request.Wrapper {
    private final HttpFields headers;

    Unpacked(Request request, String known) {
      super(request);
      this.headers =
          HttpFields.build(request.getHeaders())
              .put(HttpHeader.IF_NONE_MATCH, known.replace(SUFFIX, "\""))
              .asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }

  /** Gives packed answers their tags. */
  private static final class Tagging extends HttpStream.Wrapper {
    private final boolean known;

    Tagging(HttpStream stream, boolean known) {
      super(stream);
      this.known = known;
    }

    @Override
    public void send(
        MetaData.Request request,
        MetaData.Response response,
        boolean last,
        ByteBuffer content,
        Callback callback) {
      super.send(request, tagged(response), last, content, callback);
    }

    /** Jetty gives no head with what follows the first part. */
    @SuppressWarnings("NullAway")
    private MetaData.Response tagged(MetaData.Response response) {
      if (response == null) {
        return null;
      }
      HttpFields fields = response.getHttpFields();
      String tag = fields.get(HttpHeader.ETAG);
      boolean packed =
          "gzip".equals(fields.get(HttpHeader.CONTENT_ENCODING))
              || (known && response.getStatus() == 304);
      if (tag == null || !packed) {
        return response;
      }
      String own = tag.substring(0, tag.length() - 1) + SUFFIX;
      return new MetaData.Response(
          response.getStatus(),
          response.getReason(),
          response.getHttpVersion(),
          HttpFields.build(fields).put(HttpHeader.ETAG, own),
          response.getContentLength());
    }
  }
}
