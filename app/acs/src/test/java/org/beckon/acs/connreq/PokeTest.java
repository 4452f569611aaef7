package org.beckon.acs.connreq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beckon.acs.connreq.http.HttpConnectionRequester;
import org.beckon.acs.connreq.http.RootDigests;
import org.beckon.acs.connreq.service.Pace;
import org.beckon.acs.connreq.service.PokeService;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Destinations;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pokes over real sockets, against devices that answer literal text. */
class PokeTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration GRACE = Duration.ofMillis(300);
  private static final String CHALLENGE =
      """
      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Digest realm="acs.example", qop="auth", nonce="nonce1", algorithm=MD5
      Content-Length: 0

      """;
  private static final String BASIC =
      """
      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Basic realm="x"
      Content-Length: 0

      """;
  private static final String OK =
      """
      HTTP/1.1 200 OK
      Content-Length: 0

      """;

  private final List<DeviceKey> learnt = new CopyOnWriteArrayList<>();
  private boolean rootKnown;
  private Function<Device, Destination> reportTo = Destinations.AS_REPORTED::of;
  private RequestManner manner = RequestManner.USUAL;
  private final Watchers events = new Watchers();
  private final HttpConnectionRequester requester =
      new HttpConnectionRequester(
          new RootDigests() {
            @Override
            public boolean isKnown(Device device) {
              return rootKnown;
            }

            @Override
            public void learn(Device device) {
              learnt.add(device.key());
            }
          },
          new Destinations() {
            @Override
            public Destination of(Device device) {
              return reportTo.apply(device);
            }

            @Override
            public RequestManner manner(DeviceKey device) {
              return manner;
            }
          });

  @AfterEach
  void close() throws IOException {
    requester.close();
  }

  @Test
  void succeedsOnlyWithTheInform() throws Exception {
    try (ScriptedDevice device =
            ScriptedDevice.answering(() -> inform("6 CONNECTION REQUEST"), CHALLENGE, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
      assertThat(names(trace))
          .containsExactly(
              "resolve", "connect", "challenge", "authenticated", "accepted", "inform");
      assertThat(trace.informAfter()).isPresent();
      assertThat(trace.steps().subList(0, 5))
          .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
      assertThat(trace.toString()).doesNotContain("secret");
      assertThat(pokes.latest(KEY)).contains(trace);
    }
    assertThat(events.watchers).isEmpty();
  }

  @Test
  void theTimeOfTheDeviceEndsAWaitForItsAnswer() throws Exception {
    manner = new RequestManner(true, Optional.of(Duration.ofMillis(400)), Optional.empty());
    try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        PokeService pokes =
            service(
                "http://127.0.0.1:" + silent.getLocalPort() + "/", new Credentials("cpe", "x"))) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.furthest().orElseThrow().cause().code()).isEqualTo(CauseCode.NO_ANSWER);
      assertThat(trace.steps().getLast().at()).isLessThan(LONG);
    }
  }

  @Test
  void sendsTheDigestOfTheUriWithItsQuery() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, CHALLENGE, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      pokes.poke(KEY, SHORT).join();

      assertThat(device.heads()).hasSize(2);
      assertThat(device.heads().getFirst())
          .startsWith("GET /abc?x=1 HTTP/1.1")
          .doesNotContain("Authorization");
      assertThat(device.heads().getLast())
          .contains("username=\"cpe\"")
          .contains("uri=\"/abc?x=1\"")
          .contains("nonce=\"nonce1\"")
          .contains("qop=auth");
    }
  }

  @Test
  void anAcceptedRequestWithoutInformIsNoSuccess() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> inform("2 PERIODIC"), OK);
        PokeService pokes = service(device.url(), Credentials.NONE)) {
      PokeTrace trace = pokes.poke(KEY, Duration.ofMillis(300)).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.ACCEPTED);
      assertThat(trace.informAfter()).isEmpty();
      assertThat(code(trace)).isEqualTo(CauseCode.NO_INFORM);
    }
  }

  @Test
  void answersBasicWhereTheDeviceWantsIt() throws Exception {
    String basic = CHALLENGE.replaceFirst("Digest.*", "Basic realm=\"box\"");
    try (ScriptedDevice device =
            ScriptedDevice.answering(() -> inform("6 CONNECTION REQUEST"), basic, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      assertThat(pokes.poke(KEY, LONG).join().result()).isEqualTo(PokeTrace.Result.INFORM);
      assertThat(device.heads().getLast()).contains("Authorization: Basic Y3BlOnNlY3JldA==");
    }
  }

  @Test
  void namesTheUserOfARefusedLogin() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, CHALLENGE, CHALLENGE);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
      assertThat(cause(trace)).isEqualTo(Cause.of(CauseCode.LOGIN_REFUSED, "cpe"));
      assertThat(trace.toString()).doesNotContain("secret");
    }
  }

  @Test
  void saysThatALoginIsWantedWhenNoneIsKnown() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, CHALLENGE);
        PokeService pokes = service(device.url(), Credentials.NONE)) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
      assertThat(code(trace)).isEqualTo(CauseCode.LOGIN_MISSING);
    }
  }

  @Test
  void aBusyDeviceIsNotCalledOffline() throws Exception {
    String busy = "HTTP/1.1 503 Service Unavailable\nContent-Length: 0\n\n";
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, busy);
        PokeService pokes = service(device.url(), Credentials.NONE)) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.FAILED);
      assertThat(code(trace)).isEqualTo(CauseCode.BUSY);
    }
  }

  @Test
  void anInformAfterABrokenAnswerIsSuccess() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, ScriptedDevice.CLOSE);
        PokeService pokes = service(device.url(), Credentials.NONE)) {
      PokeTrace trace =
          pokes
              .poke(
                  KEY,
                  LONG,
                  step -> {
                    if (step.name().equals("connect")) {
                      inform("6 CONNECTION REQUEST");
                    }
                  })
              .join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
    }
  }

  /** Cpe-quirks 33. */
  @Test
  void anInformAfterARefusalIsSuccess() throws Exception {
    for (int status : List.of(401, 403, 404, 503)) {
      String refusal = "HTTP/1.1 " + status + " No\nContent-Length: 0\n\n";
      try (ScriptedDevice device =
              ScriptedDevice.answering(() -> inform("6 CONNECTION REQUEST"), refusal);
          PokeService pokes = service(device.url(), Credentials.NONE)) {
        PokeTrace trace = pokes.poke(KEY, LONG).join();

        assertThat(trace.result()).as("%d", status).isEqualTo(PokeTrace.Result.INFORM);
        assertThat(trace.steps()).anyMatch(step -> step.detail().equals("HTTP " + status));
      }
    }
  }

  /** Cpe-quirks 32. */
  @Test
  void asksOnceMoreWhereTheFirstConnectionIsDropped() throws Exception {
    try (ScriptedDevice device =
            ScriptedDevice.answering(
                () -> inform("6 CONNECTION REQUEST"), ScriptedDevice.CLOSE, CHALLENGE, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
      assertThat(names(trace)).contains("dropped", "challenge", "accepted");
    }
  }

  /** Cpe-quirks 32: the same nonce on a new connection, then a fresh challenge. */
  @Test
  void usesTheNonceOnANewConnectionAndThenAFreshOne() throws Exception {
    try (ScriptedDevice device =
            ScriptedDevice.answering(
                () -> inform("6 CONNECTION REQUEST"),
                CHALLENGE,
                ScriptedDevice.CLOSE,
                ScriptedDevice.CLOSE,
                CHALLENGE.replace("nonce1", "nonce2"),
                OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      assertThat(pokes.poke(KEY, LONG).join().result()).isEqualTo(PokeTrace.Result.INFORM);

      assertThat(device.heads()).hasSize(5);
      assertThat(device.heads().get(1)).contains("nonce=\"nonce1\"").contains("nc=00000001");
      assertThat(device.heads().get(2)).contains("nonce=\"nonce1\"").contains("nc=00000002");
      assertThat(device.heads().get(3)).doesNotContain("Authorization");
      assertThat(device.heads().get(4)).contains("nonce=\"nonce2\"").contains("nc=00000001");
    }
  }

  /** Cpe-quirks 46. */
  @Test
  void triesTheAddressOfTheRootAndLearnsThatItHelped() throws Exception {
    try (ScriptedDevice device =
            ScriptedDevice.answering(
                () -> inform("6 CONNECTION REQUEST"), CHALLENGE, CHALLENGE, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.INFORM);
      assertThat(names(trace)).contains("refused", "accepted");
      assertThat(device.heads().getLast())
          .startsWith("GET /abc?x=1 HTTP/1.1")
          .contains("uri=\"/\"");
      assertThat(learnt).containsExactly(KEY);
    }
  }

  @Test
  void bringsTheLoginAlongThatTheDeviceTookLast() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, CHALLENGE, OK, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      pokes.poke(KEY, SHORT).join();
      PokeTrace second = pokes.poke(KEY, SHORT).join();

      assertThat(device.heads()).hasSize(3);
      assertThat(device.heads().getLast()).contains("nonce=\"nonce1\"").contains("nc=00000002");
      assertThat(names(second)).containsExactly("resolve", "connect", "authenticated", "accepted");
    }
  }

  @Test
  void asksADeviceWithoutALoginThatRefusedTheOldOne() throws Exception {
    String fresh = CHALLENGE.replace("nonce1", "nonce2");
    try (ScriptedDevice device =
            ScriptedDevice.answering(
                () -> {}, CHALLENGE, OK, fresh, OK, fresh.replace("nonce2", "nonce3"), OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      pokes.poke(KEY, SHORT).join();
      PokeTrace second = pokes.poke(KEY, SHORT).join();
      pokes.poke(KEY, SHORT).join();

      assertThat(second.result()).isEqualTo(PokeTrace.Result.ACCEPTED);
      assertThat(device.heads()).hasSize(6);
      assertThat(device.heads().get(3)).contains("nonce=\"nonce2\"");
      assertThat(device.heads().get(4)).doesNotContain("Authorization");
    }
  }

  @Test
  void goesWhereItsOwnerSaysAndSaysSo() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, OK)) {
      reportTo =
          one -> new Destination(Destination.Source.TAG, "vpn", "", device.url() + "/own", true);
      try (PokeService pokes =
          service("http://192.0.2.1:7547/cr", "203.0.113.9", Credentials.NONE)) {
        PokeTrace trace = pokes.poke(KEY, SHORT).join();

        assertThat(names(trace)).containsExactly("address", "resolve", "connect", "accepted");
        assertThat(trace.steps().getFirst().detail()).contains("/own").contains("tag vpn");
        assertThat(device.heads().getFirst()).contains("/own HTTP/1.1");
      }
    }
  }

  @Test
  void aTemplateThatTheDeviceFillsInIsNoOwnersWord() throws Exception {
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, OK)) {
      reportTo = one -> new Destination(Destination.Source.TAG, "vpn", "", device.url(), false);
      try (PokeService pokes =
          service("http://192.0.2.1:7547/cr", "203.0.113.9", Credentials.NONE)) {
        PokeTrace trace = pokes.poke(KEY, SHORT).join();

        assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
        assertThat(device.heads()).isEmpty();
      }
    }
  }

  @Test
  void usesTheLoginThatIsSetForTheDeviceAndNoBasicWhereThatIsForbidden() throws Exception {
    manner =
        new RequestManner(false, Optional.empty(), Optional.of(new Credentials("other", "word")));
    try (ScriptedDevice device = ScriptedDevice.answering(() -> {}, CHALLENGE, OK, BASIC);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      pokes.poke(KEY, SHORT).join();
      assertThat(device.heads().getLast()).contains("username=\"other\"");

      PokeTrace second = pokes.poke(KEY, SHORT).join();
      assertThat(second.cause()).contains("Basic");
      assertThat(device.heads()).noneMatch(head -> head.contains("Authorization: Basic"));
    }
  }

  @Test
  void beginsWithTheRootWhereThatIsKnown() throws Exception {
    rootKnown = true;
    try (ScriptedDevice device =
            ScriptedDevice.answering(() -> inform("6 CONNECTION REQUEST"), CHALLENGE, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      pokes.poke(KEY, LONG).join();

      assertThat(device.heads()).hasSize(2);
      assertThat(device.heads().getLast()).contains("uri=\"/\"");
      assertThat(learnt).isEmpty();
    }
  }

  @Test
  void aStaleNonceIsNoRefusal() throws Exception {
    String stale = CHALLENGE.replace("nonce=\"nonce1\"", "nonce=\"nonce2\", stale=true");
    try (ScriptedDevice device =
            ScriptedDevice.answering(() -> inform("6 CONNECTION REQUEST"), CHALLENGE, stale, OK);
        PokeService pokes = service(device.url(), new Credentials("cpe", "secret"))) {
      assertThat(pokes.poke(KEY, LONG).join().result()).isEqualTo(PokeTrace.Result.INFORM);

      assertThat(device.heads().getLast())
          .contains("nonce=\"nonce2\"")
          .contains("uri=\"/abc?x=1\"");
      assertThat(learnt).isEmpty();
    }
  }

  /** Cpe-quirks 34: no request goes to where a device has no business to point. */
  @Test
  void isNotSentInsideThisNetworkForADeviceFromOutside() throws Exception {
    try (ScriptedDevice other = ScriptedDevice.answering(() -> {}, OK);
        PokeService pokes =
            new PokeService(
                new OneDevice(device(other.url(), Credentials.NONE, "198.51.100.7")),
                events,
                List.of(requester),
                new InMemoryStores().pokes(),
                Pace.DEFAULT,
                GRACE,
                Clock.systemUTC())) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
      assertThat(cause(trace))
          .isEqualTo(Cause.of(CauseCode.TARGET_FORBIDDEN, "127.0.0.1", "198.51.100.7"));
      assertThat(other.heads()).isEmpty();
    }
  }

  @Test
  void aRefusedConnectionIsUnreachableWithTheReason() throws Exception {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }
    try (PokeService pokes = service("http://127.0.0.1:" + port + "/", Credentials.NONE)) {
      PokeTrace trace = pokes.poke(KEY, LONG).join();

      assertThat(trace.result()).isEqualTo(PokeTrace.Result.UNREACHABLE);
      assertThat(cause(trace))
          .isEqualTo(Cause.of(CauseCode.CONNECTION_REFUSED, "127.0.0.1:" + port));
    }
  }

  @Test
  void withoutAUrlThereIsNowhereToAsk() {
    for (String url : List.of("", "ftp://x/", "http://", "http://user:pw@host/", "::")) {
      try (PokeService pokes = service(url, Credentials.NONE)) {
        PokeTrace trace = pokes.poke(KEY, LONG).join();

        assertThat(trace.result()).as(url).isEqualTo(PokeTrace.Result.UNREACHABLE);
        assertThat(cause(trace))
            .isEqualTo(
                url.isEmpty()
                    ? Cause.of(CauseCode.URL_MISSING)
                    : Cause.of(CauseCode.URL_UNUSABLE, url));
      }
    }
  }

  @Test
  void requestsForOneDeviceAreMerged() throws Exception {
    CompletableFuture<Void> asked = new CompletableFuture<>();
    try (ScriptedDevice device = ScriptedDevice.answering(() -> asked.complete(null), OK);
        PokeService pokes = service(device.url(), Credentials.NONE)) {
      CompletableFuture<PokeTrace> first = pokes.poke(KEY, LONG);
      asked.join();
      List<String> seen = new ArrayList<>();
      CompletableFuture<PokeTrace> second = pokes.poke(KEY, LONG, step -> seen.add(step.name()));
      inform("6 CONNECTION REQUEST");

      assertThat(second.join()).isEqualTo(first.join());
      assertThat(seen).startsWith("resolve", "connect").contains("inform");
      assertThat(device.heads()).hasSize(1);
    }
  }

  private PokeService service(String url, Credentials credentials) {
    return service(device(url, credentials));
  }

  private PokeService service(String url, String caller, Credentials credentials) {
    return service(device(url, credentials, caller));
  }

  private PokeService service(Device device) {
    return new PokeService(
        new OneDevice(device),
        events,
        List.of(requester),
        new InMemoryStores().pokes(),
        Pace.DEFAULT,
        GRACE,
        Clock.systemUTC());
  }

  private void inform(String code) {
    events.publish(new AcsEvent.Informed(KEY, new SessionId(7), List.of(new Event(code, ""))));
  }

  private static Cause cause(PokeTrace trace) {
    return trace.failures().getFirst().cause();
  }

  private static CauseCode code(PokeTrace trace) {
    return cause(trace).code();
  }

  private static List<String> names(PokeTrace trace) {
    return trace.steps().stream().map(PokeStep::name).toList();
  }

  private static Device device(String url, Credentials credentials) {
    return device(url, credentials, "127.0.0.1");
  }

  private static Device device(String url, Credentials credentials, String caller) {
    Instant now = Instant.EPOCH;
    Reported reported = new Reported("Device.", "1", "1", "", "", url, "", "", 0);
    return new Device(
        KEY,
        ID,
        "",
        Set.of(),
        new Contact(now, now, List.of(), caller, "", ""),
        reported,
        credentials,
        List.of());
  }

  private static final class Watchers implements AcsEvents {
    private final List<Consumer<AcsEvent>> watchers = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Consumer<AcsEvent> watcher) {
      watchers.add(watcher);
      return () -> watchers.remove(watcher);
    }

    void publish(AcsEvent event) {
      watchers.forEach(watcher -> watcher.accept(event));
    }
  }

  private record OneDevice(Device device) implements DeviceDirectory {
    @Override
    public List<Device> all() {
      return List.of(device);
    }

    @Override
    public Optional<Device> find(DeviceKey key) {
      return device.key().equals(key) ? Optional.of(device) : Optional.empty();
    }

    @Override
    public Lookup resolve(String text) {
      return new Lookup.Found(device);
    }

    @Override
    public DeviceState state(Device one) {
      return DeviceState.ONLINE;
    }

    @Override
    public boolean approve(DeviceKey key, String by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean rename(DeviceKey key, String alias) {
      return false;
    }

    @Override
    public List<StoredParameter> parameters(DeviceKey key, String path) {
      return List.of();
    }

    @Override
    public boolean tag(DeviceKey key, Set<String> tags) {
      return false;
    }

    @Override
    public boolean forget(DeviceKey key) {
      return false;
    }
  }
}
