package org.beckon.simulator.net;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.simulator.misbehaviour.habit.DoorManner;
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
      judge(target, request, response, callback);
    }
    return true;
  }

  private void judge(
      ConnectionRequestTarget target, Request request, Response response, Callback callback) {
    Optional<String> login =
        Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    Optional<String> challenge =
        gate.challenge(
            login,
            request.getMethod(),
            request.getHttpURI().getPathQuery(),
            target.login(),
            target.manner());
    if (login.isEmpty() && target.dropsStranger()) {
      Dropping.drop(request, callback);
    } else if (challenge.isPresent()) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, challenge.get());
      answer(
          response,
          HttpStatus.UNAUTHORIZED_401,
          target.manner().breaking() == DoorManner.Breaking.AFTER_CHALLENGE
              ? Callback.from(callback, () -> Dropping.close(request))
              : callback);
    } else if (!target.accept()) {
      // Without Retry-After, as the specification asks.
      answer(response, HttpStatus.SERVICE_UNAVAILABLE_503, callback);
    } else if (target.manner().breaking() == DoorManner.Breaking.INSTEAD_OF_ANSWER) {
      Dropping.drop(request, callback);
      target.answered();
    } else {
      // The answer goes out before the session begins.
      answer(
          response, target.manner().answer().status(), Callback.from(callback, target::answered));
    }
  }

  private static void answer(Response response, int status, Callback callback) {
    response.setStatus(status);
    if (status != HttpStatus.NO_CONTENT_204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    }
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }
}
