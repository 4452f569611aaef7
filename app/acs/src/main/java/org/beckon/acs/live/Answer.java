package org.beckon.acs.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What to answer to a {@link Post}.
 *
 * @param headers beside Content-Length
 * @param afterwards to be run once the answer has gone out, or cannot go out any more
 */
public record Answer(int status, List<Field> headers, Body body, Runnable afterwards) {
  private static final Field XML = new Field("Content-Type", "text/xml; charset=utf-8");
  private static final Field TEXT = new Field("Content-Type", "text/plain; charset=utf-8");

  public Answer {
    headers = List.copyOf(headers);
  }

  /** A header field. */
  public record Field(String name, String value) {}

  /** A SOAP message. */
  static Answer message(Body body) {
    return new Answer(200, List.of(XML), body, () -> {});
  }

  /** Nothing to say: 204 without a body (TR-069 3.4). */
  static Answer empty() {
    return new Answer(204, List.of(), Body.NONE, () -> {});
  }

  /** Nothing to say, for CPEs that take no 204: 200 with an empty body (cpe-quirks 41). */
  static Answer empty200() {
    return new Answer(200, List.of(), Body.NONE, () -> {});
  }

  /** A text for whoever fetches it. */
  public static Answer text(String type, String text) {
    return new Answer(200, List.of(new Field("Content-Type", type)), Body.ofText(text), () -> {});
  }

  /** An error with a line of text. */
  public static Answer error(int status, String text, Field... fields) {
    List<Field> headers = new ArrayList<>(List.of(fields));
    headers.add(TEXT);
    return new Answer(status, headers, Body.ofText(text + "\n"), () -> {});
  }

  /** The same with one more header. */
  public Answer with(Field field) {
    List<Field> more = new ArrayList<>(headers);
    more.add(field);
    return new Answer(status, more, body, afterwards);
  }

  /** The same with another body. */
  public Answer with(Body other) {
    return new Answer(status, headers, other, afterwards);
  }

  Answer then(Runnable after) {
    return new Answer(status, headers, body, after);
  }

  /** Status line and headers, one a line, for the journal. */
  String head() {
    StringBuilder head = new StringBuilder(128).append("HTTP/1.1 ").append(status);
    for (Field field : headers) {
      head.append('\n').append(field.name()).append(": ").append(field.value());
    }
    return head.append("\nContent-Length: ").append(body.length()).toString();
  }
}
