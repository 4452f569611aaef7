package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.reach.Aim;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Destinations;
import org.beckon.acs.reach.RequestManner;

/**
 * Delivers a connection request by HTTP GET on the device's ConnectionRequestURL or on what is set
 * in its place, with Digest or Basic as the device asks (TR-069 3.2.2). Thread-safe.
 */
public final class HttpConnectionRequester implements ConnectionRequester, AutoCloseable {
  private final CloseableHttpClient client;
  private final RootDigests rootDigests;
  private final Destinations destinations;
  private final Nonces nonces = new Nonces();

  /**
   * A requester with connections of its own; close it to free them.
   *
   * @param rootDigests which devices check their digest against {@code /}
   * @param destinations where requests go, and how they are made
   */
  public HttpConnectionRequester(RootDigests rootDigests, Destinations destinations) {
    client = TracedClient.create();
    this.rootDigests = rootDigests;
    this.destinations = destinations;
  }

  @Override
  public Via via() {
    return Via.HTTP;
  }

  @Override
  public Optional<Cause> missing(Device device) {
    Destination destination = destinations.of(device);
    String url = destination.url();
    if (url.isBlank()) {
      return Optional.of(Cause.of(CauseCode.URL_MISSING));
    }
    return ConnectionRequestUrl.parse(url).isPresent()
        ? Optional.empty()
        : Optional.of(Cause.of(CauseCode.URL_UNUSABLE, url));
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    Destination destination = destinations.of(device);
    Optional<URI> target = ConnectionRequestUrl.parse(destination.url());
    if (target.isEmpty()) {
      return new Delivery.Unreachable(
          missing(device).orElseGet(() -> Cause.of(CauseCode.URL_MISSING)));
    }
    StepClock clock = new StepClock(steps);
    Redirections.tell(destination, clock);
    try {
      return reach(device, destination, target.get(), timeout, clock);
    } catch (IOException e) {
      // What the owner has set may well lie elsewhere than where the device calls from.
      String caller = destination.ownersWord() ? "" : device.contact().address();
      return Failures.of(e, target.get(), caller, clock.connected());
    }
  }

  private Delivery reach(
      Device device, Destination destination, URI target, Duration timeout, StepClock clock)
      throws IOException {
    String caller = device.contact().address();
    Place place = Place.of(target, caller);
    clock.step(StepKind.RESOLVE, place.address().getHostAddress());
    // The owner may send a request anywhere; a device may not (cpe-quirks 34).
    if (!destination.ownersWord() && !Aim.isFair(place.address(), caller)) {
      return new Delivery.Unreachable(
          Cause.of(CauseCode.TARGET_FORBIDDEN, place.address().getHostAddress(), caller));
    }
    RequestManner manner = destinations.manner(device.key());
    Duration time = manner.timeout().filter(own -> own.compareTo(timeout) < 0).orElse(timeout);
    Knocking.Patience patience = new Knocking.Patience(time, manner.timeout().isPresent());
    HttpClientContext context = TracedClient.context(clock);
    Credentials credentials = manner.login().orElse(device.connectionRequest());
    Knocking knocking =
        new Knocking(
            client,
            place.host(),
            place.url(),
            credentials,
            manner.basic(),
            context,
            clock,
            patience);
    String where = place.host().toHostString();
    boolean rootFirst = rootDigests.isKnown(device);
    Optional<Login> kept = nonces.take(device.key(), credentials, where);
    Optional<Answer> greeted =
        kept.isPresent() ? knocking.greet(kept.get(), rootFirst) : Optional.empty();
    if (kept.isPresent() && (greeted.isEmpty() || greeted.get().isRefusedLogin())) {
      if (greeted.isEmpty() || !Login.isStale(greeted.get(), credentials)) {
        nonces.spare(device.key());
      }
      greeted = greeted.filter(Answer::isChallenge);
    }
    Answer first = greeted.isPresent() ? greeted.get() : knocking.ask();
    if (!first.isChallenge()) {
      kept.filter(login -> first.isAccepted())
          .ifPresent(login -> nonces.keep(device.key(), credentials, where, login));
      return judge(first, clock, credentials, kept.isPresent());
    }
    clock.step(StepKind.CHALLENGE, first.challengeWords());
    if (credentials.username().isEmpty()) {
      return new Delivery.Refused(Cause.of(CauseCode.LOGIN_MISSING));
    }
    Optional<Login> login = Login.of(first, credentials, manner.basic());
    if (login.isEmpty()) {
      return new Delivery.Refused(
          Cause.of(manner.basic() ? CauseCode.LOGIN_UNKNOWN : CauseCode.BASIC_FORBIDDEN));
    }
    Answer answer = knocking.logIn(login.get(), rootFirst);
    if (knocking.rootHelped()) {
      rootDigests.learn(device);
    }
    if (answer.isAccepted()) {
      nonces.keep(device.key(), credentials, where, knocking.last().orElse(login.get()));
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
