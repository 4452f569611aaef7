package org.beckon.acs.server;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.PrepareRefusal;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.connreq.xmpp.XmppConnectionRequester;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.connreq.xmpp.XmppSetup;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.phrase.PortReason;
import org.beckon.acs.store.Stores;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStatus;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.acs.xmpp.XmppLink;
import org.beckon.acs.xmpp.broker.Accounts;
import org.beckon.acs.xmpp.broker.BrokerLimits;
import org.beckon.acs.xmpp.broker.BrokerSettings;
import org.beckon.acs.xmpp.broker.XmppBroker;
import org.beckon.acs.xmpp.outside.OutsideDesk;
import org.beckon.cwmp.xmpp.Jid;

/**
 * XMPP put together: our broker, the outside one, the accounts of the devices, and requests.
 * Thread-safe.
 */
final class XmppParts implements XmppService, AutoCloseable {
  private final String bind;
  private final Optional<XmppConfig> config;
  private final Optional<Supplier<SSLContext>> tls;
  private final DeviceDirectory devices;
  private final OwnHost ownHost;
  private final Operations operations;
  private final Accounts accounts;
  private final Consumer<AcsEvent> telling;
  private final Optional<XmppBroker> broker;
  private final Phrase problem;
  private final OutsideDesk outside;
  private final OutsideAccounts outsideAccounts;
  private final XmppLink links;
  private final XmppSetup setup = new XmppSetup();
  private final AcsEvents.Subscription subscription;

  /**
   * Starts the broker.
   *
   * @param config empty to do without
   * @param tls gives the server's TLS at each use, for certificates are renewed; empty where it has
   *     none
   * @param given the outside broker of the command line; empty for the one that is kept, if any
   * @param telling where to say that a device came online or went
   * @param notices where to say what the owner should know
   */
  XmppParts(
      String bind,
      Optional<XmppConfig> config,
      Optional<OutsideSettings> given,
      Optional<Supplier<SSLContext>> tls,
      Stores stores,
      DeviceDirectory devices,
      Operations operations,
      AcsEvents events,
      Consumer<AcsEvent> telling,
      Consumer<Phrase> notices,
      Clock clock) {
    this.bind = bind;
    this.config = config;
    this.tls = tls;
    this.devices = devices;
    this.ownHost = new OwnHost(devices);
    this.operations = operations;
    this.telling = telling;
    accounts = new Accounts(stores.xmppAccounts(), clock);
    Started started = config.map(one -> start(one, clock)).orElse(Started.UNWANTED);
    broker = started.broker;
    problem = started.problem;
    outside =
        new OutsideDesk(
            stores.settings(),
            given,
            this::outsideDevices,
            this::outsidePresence,
            status -> notice(status).ifPresent(notices),
            clock);
    outsideAccounts = new OutsideAccounts(outside);
    links = new XmppLinks(broker, outside, config.isPresent());
    subscription = events.subscribe(this::watch);
  }

  private Started start(XmppConfig wanted, Clock clock) {
    if (wanted.tlsRequired() && tls.isEmpty()) {
      return Started.failed(Phrase.of(BrokerTrouble.NEEDS_TLS));
    }
    BrokerSettings settings =
        new BrokerSettings(
            bind, wanted.port(), wanted.domain(), tls, wanted.tlsRequired(), BrokerLimits.DEFAULT);
    try {
      XmppBroker running = XmppBroker.start(settings, accounts, this::presence, clock);
      return new Started(Optional.of(running), Phrase.NOTHING);
    } catch (IOException e) {
      return Started.failed(
          Phrase.with(
              BrokerTrouble.PORT_UNUSABLE,
              Detail.of(Integer.toString(wanted.port())),
              PortReason.of(e)));
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

  ConnectionRequester requester() {
    return new XmppConnectionRequester(links);
  }

  @Override
  public OutsideBroker outside() {
    return outside;
  }

  @Override
  public Result prepare(Device device, ToldAccount told, String origin) {
    if (device.reported().root().isEmpty()) {
      return new Result.Refused(Phrase.of(PrepareRefusal.DEVICE_UNTOLD));
    }
    Optional<OutsideSettings> settings = outside.settings();
    if (settings.isPresent()) {
      return switch (outsideAccounts.of(device, settings.get(), told)) {
        case OutsideAccounts.Found.Missing(Phrase why) -> new Result.Refused(why);
        case OutsideAccounts.Found.Account(Jid jid, String password) ->
            queued(
                device,
                new Credentials(jid.local(), password),
                place(device, jid.domain(), settings.get()),
                settings.get().jid().orElseThrow(),
                origin);
      };
    }
    if (!told.equals(ToldAccount.NOTHING)) {
      return new Result.Refused(Phrase.of(PrepareRefusal.ACCOUNT_UNWANTED));
    }
    if (broker.isEmpty()) {
      return new Result.Refused(problem.isEmpty() ? Phrase.of(PrepareRefusal.BROKER_OFF) : problem);
    }
    XmppSetup.Broker place =
        new XmppSetup.Broker(
            broker.get().domain(), host(device), broker.get().port(), tls.isPresent(), true);
    return queued(device, accounts.issue(device.key()), place, broker.get().self(), origin);
  }

  private Result queued(
      Device device, Credentials account, XmppSetup.Broker place, Jid asker, String origin) {
    return new Result.Queued(
        operations.enqueue(device.key(), setup.of(device, account, place, asker), origin));
  }

  /** A broker on this computer is reached as this server is; one of another domain by DNS. */
  private XmppSetup.Broker place(Device device, String domain, OutsideSettings settings) {
    if (!domain.equals(settings.domain())) {
      return new XmppSetup.Broker(domain, "", OutsideSettings.PORT, true, false);
    }
    String host = AcsUrls.isLoopback(settings.host()) ? host(device) : settings.host();
    return new XmppSetup.Broker(domain, host, settings.port(), true, false);
  }

  /** The name by which the device reaches this server, as far as it told; else an address here. */
  private String host(Device device) {
    return ownHost
        .of(device)
        .or(() -> AcsUrls.of("http", bind, 0).stream().findFirst().flatMap(OwnHost::in))
        .orElse("");
  }

  @Override
  public Optional<Instant> onlineSince(Device device) {
    return Jid.parse(device.reported().connReqJabberId()).flatMap(links::onlineSince);
  }

  private void presence(Jid jid, boolean online) {
    accounts
        .named(jid.local())
        .map(XmppAccount::device)
        .ifPresent(device -> telling.accept(new AcsEvent.DeviceChanged(device)));
  }

  /** The full addresses of devices at the outside broker of this domain. */
  private Set<Jid> outsideDevices(String domain) {
    Predicate<String> ours = name -> broker.stream().anyMatch(own -> own.serves(name));
    return devices.all().stream()
        .flatMap(device -> Jid.parse(device.reported().connReqJabberId()).stream())
        .filter(jid -> !jid.isBare())
        .filter(jid -> XmppLinks.isOutside(jid, domain, ours))
        .collect(Collectors.toSet());
  }

  private void outsidePresence(Jid jid, boolean online) {
    devices.all().stream()
        .filter(device -> device.reported().connReqJabberId().equals(jid.toString()))
        .forEach(device -> telling.accept(new AcsEvent.DeviceChanged(device.key())));
  }

  private static Optional<Phrase> notice(OutsideStatus status) {
    return switch (status) {
      case OutsideStatus.Down down ->
          Optional.of(
              Phrase.with(
                  BrokerTrouble.OUTSIDE_DOWN,
                  Phrase.of(down.trouble()),
                  Phrase.of(down.trouble().hint())));
      case OutsideStatus.Off _, OutsideStatus.Connecting _, OutsideStatus.Online _ ->
          Optional.empty();
    };
  }

  private void watch(AcsEvent event) {
    if (event instanceof AcsEvent.DeviceForgotten(var device)) {
      accounts.remove(device).ifPresent(name -> broker.ifPresent(running -> running.dismiss(name)));
    }
  }

  @Override
  public void close() {
    subscription.close();
    outside.close();
    broker.ifPresent(XmppBroker::close);
  }

  private record Started(Optional<XmppBroker> broker, Phrase problem) {
    static final Started UNWANTED = new Started(Optional.empty(), Phrase.NOTHING);

    static Started failed(Phrase problem) {
      return new Started(Optional.empty(), problem);
    }
  }
}
