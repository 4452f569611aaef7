package org.beckon.simulator.net;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Answers connection requests (TR-069 3.2.2). */
final class ConnectionRequestHandler extends Handler.Abstract {
  private final Map<String, ConnectionRequestTarget> targets = new ConcurrentHashMap<>();
  private final DigestGate gate;

  ConnectionRequestHandler(DigestGate gate) {
    this.gate = gate;
  }

  /** Lets requests for a path, with its slash, go to a CPE. */
  void add(String path, ConnectionRequestTarget target) {
    targets.put(path, target);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ConnectionRequestTarget target = targets.get(request.getHttpURI().getPath());
    if (target == null) {
      answer(response, HttpStatus.NOT_FOUND_404, callback);
    } else if (!HttpMethod.GET.is(request.getMethod())) {
      answer(response, HttpStatus.METHOD_NOT_ALLOWED_405, callback);
    } else {
      Optional<String> challenge =
          gate.challenge(
              Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)),
              request.getMethod(),
              request.getHttpURI().getPathQuery(),
              target.login());
      if (challenge.isPresent()) {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, challenge.get());
        answer(response, HttpStatus.UNAUTHORIZED_401, callback);
      } else if (target.accept()) {
        // The answer goes out before the session begins.
        answer(response, HttpStatus.OK_200, Callback.from(callback, target::answered));
      } else {
        // Without Retry-After, as the specification asks.
        answer(response, HttpStatus.SERVICE_UNAVAILABLE_503, callback);
      }
    }
    return true;
  }

  private static void answer(Response response, int status, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }
}
