package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;

/**
 * Delivers a connection request by HTTP GET on the device's ConnectionRequestURL, with Digest or
 * Basic as the device asks (TR-069 3.2.2). Thread-safe.
 */
public final class HttpConnectionRequester implements ConnectionRequester, AutoCloseable {
  private final CloseableHttpClient client;
  private final RootDigests rootDigests;

  /**
   * A requester with connections of its own; close it to free them.
   *
   * @param rootDigests which devices check their digest against {@code /}
   */
  public HttpConnectionRequester(RootDigests rootDigests) {
    client = TracedClient.create();
    this.rootDigests = rootDigests;
  }

  @Override
  public Via via() {
    return Via.HTTP;
  }

  @Override
  public Optional<Cause> missing(Device device) {
    String url = device.reported().connectionRequestUrl();
    if (url.isBlank()) {
      return Optional.of(Cause.of(CauseCode.URL_MISSING));
    }
    return ConnectionRequestUrl.parse(url).isPresent()
        ? Optional.empty()
        : Optional.of(Cause.of(CauseCode.URL_UNUSABLE, url));
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    Optional<URI> target = ConnectionRequestUrl.parse(device.reported().connectionRequestUrl());
    if (target.isEmpty()) {
      return new Delivery.Unreachable(missing(device).orElseThrow());
    }
    StepClock clock = new StepClock(steps);
    try {
      return reach(device, target.get(), timeout, clock);
    } catch (IOException e) {
      return Failures.of(e, target.get(), device.contact().address(), clock.connected());
    }
  }

  private Delivery reach(Device device, URI url, Duration timeout, StepClock clock)
      throws IOException {
    InetAddress address = InetAddress.getByName(url.getHost());
    clock.step(StepKind.RESOLVE, address.getHostAddress());
    if (!Aim.isFair(address, device.contact().address())) {
      return new Delivery.Unreachable(
          Cause.of(
              CauseCode.TARGET_FORBIDDEN, address.getHostAddress(), device.contact().address()));
    }
    // With the address that was checked: the name could mean another one a moment later.
    HttpHost host = new HttpHost(url.getScheme(), address, url.getHost(), url.getPort());
    HttpClientContext context = TracedClient.context(clock, timeout);
    Credentials credentials = device.connectionRequest();
    Knocking knocking = new Knocking(client, host, url, credentials, context, clock);
    Answer first = knocking.ask();
    if (!first.isChallenge()) {
      return judge(first, clock, credentials, false);
    }
    clock.step(StepKind.CHALLENGE, first.challengeWords());
    if (credentials.username().isEmpty()) {
      return new Delivery.Refused(Cause.of(CauseCode.LOGIN_MISSING));
    }
    Optional<Login> login = Login.of(first, credentials);
    if (login.isEmpty()) {
      return new Delivery.Refused(Cause.of(CauseCode.LOGIN_UNKNOWN));
    }
    Answer answer = knocking.logIn(login.get(), rootDigests.isKnown(device));
    if (knocking.rootHelped()) {
      rootDigests.learn(device);
    }
    return judge(answer, clock, credentials, true);
  }

  private static Delivery judge(
      Answer answer, StepClock clock, Credentials credentials, boolean loggedIn) {
    if (answer.isAccepted()) {
      clock.step(StepKind.ACCEPTED, Integer.toString(answer.status()));
      return new Delivery.Accepted();
    }
    clock.step(StepKind.REFUSED, Integer.toString(answer.status()));
    return new Delivery.Refused(Refusals.of(answer.status(), credentials, loggedIn));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
