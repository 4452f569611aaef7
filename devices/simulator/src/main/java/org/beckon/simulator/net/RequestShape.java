package org.beckon.simulator.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.beckon.simulator.misbehaviour.habit.HttpManner;

/** Body and headers of a POST, in the manner of a CPE. */
final class RequestShape {
  private static final ContentType XML = ContentType.create("text/xml", "utf-8");
  private static final ContentType HTML = ContentType.create("text/html");

  private RequestShape() {}

  /**
   * Gives a request its body and what goes with it.
   *
   * @param soap whether the body is an envelope; else it is empty
   */
  static void give(BasicClassicHttpRequest request, byte[] body, boolean soap, HttpManner manner)
      throws IOException {
    if (manner.oldHttp()) {
      request.setVersion(HttpVersion.HTTP_1_0);
    }
    if (!soap) {
      request.setEntity(new ByteArrayEntity(body, null));
      return;
    }
    ContentType type = type(manner.type());
    switch (manner.body()) {
      case PLAIN -> request.setEntity(new ByteArrayEntity(body, type));
      case CHUNKED -> request.setEntity(new ByteArrayEntity(body, type, null, true));
      case GZIP -> request.setEntity(new ByteArrayEntity(gzip(body), type, "gzip"));
      case DEFLATE -> request.setEntity(new ByteArrayEntity(deflate(body), type, "deflate"));
    }
    switch (manner.action()) {
      // Without a value and without quotes (TR-069 3.4.1).
      case EMPTY -> request.setHeader("SOAPAction", "");
      case NONE -> {}
      case QUOTED -> request.setHeader("SOAPAction", "\"\"");
      case WRONG -> request.setHeader("SOAPAction", "urn:example-com:service:other#Go");
    }
    if (manner.expects()) {
      request.setHeader(HttpHeaders.EXPECT, "100-continue");
    }
  }

  private static ContentType type(HttpManner.MediaType type) {
    return switch (type) {
      case TEXT_XML -> XML;
      case TEXT_HTML -> HTML;
      case NONE -> null;
    };
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
