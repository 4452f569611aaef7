package org.beckon.acs.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Answers with the coding {@code gzip}: for CPEs that use it themselves, and no others. */
final class Gzipped {
  private Gzipped() {}

  static boolean isUsedBy(Request request) {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return coding != null && coding.toLowerCase(Locale.ROOT).strip().endsWith("gzip");
  }

  /** Whether the request leaves it open; what accepts nothing at all says so (RFC 9110 12.5.3). */
  static boolean isAcceptedBy(Request request) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return accepted == null || accepted.toLowerCase(Locale.ROOT).contains("gzip");
  }

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }
}
