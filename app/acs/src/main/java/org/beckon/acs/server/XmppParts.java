package org.beckon.acs.server;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.xmpp.XmppConnectionRequester;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.connreq.xmpp.XmppSetup;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.store.XmppAccountStore;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.acs.xmpp.broker.Accounts;
import org.beckon.acs.xmpp.broker.BrokerLimits;
import org.beckon.acs.xmpp.broker.BrokerSettings;
import org.beckon.acs.xmpp.broker.XmppBroker;
import org.beckon.cwmp.xmpp.Jid;

/** XMPP put together: our broker, the accounts of the devices, and requests. Thread-safe. */
final class XmppParts implements XmppService, AutoCloseable {
  private final String bind;
  private final Optional<XmppConfig> config;
  private final Optional<Supplier<SSLContext>> tls;
  private final DeviceDirectory devices;
  private final Operations operations;
  private final Accounts accounts;
  private final Consumer<AcsEvent> telling;
  private final Optional<XmppBroker> broker;
  private final String problem;
  private final XmppSetup setup = new XmppSetup();
  private final AcsEvents.Subscription subscription;

  /**
   * Starts the broker.
   *
   * @param config empty to do without
   * @param tls gives the server's TLS at each use, for certificates are renewed; empty where it has
   *     none
   * @param telling where to say that a device came online or went
   */
  XmppParts(
      String bind,
      Optional<XmppConfig> config,
      Optional<Supplier<SSLContext>> tls,
      XmppAccountStore store,
      DeviceDirectory devices,
      Operations operations,
      AcsEvents events,
      Consumer<AcsEvent> telling,
      Clock clock) {
    this.bind = bind;
    this.config = config;
    this.tls = tls;
    this.devices = devices;
    this.operations = operations;
    this.telling = telling;
    accounts = new Accounts(store, clock);
    Started started = config.map(one -> start(one, clock)).orElse(Started.UNWANTED);
    broker = started.broker;
    problem = started.problem;
    subscription = events.subscribe(this::watch);
  }

  private Started start(XmppConfig wanted, Clock clock) {
    if (wanted.tlsRequired() && tls.isEmpty()) {
      return Started.failed(
          "The XMPP broker does not run: it requires TLS, and this server has no certificate."
              + " Start it without --no-tls, or with --xmpp-tls optional in a network that you trust.");
    }
    BrokerSettings settings =
        new BrokerSettings(
            bind, wanted.port(), wanted.domain(), tls, wanted.tlsRequired(), BrokerLimits.DEFAULT);
    try {
      XmppBroker running = XmppBroker.start(settings, accounts, this::presence, clock);
      return new Started(Optional.of(running), "");
    } catch (IOException e) {
      return Started.failed(
          "The XMPP broker cannot listen on port "
              + wanted.port()
              + " ("
              + e.getMessage()
              + "); choose another with --xmpp-port.");
    }
  }

  /** Where the broker listens, or why it does not; empty when it was not wanted. */
  Optional<Listener> listener() {
    return config.map(
        ignored ->
            new Listener(
                "xmpp",
                broker.map(running -> AcsUrls.reachablePlace(bind, running.port())),
                problem));
  }

  List<ConnectionRequester> requesters() {
    return broker.<ConnectionRequester>map(XmppConnectionRequester::new).stream().toList();
  }

  @Override
  public Result prepare(Device device, String origin) {
    if (broker.isEmpty()) {
      return new Result.Refused(
          problem.isEmpty()
              ? "This server runs without an XMPP broker; start it without --no-xmpp."
              : problem);
    }
    String root = device.reported().root();
    if (root.isEmpty()) {
      return new Result.Refused("The device has not told its data model yet; wait for its Inform.");
    }
    XmppSetup.Broker place =
        new XmppSetup.Broker(
            broker.get().domain(), host(device), broker.get().port(), tls.isPresent());
    return new Result.Queued(
        operations.enqueue(
            device.key(),
            setup.of(device, accounts.issue(device.key()), place, broker.get().self()),
            origin));
  }

  /** The name by which the device reaches this server; empty where it never told. */
  private String host(Device device) {
    return devices
        .parameters(device.key(), device.reported().root() + "ManagementServer.URL")
        .stream()
        .filter(parameter -> parameter.value() != null)
        .findFirst()
        .flatMap(parameter -> hostOf(parameter.value()))
        .or(() -> AcsUrls.of("http", bind, 0).stream().findFirst().flatMap(XmppParts::hostOf))
        .orElse("");
  }

  private static Optional<String> hostOf(String url) {
    try {
      return Optional.ofNullable(URI.create(url.strip()).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Instant> onlineSince(Device device) {
    return broker.flatMap(
        running -> Jid.parse(device.reported().connReqJabberId()).flatMap(running::onlineSince));
  }

  private void presence(Jid jid, boolean online) {
    accounts
        .named(jid.local())
        .map(XmppAccount::device)
        .ifPresent(device -> telling.accept(new AcsEvent.DeviceChanged(device)));
  }

  private void watch(AcsEvent event) {
    if (event instanceof AcsEvent.DeviceForgotten(var device)) {
      accounts.remove(device).ifPresent(name -> broker.ifPresent(running -> running.dismiss(name)));
    }
  }

  @Override
  public void close() {
    subscription.close();
    broker.ifPresent(XmppBroker::close);
  }

  private record Started(Optional<XmppBroker> broker, String problem) {
    static final Started UNWANTED = new Started(Optional.empty(), "");

    static Started failed(String problem) {
      return new Started(Optional.empty(), problem);
    }
  }
}
