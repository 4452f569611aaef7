package org.beckon.acs.server;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.binding.keeper.Bindings;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.PrepareRefusal;
import org.beckon.acs.connreq.udp.Failures;
import org.beckon.acs.connreq.udp.StunPreparation;
import org.beckon.acs.connreq.udp.UdpConnectionRequester;
import org.beckon.acs.connreq.udp.UdpForms;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.store.UdpStore;
import org.beckon.acs.stun.StunServer;
import org.beckon.acs.stun.StunUsers;

/** STUN and UDP connection requests put together: one port for both. Thread-safe. */
final class UdpParts implements UdpPreparation, AutoCloseable {
  private final String bind;
  private final OwnHost ownHost;
  private final Operations operations;
  private final Bindings bindings;
  private final Optional<StunServer.Started> stun;
  private final UdpConnectionRequester requester;
  private final StunPreparation preparation = new StunPreparation();

  /**
   * Starts to listen.
   *
   * @param port empty to do without STUN
   * @param telling where to say that a device has another binding now
   */
  UdpParts(
      String bind,
      OptionalInt port,
      UdpStore store,
      DeviceDirectory devices,
      Operations operations,
      UdpForms forms,
      AcsEvents events,
      Consumer<AcsEvent> telling,
      Clock clock) {
    this.bind = bind;
    this.ownHost = new OwnHost(devices);
    this.operations = operations;
    bindings = new Bindings(store, devices::find, events, telling, clock);
    stun =
        port.isPresent()
            ? Optional.of(StunServer.start(bind, port.getAsInt(), new Users(bindings)))
            : Optional.empty();
    requester =
        new UdpConnectionRequester(
            server().map(server -> server::send), bindings, forms, new Failures(clock), events);
  }

  private Optional<StunServer> server() {
    return stun.flatMap(
        started ->
            switch (started) {
              case StunServer.Started.Listening(StunServer server) -> Optional.of(server);
              case StunServer.Started.Failed _ -> Optional.empty();
            });
  }

  /** Where STUN listens, or why it does not; empty when it was not wanted. */
  Optional<Listener> listener() {
    return stun.map(
        started ->
            switch (started) {
              case StunServer.Started.Listening(StunServer server) ->
                  Listener.at("stun", AcsUrls.reachablePlace(bind, server.port()));
              case StunServer.Started.Failed(Phrase problem) -> Listener.failed("stun", problem);
            });
  }

  ConnectionRequester requester() {
    return requester;
  }

  @Override
  public Result prepare(Device device, String origin) {
    Optional<StunServer> server = server();
    if (server.isEmpty()) {
      return new Result.Refused(
          listener().map(Listener::problem).orElseGet(() -> Phrase.of(PrepareRefusal.STUN_OFF)));
    }
    if (device.reported().root().isEmpty()) {
      return new Result.Refused(Phrase.of(PrepareRefusal.DEVICE_UNTOLD));
    }
    StunAccount account = bindings.issue(device.key());
    return new Result.Queued(
        preparation.of(device, account, ownHost.of(device).orElse(""), server.get().port()).stream()
            .map(work -> operations.enqueue(device.key(), work, origin))
            .toList());
  }

  @Override
  public List<Work> preview(Device device) {
    Optional<StunServer> server = server();
    if (server.isEmpty() || device.reported().root().isEmpty()) {
      return List.of();
    }
    StunAccount account =
        bindings
            .accountOf(device.key())
            .orElseGet(() -> new StunAccount(device.key(), device.key().text(), ""));
    return preparation.of(device, account, ownHost.of(device).orElse(""), server.get().port());
  }

  @Override
  public Optional<Binding> binding(Device device) {
    return bindings.of(device);
  }

  /** The devices as users of the STUN server. */
  private record Users(Bindings bindings) implements StunUsers {
    @Override
    public Optional<String> password(String username) {
      return bindings.account(username).map(StunAccount::password);
    }

    @Override
    public void proven(String username, InetSocketAddress from, String transaction) {
      bindings
          .account(username)
          .ifPresent(account -> bindings.proven(account.device(), from, transaction));
    }

    @Override
    public void heard(String username, InetSocketAddress from) {
      bindings.account(username).ifPresent(account -> bindings.heard(account.device(), from));
    }
  }

  @Override
  public void close() {
    requester.close();
    server().ifPresent(StunServer::close);
    bindings.close();
  }
}
