package org.beckon.simulator.fake;

import java.nio.charset.StandardCharsets;

/** HTTP answers and CWMP envelopes as an ACS writes them, by hand. */
public final class Http {
  /** Nothing to say. */
  public static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";

  /** Closes the connection instead of an answer. */
  public static final String SILENCE = "";

  private Http() {}

  /** An answer of any status without a body. */
  public static String status(String status, String... headers) {
    StringBuilder out = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    for (String header : headers) {
      out.append(header).append("\r\n");
    }
    return out.append("Content-Length: 0\r\n\r\n").toString();
  }

  /** 200 with a body. */
  public static String ok(String body, String... headers) {
    StringBuilder out = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (String header : headers) {
      out.append(header).append("\r\n");
    }
    return out.append("Content-Type: text/xml; charset=utf-8\r\nContent-Length: ")
        .append(body.getBytes(StandardCharsets.UTF_8).length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  /** An envelope of the ACS. */
  public static String envelope(String header, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:enc=\"http://schemas.xmlsoap.org/soap/encoding/\""
        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        + " xmlns:cwmp=\"urn:dslforum-org:cwmp-1-2\">"
        + "<soap:Header>"
        + header
        + "</soap:Header><soap:Body>"
        + body
        + "</soap:Body></soap:Envelope>";
  }

  /** An envelope with an ID. */
  public static String message(String id, String body) {
    return envelope("<cwmp:ID soap:mustUnderstand=\"1\">" + id + "</cwmp:ID>", body);
  }

  /** The answer that opens a session; each session's Inform has ID 1. */
  public static String informResponse(String... headers) {
    return ok(
        message("1", "<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>"),
        headers);
  }
}
