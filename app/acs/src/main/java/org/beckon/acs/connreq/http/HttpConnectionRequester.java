package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;

/**
 * Delivers a connection request by HTTP GET on the device's ConnectionRequestURL, with Digest or
 * Basic as the device asks (TR-069 3.2.2). Thread-safe.
 */
public final class HttpConnectionRequester implements ConnectionRequester, AutoCloseable {
  private final CloseableHttpClient client;

  /** A requester with connections of its own; close it to free them. */
  public HttpConnectionRequester() {
    client = TracedClient.create();
  }

  @Override
  public Via via() {
    return Via.HTTP;
  }

  @Override
  public Optional<String> missing(Device device) {
    String url = device.reported().connectionRequestUrl();
    if (url.isBlank()) {
      return Optional.of("The device has not told a ConnectionRequestURL.");
    }
    return ConnectionRequestUrl.parse(url).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The device's ConnectionRequestURL cannot be used: "
                + url
                + "; it must be http://host:port/path.");
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    return ConnectionRequestUrl.parse(device.reported().connectionRequestUrl())
        .map(url -> ask(url, device.connectionRequest(), timeout, new StepClock(steps)))
        .orElseGet(
            () ->
                new Delivery.Unreachable(
                    missing(device).orElseThrow(),
                    "Wait for its next Inform, or restart the device so that it reports it anew."));
  }

  private Delivery ask(URI url, Credentials credentials, Duration timeout, StepClock clock) {
    HttpHost host = HttpHost.create(url);
    HttpClientContext context = TracedClient.context(clock, timeout);
    try {
      clock.step("resolve", InetAddress.getByName(url.getHost()).getHostAddress());
      Answer first = get(host, url, Optional.empty(), context);
      if (!first.isChallenge()) {
        return judge(first, clock, credentials, false);
      }
      clock.step("challenge", first.challengeWords());
      if (credentials.username().isEmpty()) {
        return new Delivery.Refused(
            "The device wants a login for connection requests, and none is known for it.",
            "Set ConnectionRequestUsername and ConnectionRequestPassword on its Inform page.");
      }
      Optional<String> login = Login.answer(first.response(), host, url, credentials, context);
      if (login.isEmpty()) {
        return new Delivery.Refused(
            "The device asks for a login that is neither Digest nor Basic.",
            "Look at its connection request settings.");
      }
      clock.step("authenticated", "as " + credentials.username());
      return judge(get(host, url, login, context), clock, credentials, true);
    } catch (AuthenticationException e) {
      return new Delivery.Refused(
          "The device's login challenge cannot be answered: " + e.getMessage(),
          "Restart the device, or look for newer firmware.");
    } catch (IOException e) {
      return Failures.words(e, url, clock.connected());
    }
  }

  private Answer get(HttpHost host, URI url, Optional<String> login, HttpClientContext context)
      throws IOException {
    HttpGet request = new HttpGet(url);
    login.ifPresent(value -> request.setHeader("Authorization", value));
    return client.execute(host, request, context, Answer::of);
  }

  private static Delivery judge(
      Answer answer, StepClock clock, Credentials credentials, boolean loggedIn) {
    int status = answer.response().getCode();
    if (status >= 200 && status < 300) {
      clock.step("accepted", "HTTP " + status);
      return new Delivery.Accepted();
    }
    clock.step("refused", "HTTP " + status);
    return switch (status) {
      case 401, 403 ->
          loggedIn
              ? new Delivery.Refused(
                  "The device refused the login as " + credentials.username() + ".",
                  "The password on the device is another one: set ConnectionRequestUsername and"
                      + " ConnectionRequestPassword anew; it takes effect at the next Inform.")
              : new Delivery.Refused(
                  "The device refused the connection request (HTTP " + status + ").",
                  "It may accept requests from certain addresses only.");
      case 404 ->
          new Delivery.Refused(
              "The device does not know this ConnectionRequestURL any more.",
              "It has changed it; the next Inform brings the new one.");
      case 503 ->
          new Delivery.Refused(
              "The device is busy or limits how often it can be called.", "Try again in a minute.");
      default ->
          new Delivery.Refused(
              "The device answered the connection request with HTTP " + status + ".",
              "Something else may listen at that address: check the ConnectionRequestURL.");
    };
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
