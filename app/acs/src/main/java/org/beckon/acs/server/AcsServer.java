package org.beckon.acs.server;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.acs.auth.AccessBook;
import org.beckon.acs.auth.CpeLogin;
import org.beckon.acs.auth.Gate;
import org.beckon.acs.auth.LoginPolicy;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.http.HttpConnectionRequester;
import org.beckon.acs.connreq.service.Pace;
import org.beckon.acs.connreq.service.PokeService;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.registry.BoundedParameters;
import org.beckon.acs.device.registry.DeviceRegistry;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.event.EventDispatcher;
import org.beckon.acs.event.Notices;
import org.beckon.acs.journal.Journal;
import org.beckon.acs.journal.recorder.JournalRecorder;
import org.beckon.acs.live.CallNotice;
import org.beckon.acs.live.Door;
import org.beckon.acs.live.SessionDesk;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.queue.Homecoming;
import org.beckon.acs.operation.queue.OperationQueue;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.book.KeptQuirks;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.book.AddressBook;
import org.beckon.acs.reach.book.ReachBook;
import org.beckon.acs.rule.FirstContact;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.store.Stores;
import org.beckon.acs.transfer.Transfers;
import org.beckon.acs.transfer.book.TransferBook;
import org.beckon.acs.transport.CwmpListener;
import org.beckon.profiles.device.DeviceProfiles;
import org.beckon.profiles.dictionary.Dictionary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server put together: the one place where its parts meet. Thread-safe. */
public final class AcsServer implements Acs, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AcsServer.class);

  private final Clock clock = Clock.systemUTC();
  private final Instant started = clock.instant();
  private final AcsConfig config;
  private final ServerSettings settings;
  private final EventDispatcher events = new EventDispatcher();
  private final Notices notices = new Notices();
  private final OperationQueue queue;
  private final KeptQuirks quirks;
  private final TransferBook transfers;
  private final Optional<FirstContact> firstContact;
  private final BoundedParameters parameters;
  private final DeviceRegistry devices;
  private final JournalRecorder journal;
  private final SessionDesk desk;
  private final HttpConnectionRequester requester;
  private final UdpParts udp;
  private final XmppParts xmpp;
  private final PokeService poker;
  private final ReachBook reach;
  private final Tls tls;
  private final CwmpListener.Started cwmp;

  private AcsServer(AcsConfig config, Stores stores, Dictionary dictionary) {
    this.config = config;
    settings = new ServerSettings(stores.settings(), config.given(), new LocalPorts(config.bind()));
    queue = new OperationQueue(stores.operations(), events, clock);
    quirks = new KeptQuirks(stores.quirks(), new DeviceProfiles(), events, clock);
    AccessBook access = new AccessBook(stores.access(), settings::onboarding);
    transfers = new TransferBook(stores.transfers(), clock);
    firstContact =
        config.firstContact()
            ? Optional.of(
                new FirstContact(queue, access, () -> settings.get(ServerSetting.OWN_LOGIN)))
            : Optional.empty();
    parameters =
        new BoundedParameters(stores.parameters(), BoundedParameters.MOST, this::tooManyParameters);
    devices =
        new DeviceRegistry(stores.devices(), parameters, access, events, this::forgotten, clock);
    journal = new JournalRecorder(stores.journal(), clock, JournalRecorder.Retention.STANDARD);
    desk =
        new SessionDesk(
            devices,
            parameters,
            queue,
            new Homecoming(stores.operations(), queue, clock),
            quirks,
            transfers,
            journal,
            door(access),
            dictionary,
            firstContact,
            events,
            notices,
            config.bounds(),
            config.patience(),
            clock);
    AddressBook addresses = new AddressBook(stores.reach(), clock);
    SettledDestinations destinations = new SettledDestinations(addresses);
    requester = new HttpConnectionRequester(new LearntRootDigests(quirks, events), destinations);
    udp =
        new UdpParts(
            config.bind(),
            config.stunPort(),
            stores.udp(),
            devices,
            queue,
            new QuirkForms(quirks, events),
            events,
            events,
            clock);
    tls = Tls.open(config, settings.get(ServerSetting.REDIRECT), desk, clock, this::notice);
    xmpp =
        new XmppParts(
            config.bind(),
            config.xmpp(),
            config.outsideXmpp(),
            tls.keeper().map(keeper -> keeper::context),
            stores,
            devices,
            queue,
            events,
            events,
            phrase -> notice("", phrase),
            clock);
    List<ConnectionRequester> ways = List.of(requester, udp.requester(), xmpp.requester());
    poker =
        new PokeService(
            devices, events, ways, stores.pokes(), Pace.DEFAULT, PokeService.GRACE, clock);
    reach = new ReachBook(addresses, devices, queue, poker, events, events, clock);
    destinations.settledBy(reach);
    cwmp =
        CwmpListener.start(
            config.bind(),
            config.port(),
            desk,
            config.http(),
            settings.get(ServerSetting.REDIRECT),
            tls.keeper());
  }

  private void notice(String address, Phrase phrase) {
    events.accept(new AcsEvent.Noticed(notices.add(clock.instant(), address, phrase)));
  }

  private Door door(AccessBook access) {
    CpeLogin login = new CpeLogin(this::loginPolicy, access, this::cannotCount, clock);
    Gate gate = new Gate(access, () -> settings.get(ServerSetting.UNKNOWN));
    return new Door(login, gate, access, devices, clock);
  }

  private LoginPolicy loginPolicy() {
    return new LoginPolicy(
        settings.get(ServerSetting.CPE_AUTH),
        settings.get(ServerSetting.DIGESTS),
        settings.onboarding());
  }

  private void tooManyParameters(DeviceKey device) {
    notice(
        "",
        Phrase.of(
            CallNotice.TOO_MANY_PARAMETERS,
            device.text(),
            Integer.toString(BoundedParameters.MOST)));
  }

  private void forgotten(DeviceKey device) {
    parameters.forget(device);
    queue.forget(device);
    transfers.forget(device);
    firstContact.ifPresent(rule -> rule.forget(device));
  }

  private boolean cannotCount(DeviceKey key) {
    return devices
        .find(key)
        .filter(device -> quirks.effective(device).has(Quirk.NONCE_COUNT))
        .isPresent();
  }

  /**
   * Starts a server. It runs even when its port cannot be had; {@link #cwmp} says so. The stores
   * stay the caller's to close, after the server.
   */
  public static AcsServer start(AcsConfig config, Stores stores, Dictionary dictionary) {
    return new AcsServer(config, stores, dictionary);
  }

  /** Where devices call in, on the address that was asked for, or why they cannot. */
  public Listener cwmp() {
    return switch (cwmp) {
      case CwmpListener.Started.Listening(CwmpListener listener) ->
          Listener.at("cwmp", AcsUrls.reachable("http", config.bind(), listener.port()));
      case CwmpListener.Started.Failed(Phrase problem) -> Listener.failed("cwmp", problem);
    };
  }

  /** Where devices call in over TLS; empty when that is not wanted. */
  public Optional<Listener> cwmps() {
    return tls.listener();
  }

  /** Where STUN listens, or why it does not; empty when it was not wanted. */
  public Optional<Listener> stun() {
    return udp.listener();
  }

  @Override
  public DeviceDirectory devices() {
    return devices;
  }

  @Override
  public Operations operations() {
    return queue;
  }

  @Override
  public QuirkBook quirks() {
    return quirks;
  }

  @Override
  public Transfers transfers() {
    return transfers;
  }

  @Override
  public Poker poker() {
    return poker;
  }

  @Override
  public XmppService xmpp() {
    return xmpp;
  }

  /** Where the XMPP broker listens, or why it does not; empty when it was not wanted. */
  public Optional<Listener> xmppListener() {
    return xmpp.listener();
  }

  @Override
  public UdpPreparation udpPreparation() {
    return udp;
  }

  @Override
  public Reach reach() {
    return reach;
  }

  @Override
  public ServerSettings settings() {
    return settings;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public AcsEvents events() {
    return events;
  }

  @Override
  public ServerStatus status() {
    List<String> urls =
        switch (cwmp) {
          case CwmpListener.Started.Listening(CwmpListener listener) ->
              AcsUrls.of("http", config.bind(), listener.port());
          case CwmpListener.Started.Failed _ -> List.of();
        };
    return new ServerStatus(
        version(),
        started,
        config.dataDirectory(),
        Stream.of(Optional.of(cwmp()), cwmps(), stun(), xmpp.listener())
            .flatMap(Optional::stream)
            .toList(),
        Stream.concat(urls.stream(), tls.urls().stream()).toList(),
        settings.get(ServerSetting.REDIRECT),
        tls.authority(),
        settings.get(ServerSetting.UNKNOWN),
        settings.get(ServerSetting.OWN_LOGIN),
        settings.get(ServerSetting.CPE_AUTH),
        settings.onboarding(),
        settings.all(),
        devices.size(),
        desk.open(),
        notices.latest());
  }

  private static String version() {
    String version = AcsServer.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Lets running sessions end for up to ten seconds, then stops. */
  @Override
  public void close() {
    reach.close();
    poker.close();
    closeRequester();
    udp.close();
    xmpp.close();
    desk.close();
    tls.close();
    if (cwmp instanceof CwmpListener.Started.Listening(CwmpListener listener)) {
      listener.close();
    }
    journal.close();
    events.close();
  }

  private void closeRequester() {
    try {
      requester.close();
    } catch (IOException e) {
      LOG.warn("connections of connection requests did not close", e);
    }
  }
}
