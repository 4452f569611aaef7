package org.beckon.acs.transport;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.beckon.acs.auth.ClientCertificate;
import org.beckon.acs.live.Answer;
import org.beckon.acs.live.Body;
import org.beckon.acs.live.Line;
import org.beckon.acs.live.Post;
import org.beckon.acs.live.SessionDesk;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Carries POSTs to the desk and answers back; runs on virtual threads and may block. */
final class CwmpHandler extends Handler.Abstract {
  /** Where the CA's certificate can be fetched. */
  static final String CA_PATH = "/ca.pem";

  private static final String LINE = Line.class.getName();
  private static final Answer.Field CLOSE = new Answer.Field("Connection", "close");
  private static final Answer.Field GZIP = new Answer.Field("Content-Encoding", "gzip");
  private static final Answer.Field ALLOW = new Answer.Field("Allow", "POST");

  private final SessionDesk desk;
  private final BodyReader reader;
  private final BodyBudget budget;
  private final HttpLimits limits;
  private final Function<X509Certificate[], Optional<ClientCertificate>> clients;
  private final Optional<Supplier<String>> authority;

  /**
   * A handler.
   *
   * @param clients which client certificates are believed; empty where there are none
   * @param authority what devices have to trust for TLS, as PEM; empty where there is no TLS
   */
  CwmpHandler(
      SessionDesk desk,
      HttpLimits limits,
      Function<X509Certificate[], Optional<ClientCertificate>> clients,
      Optional<Supplier<String>> authority) {
    this.clients = clients;
    this.authority = authority;
    this.desk = desk;
    this.reader = new BodyReader(limits);
    this.budget = new BodyBudget(limits.bodies());
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // CWMP is POST and nothing else (TR-069 3.4.1).
    if (!HttpMethod.POST.is(request.getMethod())) {
      if (authority.isPresent() && isForAuthority(request)) {
        write(Answer.text("application/x-pem-file", authority.get().get()), response, callback);
        return true;
      }
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
        RequestHead.address(request),
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

  /**
   * A CA's certificate is no secret: devices and people fetch it before they can trust anything.
   */
  private static boolean isForAuthority(Request request) {
    return HttpMethod.GET.is(request.getMethod()) && CA_PATH.equals(request.getHttpURI().getPath());
  }

  private Line line(ConnectionMetaData connection) {
    if (connection.getAttribute(LINE) instanceof Line known) {
      return known;
    }
    Line line = new Line(clients.apply(shown(connection)));
    connection.setAttribute(LINE, line);
    return line;
  }

  private static X509Certificate[] shown(ConnectionMetaData connection) {
    EndPoint.SslSessionData session = connection.getConnection().getEndPoint().getSslSessionData();
    X509Certificate[] chain = session == null ? null : session.peerCertificates();
    return chain == null ? new X509Certificate[0] : chain;
  }

  static void write(Answer answer, Response response, Callback callback) {
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
