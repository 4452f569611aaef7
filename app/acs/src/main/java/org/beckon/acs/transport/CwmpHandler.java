package org.beckon.acs.transport;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.beckon.acs.live.Answer;
import org.beckon.acs.live.Body;
import org.beckon.acs.live.Line;
import org.beckon.acs.live.Post;
import org.beckon.acs.live.SessionDesk;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Carries POSTs to the desk and answers back; runs on virtual threads and may block. */
final class CwmpHandler extends Handler.Abstract {
  private static final String LINE = Line.class.getName();
  private static final Answer.Field CLOSE = new Answer.Field("Connection", "close");
  private static final Answer.Field GZIP = new Answer.Field("Content-Encoding", "gzip");
  private static final Answer.Field ALLOW = new Answer.Field("Allow", "POST");

  private final SessionDesk desk;
  private final BodyReader reader;
  private final BodyBudget budget;
  private final HttpLimits limits;

  CwmpHandler(SessionDesk desk, HttpLimits limits) {
    this.desk = desk;
    this.reader = new BodyReader(limits);
    this.budget = new BodyBudget(limits.bodies());
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // CWMP is POST and nothing else (TR-069 3.4.1).
    if (!HttpMethod.POST.is(request.getMethod())) {
      String text = "This is the ACS URL of Beckon. Enter it in a device as its ACS URL.";
      write(Answer.error(405, text, ALLOW), response, callback);
      return true;
    }
    ConnectionMetaData connection = request.getConnectionMetaData();
    Line line = line(connection);
    try (BodyBudget.Share share = budget.share()) {
      connection.getConnection().getEndPoint().setIdleTimeout(limits.readIdle().toMillis());
      Answer answer =
          switch (reader.read(request, share)) {
            case BodyRead.Whole(Body body) -> desk.take(post(request, body, line));
            case BodyRead.Refused(int status, String reason) ->
                closing(desk.unreadable(post(request, Body.NONE, line), status, reason));
          };
      Duration idle = line.isInSession() ? limits.sessionIdle() : limits.strangerIdle();
      connection.getConnection().getEndPoint().setIdleTimeout(idle.toMillis());
      boolean gzip = line.compresses(Gzipped.isUsedBy(request)) && Gzipped.isAcceptedBy(request);
      write(gzip ? compressed(answer) : answer, response, callback);
    }
    return true;
  }

  private static Answer compressed(Answer answer) {
    return answer.status() == 200 && answer.body().length() > 0
        ? answer.with(Body.of(Gzipped.of(answer.body().bytes()))).with(GZIP)
        : answer;
  }

  private static Post post(Request request, Body body, Line line) {
    return new Post(
        Request.getRemoteAddr(request),
        RequestHead.text(request),
        body,
        RequestHead.charset(request),
        RequestHead.authorization(request),
        RequestHead.cookies(request, SessionDesk.COOKIE),
        line);
  }

  /** What was not read to its end leaves the connection in no state to go on with. */
  private static Answer closing(Answer answer) {
    return answer.with(CLOSE);
  }

  private static Line line(ConnectionMetaData connection) {
    if (connection.getAttribute(LINE) instanceof Line known) {
      return known;
    }
    Line line = new Line();
    connection.setAttribute(LINE, line);
    return line;
  }

  private static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    for (Answer.Field field : answer.headers()) {
      response.getHeaders().add(field.name(), field.value());
    }
    // Some CPEs cannot read chunked answers (cpe-quirks 40); 204 has no length (RFC 9110 8.6).
    if (answer.status() != 204) {
      response.getHeaders().put("Content-Length", answer.body().length());
    }
    response.write(
        true, ByteBuffer.wrap(answer.body().bytes()), Callback.from(callback, answer.afterwards()));
  }
}
