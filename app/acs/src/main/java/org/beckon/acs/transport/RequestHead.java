package org.beckon.acs.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Reads the few headers that matter, as leniently as CPEs need. */
final class RequestHead {
  private RequestHead() {}

  /** Where it comes from: an IP literal, of IPv6 without the brackets that URLs want. */
  static String address(Request request) {
    String address = Request.getRemoteAddr(request);
    return address.startsWith("[") && address.endsWith("]")
        ? address.substring(1, address.length() - 1)
        : address;
  }

  /** Request line and headers, one a line. */
  static String text(Request request) {
    StringBuilder head = new StringBuilder(512);
    head.append(request.getMethod())
        .append(' ')
        .append(request.getHttpURI().getPathQuery())
        .append(' ')
        .append(request.getConnectionMetaData().getHttpVersion().asString());
    for (HttpField field : request.getHeaders()) {
      head.append('\n').append(field.getName()).append(": ").append(field.getValue());
    }
    return head.toString();
  }

  static Optional<String> authorization(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION));
  }

  /** The charset parameter of the Content-Type. */
  static Optional<String> charset(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null) {
      return Optional.empty();
    }
    int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = type.substring(at + "charset=".length());
    int end = rest.indexOf(';');
    String name = unquoted((end < 0 ? rest : rest.substring(0, end)).strip());
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /**
   * All values of a cookie in the order sent. CPEs quote values, change the name's case, join
   * cookies by commas, and send those of older sessions too (cpe-quirks 28).
   */
  static List<String> cookies(Request request, String name) {
    List<String> values = new ArrayList<>(1);
    for (HttpField field : request.getHeaders()) {
      if (field.getHeader() == HttpHeader.COOKIE && field.getValue() != null) {
        addCookies(field.getValue(), name, values);
      }
    }
    return values;
  }

  private static void addCookies(String header, String name, List<String> values) {
    int start = 0;
    while (start < header.length()) {
      int end = start;
      while (end < header.length() && header.charAt(end) != ';' && header.charAt(end) != ',') {
        end++;
      }
      int equals = header.indexOf('=', start);
      if (equals >= 0
          && equals < end
          && header.substring(start, equals).strip().equalsIgnoreCase(name)) {
        values.add(unquoted(header.substring(equals + 1, end).strip()));
      }
      start = end + 1;
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
