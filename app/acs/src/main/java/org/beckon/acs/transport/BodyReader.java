package org.beckon.acs.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.beckon.acs.live.Body;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads bodies within limits, whatever their length, framing and coding. Thread-safe. */
final class BodyReader {
  private static final int FIRST_ROOM = 8 * 1024;

  /** How much of a body that is too large is read over, so that the caller hears why. */
  private static final long MOST_SKIPPED = 128L << 20;

  private static final BodyRead BUSY =
      new BodyRead.Refused(503, "The server is busy with other messages.");

  private final HttpLimits limits;

  BodyReader(HttpLimits limits) {
    this.limits = limits;
  }

  BodyRead read(Request request, BodyBudget.Share share) {
    long length = request.getLength();
    if (length == 0) {
      return new BodyRead.Whole(Body.NONE);
    }
    String coding = coding(request);
    long deadline = System.nanoTime() + limits.bodyTime().toNanos();
    try (InputStream raw = Content.Source.asInputStream(request)) {
      if (length > limits.body()) {
        return tooLarge(request, raw, deadline);
      }
      return switch (coding) {
        case "", "identity" -> read(request, raw, raw, (int) length, share, deadline);
        case "gzip", "x-gzip" -> read(request, raw, new GZIPInputStream(raw), -1, share, deadline);
        case "deflate" -> read(request, raw, Deflated.open(raw), -1, share, deadline);
        default ->
            new BodyRead.Refused(415, "The content coding " + shown(coding) + " is not known.");
      };
    } catch (ZipException e) {
      return new BodyRead.Refused(400, "The body is not compressed as it says.");
    } catch (IOException e) {
      return e.getCause() instanceof TimeoutException
          ? new BodyRead.Refused(408, "The body did not arrive in time.")
          : new BodyRead.Refused(400, "The body did not arrive whole.");
    }
  }

  private BodyRead read(
      Request request,
      InputStream raw,
      InputStream in,
      int expected,
      BodyBudget.Share share,
      long deadline)
      throws IOException {
    int first = expected >= 0 ? Math.min(expected, FIRST_ROOM) : FIRST_ROOM;
    if (!share.growTo(first)) {
      return BUSY;
    }
    byte[] buffer = new byte[first];
    int size = 0;
    while (true) {
      if (size == buffer.length) {
        int next = in.read();
        if (next < 0) {
          return whole(buffer, size);
        }
        if (size >= limits.body()) {
          return tooLarge(request, raw, deadline);
        }
        int room = (int) Math.min(limits.body(), Math.max(FIRST_ROOM, buffer.length * 2L));
        if (!share.growTo(room)) {
          return BUSY;
        }
        buffer = Arrays.copyOf(buffer, room);
        buffer[size++] = (byte) next;
      }
      int count = size == buffer.length ? 0 : in.read(buffer, size, buffer.length - size);
      if (count < 0) {
        return whole(buffer, size);
      }
      size += count;
      if (System.nanoTime() > deadline) {
        return new BodyRead.Refused(408, "The body did not arrive in time.");
      }
    }
  }

  private static BodyRead whole(byte[] buffer, int size) {
    return new BodyRead.Whole(
        Body.of(size == buffer.length ? buffer : Arrays.copyOf(buffer, size)));
  }

  /**
   * Reads on into nothing for a while: a caller that is cut off while it still sends never sees the
   * answer. One that waits for 100 Continue has not begun to send.
   */
  private BodyRead tooLarge(Request request, InputStream raw, long deadline) {
    if (!request.getHeaders().contains(HttpHeader.EXPECT)) {
      skip(raw, deadline);
    }
    return new BodyRead.Refused(413, "The body is larger than " + (limits.body() >> 20) + " MiB.");
  }

  private static void skip(InputStream raw, long deadline) {
    byte[] waste = new byte[64 * 1024];
    long skipped = 0;
    try {
      int count = raw.read(waste);
      while (count >= 0 && skipped < MOST_SKIPPED && System.nanoTime() < deadline) {
        skipped += count;
        count = raw.read(waste);
      }
    } catch (IOException e) {
      // It stopped or stalled before its end; it was too large all the same.
    }
  }

  private static String coding(Request request) {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
  }

  private static String shown(String coding) {
    return coding.length() <= 20 ? coding : coding.substring(0, 20) + "…";
  }
}
