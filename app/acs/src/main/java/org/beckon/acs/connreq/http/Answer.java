package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHttpResponse;

/** Head of a device's answer; its body says nothing and is dropped (TR-069 3.2.2.1). */
record Answer(HttpResponse response) {
  private static final int MAX_BODY = 64 * 1024;

  static Answer of(ClassicHttpResponse response) throws IOException {
    BasicHttpResponse head = new BasicHttpResponse(response.getCode());
    head.setHeaders(response.getHeaders());
    if (response.getEntity() != null) {
      if (response.getEntity().getContentLength() > MAX_BODY) {
        // Closing without reading drops the connection, which is cheaper than the body.
        response.close();
      } else {
        EntityUtils.toByteArray(response.getEntity(), MAX_BODY);
      }
    }
    return new Answer(head);
  }

  int status() {
    return response.getCode();
  }

  boolean isAccepted() {
    return status() >= 200 && status() < 300;
  }

  /** The values of WWW-Authenticate, in their order. */
  List<String> challenges() {
    return Arrays.stream(response.getHeaders("WWW-Authenticate")).map(Header::getValue).toList();
  }

  boolean isChallenge() {
    return status() == 401 && response.containsHeader("WWW-Authenticate");
  }

  /** Whether a login that came with the request is not wanted. */
  boolean isRefusedLogin() {
    return status() == 401 || status() == 403 || status() == 400;
  }

  /** The scheme names of the challenge, for the trace. */
  String challengeWords() {
    StringBuilder words = new StringBuilder();
    for (Header header : response.getHeaders("WWW-Authenticate")) {
      String value = header.getValue().strip();
      int space = value.indexOf(' ');
      String scheme = space < 0 ? value : value.substring(0, space);
      words.append(words.isEmpty() ? "" : ", ").append(scheme);
    }
    return words.toString();
  }
}
