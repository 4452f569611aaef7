package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.device.Credentials;

/**
 * The requests and answers of one connection request, with the second tries that some devices need.
 * Used by one thread.
 */
final class Knocking {
  private static final String ROOT = "/";

  /** Who answers at once is not cut off in the middle of its login. */
  private static final Duration LEAST = Duration.ofMillis(500);

  /** On how many connections a nonce is tried. */
  private static final int CONNECTIONS = 2;

  private final CloseableHttpClient client;
  private final HttpHost host;
  private final URI url;
  private final Credentials credentials;
  private final boolean basic;
  private final HttpClientContext context;
  private final StepClock clock;
  private final Patience patience;
  private boolean rootHelped;
  private Optional<Login> last = Optional.empty();

  /**
   * A request that is about to be made.
   *
   * @param basic whether Basic is answered where the device offers no Digest
   * @param patience how long all requests together may take
   */
  Knocking(
      CloseableHttpClient client,
      HttpHost host,
      URI url,
      Credentials credentials,
      boolean basic,
      HttpClientContext context,
      StepClock clock,
      Patience patience) {
    this.client = client;
    this.host = host;
    this.url = url;
    this.credentials = credentials;
    this.basic = basic;
    this.context = context;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * How long a device is waited for.
   *
   * @param time for all requests together; each has half a second in any case
   * @param own whether it is what the owner said of this device
   */
  record Patience(Duration time, boolean own) {}

  /** Whether the device let in the address {@code /} after it had refused its own (row 46). */
  boolean rootHelped() {
    return rootHelped;
  }

  /** The login that was sent last. */
  Optional<Login> last() {
    return last;
  }

  /**
   * Asks with a login that the device took before; no answer where it drops the connection.
   *
   * @param rootFirst as in {@link #logIn}
   */
  Optional<Answer> greet(Login login, boolean rootFirst) throws IOException {
    String address = rootFirst ? ROOT : own();
    Optional<Answer> answer = attempt(Optional.of(header(login, address)));
    answer.ifPresent(one -> told(address));
    return answer;
  }

  private String own() {
    return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
  }

  /**
   * Asks without a login; once more on a new connection where the first one is dropped, as some
   * devices do always (cpe-quirks 32).
   */
  Answer ask() throws IOException {
    Optional<Answer> first = attempt(Optional.empty());
    return first.isPresent() ? first.get() : get(Optional.empty());
  }

  /**
   * Logs in as the device asks; with a fresh nonce where the first one is too old, and with another
   * address where that may help (cpe-quirks 46).
   *
   * @param rootFirst whether devices of this model are known to check against {@code /}
   */
  Answer logIn(Login login, boolean rootFirst) throws IOException {
    String own = own();
    Answer answer = send(login, rootFirst ? ROOT : own);
    Optional<Login> again = Login.of(answer, credentials, basic);
    if (again.isPresent() && again.get().isStale()) {
      refused(answer);
      answer = send(again.get(), rootFirst ? ROOT : own);
      again = Login.of(answer, credentials, basic);
    }
    boolean mayHelp = answer.isChallenge() && again.isPresent() && again.get().isOfAddress();
    return mayHelp && !own.equals(ROOT)
        ? otherAddress(answer, again.get(), rootFirst ? own : ROOT)
        : answer;
  }

  /** What this try leads to counts only if it lets the request in. */
  private Answer otherAddress(Answer before, Login login, String address) throws IOException {
    refused(before);
    Answer answer = attempt(Optional.of(authenticated(login, address))).orElse(before);
    rootHelped = address.equals(ROOT) && answer.isAccepted();
    return answer.isAccepted() ? answer : before;
  }

  /** The same nonce on a new connection where this one is closed, then a fresh challenge (32). */
  private Answer send(Login login, String address) throws IOException {
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      Optional<Answer> answer = attempt(Optional.of(authenticated(login, address)));
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    Answer fresh = get(Optional.empty());
    Optional<Login> again =
        fresh.isChallenge() ? Login.of(fresh, credentials, basic) : Optional.empty();
    return again.isEmpty() ? fresh : get(Optional.of(header(again.get(), address)));
  }

  private String authenticated(Login login, String address) {
    told(address);
    return header(login, address);
  }

  private void told(String address) {
    clock.step(StepKind.AUTHENTICATED, credentials.username(), address);
  }

  private String header(Login login, String address) {
    last = Optional.of(login);
    return login.header(address);
  }

  /** One request; no answer where the device drops the connection, which is no time-out. */
  private Optional<Answer> attempt(Optional<String> login) throws IOException {
    try {
      return Optional.of(get(login));
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      if (!clock.connected()) {
        throw e;
      }
      clock.step(StepKind.DROPPED);
      return Optional.empty();
    }
  }

  private void refused(Answer answer) {
    clock.step(StepKind.REFUSED, Integer.toString(answer.status()));
  }

  private Answer get(Optional<String> login) throws IOException {
    Duration left = patience.time().minus(clock.spent());
    Duration time = left.compareTo(LEAST) < 0 ? LEAST : left;
    context.setRequestConfig(TracedClient.config(time, patience.own()));
    HttpGet request = new HttpGet(url);
    login.ifPresent(value -> request.setHeader("Authorization", value));
    return client.execute(host, request, context, Answer::of);
  }
}
