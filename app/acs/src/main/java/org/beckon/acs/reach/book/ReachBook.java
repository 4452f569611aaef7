package org.beckon.acs.reach.book;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.NatCheck;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.PortForward.State;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.reach.UrlTemplate;

/**
 * Changes where connection requests go, and sees forwarded ports through to their end: work in the
 * gateway's queue, the row that came of it, the poke that proves it. Thread-safe.
 */
public final class ReachBook implements Reach, AutoCloseable {
  private static final Duration PROOF = Duration.ofSeconds(30);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

  private final AddressBook book;
  private final DeviceDirectory devices;
  private final Operations operations;
  private final Poker poker;
  private final GatewayFinder gateways;
  private final Consumer<AcsEvent> telling;
  private final Clock clock;
  private final AcsEvents.Subscription subscription;

  /**
   * Takes up what was under way when the server stopped.
   *
   * @param telling where to say that something of a device changed
   */
  public ReachBook(
      AddressBook book,
      DeviceDirectory devices,
      Operations operations,
      Poker poker,
      AcsEvents events,
      Consumer<AcsEvent> telling,
      Clock clock) {
    this.book = book;
    this.devices = devices;
    this.operations = operations;
    this.poker = poker;
    this.gateways = new GatewayFinder(devices);
    this.telling = telling;
    this.clock = clock;
    this.subscription = events.subscribe(this::watch);
    for (DeviceAddress address : book.addresses()) {
      address
          .forward()
          .filter(forward -> isUnderWay(forward.state()))
          .ifPresent(forward -> follow(address.device(), forward));
    }
  }

  private static boolean isUnderWay(State state) {
    return state == State.OPENING || state == State.CLOSING;
  }

  @Override
  public Destination of(Device device) {
    settle(device.key());
    return book.of(device);
  }

  /** What work on a forwarded port led to counts from its end on, not only once it was told. */
  private void settle(DeviceKey device) {
    book.address(device)
        .flatMap(DeviceAddress::forward)
        .filter(forward -> isUnderWay(forward.state()))
        .ifPresent(
            forward ->
                operations
                    .find(forward.operation())
                    .filter(operation -> operation.state().isFinal())
                    .ifPresent(operation -> change(device, forward, Optional.of(operation))));
  }

  @Override
  public RequestManner manner(DeviceKey device) {
    return book.manner(device);
  }

  @Override
  public Optional<DeviceAddress> address(DeviceKey device) {
    return book.address(device);
  }

  @Override
  public Optional<String> setAddress(Device device, String text, String by) {
    if (text.isBlank()) {
      return template(device.key(), "", by);
    }
    return switch (UrlTemplate.read(text)) {
      case UrlTemplate.Read.Bad(String words) -> Optional.of(words);
      case UrlTemplate.Read.Good(UrlTemplate template) ->
          template(device.key(), template.text(), by);
    };
  }

  private Optional<String> template(DeviceKey device, String text, String by) {
    book.change(device, by, address -> address.template(text, by, clock.instant()));
    telling.accept(new AcsEvent.DeviceChanged(device));
    return Optional.empty();
  }

  @Override
  public Optional<String> setManner(Device device, RequestManner manner, String by) {
    Optional<Duration> timeout = manner.timeout();
    if (timeout.isPresent()
        && (!timeout.get().isPositive() || timeout.get().compareTo(LONGEST_TIMEOUT) > 0)) {
      return Optional.of("An answer may take 1 to " + LONGEST_TIMEOUT.toSeconds() + " seconds.");
    }
    if (manner.login().isPresent() && manner.login().get().username().isEmpty()) {
      return Optional.of("A login needs a user name.");
    }
    book.change(device.key(), by, address -> address.manner(manner, by, clock.instant()));
    telling.accept(new AcsEvent.DeviceChanged(device.key()));
    return Optional.empty();
  }

  @Override
  public List<AddressRule> rules() {
    return book.rules();
  }

  @Override
  public Optional<String> setRule(String tag, String template, String by) {
    Optional<String> problem = book.setRule(tag, template, by);
    if (problem.isEmpty()) {
      tell(tag);
    }
    return problem;
  }

  @Override
  public boolean removeRule(String tag) {
    boolean removed = book.removeRule(tag);
    if (removed) {
      tell(tag);
    }
    return removed;
  }

  private void tell(String tag) {
    devices.all().stream()
        .filter(device -> device.tags().contains(tag))
        .forEach(device -> telling.accept(new AcsEvent.DeviceChanged(device.key())));
  }

  @Override
  public List<Gateway> gateways(Device device) {
    return gateways.of(device);
  }

  @Override
  public Result forward(
      Device device, Optional<Device> gateway, OptionalInt externalPort, String origin) {
    return switch (Wish.of(device)) {
      case Wish.Bad(String words) -> new Result.Refused(words);
      case Wish.Good(String client, int port) -> {
        Optional<Device> through = gateway.or(() -> clearGateway(device));
        yield through.isEmpty()
            ? new Result.Refused(ReachWords.noGateway(device, gateways.of(device)))
            : forward(device, through.get(), client, port, externalPort, origin);
      }
    };
  }

  private Optional<Device> clearGateway(Device device) {
    Optional<Device> known =
        book.address(device.key())
            .flatMap(DeviceAddress::forward)
            .flatMap(forward -> devices.find(forward.gateway()));
    if (known.isPresent()) {
      return known;
    }
    List<Gateway> found = gateways.of(device);
    return GatewayFinder.isClear(found) ? Optional.of(found.getFirst().device()) : Optional.empty();
  }

  private Result forward(
      Device device,
      Device gateway,
      String client,
      int port,
      OptionalInt externalPort,
      String origin) {
    if (gateway.key().equals(device.key())) {
      return new Result.Refused("A device is not its own gateway; name another with --gateway.");
    }
    if (gateway.reported().root().isEmpty()) {
      return new Result.Refused(
          gateway.key() + " has not told its data model yet; wait for its Inform.");
    }
    Optional<PortForward> before = book.address(device.key()).flatMap(DeviceAddress::forward);
    if (before.isPresent() && isUnderWay(before.get().state())) {
      return new Result.Refused(
          "Work on the forwarded port of this device waits for "
              + before.get().gateway()
              + " (operation "
              + before.get().operation()
              + "); wait for it, or cancel it with `beckon operations cancel`.");
    }
    if (before.isPresent() && !before.get().gateway().equals(gateway.key())) {
      return new Result.Refused(
          "A port of "
              + before.get().gateway()
              + " is forwarded to this device; take that away first.");
    }
    Operation operation =
        operations.enqueue(
            gateway.key(),
            new Work.ForwardPort(
                client, port, externalPort.orElse(0), "Beckon " + device.key().text()),
            origin);
    PortForward forward =
        new PortForward(
            gateway.key(),
            State.OPENING,
            operation.id(),
            client,
            port,
            before.map(PortForward::externalPort).orElse(0),
            before.map(PortForward::instance).orElse(""),
            before.map(PortForward::own).orElse(false),
            "",
            origin,
            clock.instant());
    // Who asks for this wants it to count, whatever was set before.
    keep(device.key(), address -> address.template("", origin, clock.instant()), forward);
    follow(device.key(), forward);
    return new Result.Queued(operation);
  }

  @Override
  public Result unforward(Device device, String origin) {
    Optional<PortForward> now = book.address(device.key()).flatMap(DeviceAddress::forward);
    if (now.isEmpty()) {
      return new Result.Refused("No port is forwarded to this device.");
    }
    PortForward forward = now.get();
    if (forward.state() == State.CLOSING) {
      return operations
          .find(forward.operation())
          .<Result>map(Result.Queued::new)
          .orElseGet(Result.Done::new);
    }
    if (forward.state() == State.OPENING && !operations.cancel(forward.operation())) {
      return new Result.Refused(
          "The gateway is being told just now; take it away again in a moment.");
    }
    return remove(device.key(), forward, origin)
        .<Result>map(Result.Queued::new)
        .orElseGet(Result.Done::new);
  }

  /** Queues the removal of the row where there is one of ours; else forgets it. */
  private Optional<Operation> remove(DeviceKey device, PortForward forward, String origin) {
    boolean nothing =
        !forward.own() || forward.instance().isEmpty() || devices.find(forward.gateway()).isEmpty();
    if (nothing) {
      keep(device, address -> address, null);
      return Optional.empty();
    }
    Operation operation = removal(forward, origin);
    PortForward closing = forward.closing(operation.id());
    keep(device, address -> address, closing);
    follow(device, closing);
    return Optional.of(operation);
  }

  private Operation removal(PortForward forward, String origin) {
    return operations.enqueue(
        forward.gateway(),
        new Work.UnforwardPort(
            forward.instance(), forward.internalClient(), forward.internalPort()),
        origin);
  }

  private void keep(DeviceKey device, UnaryOperator<DeviceAddress> change, PortForward forward) {
    book.change(
        device,
        forward == null ? "" : forward.by(),
        address -> change.apply(address).forward(Optional.ofNullable(forward)));
    telling.accept(new AcsEvent.DeviceChanged(device));
  }

  /** Goes on when the work has ended, which may be after a restart of the server. */
  private void follow(DeviceKey device, PortForward forward) {
    var _ =
        operations
            .whenEnded(forward.operation())
            .handle(
                (operation, lost) -> {
                  ended(device, forward, Optional.ofNullable(operation));
                  return null;
                });
  }

  private void ended(DeviceKey device, PortForward followed, Optional<Operation> operation) {
    Optional<PortForward> now = change(device, followed, operation);
    if (now.filter(ReachBook::isProvable).isPresent()) {
      var _ = poker.poke(device, Optional.of(Via.HTTP), PROOF, step -> {});
    }
    telling.accept(new AcsEvent.DeviceChanged(device));
  }

  /** Keeps what the end of the work makes of the forwarded port, and gives it back. */
  private Optional<PortForward> change(
      DeviceKey device, PortForward followed, Optional<Operation> operation) {
    AtomicReference<Optional<PortForward>> now = new AtomicReference<>(Optional.empty());
    book.change(
        device,
        followed.by(),
        address -> {
          boolean same =
              address
                  .forward()
                  .filter(forward -> forward.operation().equals(followed.operation()))
                  .isPresent();
          if (!same) {
            return address;
          }
          PortForward forward = address.forward().get();
          now.set(isUnderWay(forward.state()) ? after(forward, operation) : Optional.of(forward));
          return address.forward(now.get());
        });
    return now.get();
  }

  private static boolean isProvable(PortForward forward) {
    return forward.state() == State.OPEN && forward.problem().isEmpty();
  }

  /** What the end of the work makes of a forwarded port; empty when it is gone. */
  private static Optional<PortForward> after(PortForward forward, Optional<Operation> operation) {
    Optional<Outcome> outcome = operation.flatMap(Operation::outcome);
    if (outcome.isPresent()
        && outcome.get() instanceof Outcome.Forwarded(String path, int port, boolean own)) {
      boolean ours = own || forward.own() && path.equals(forward.instance());
      return Optional.of(forward.opened(port, path, ours));
    }
    boolean removed =
        forward.state() == State.CLOSING
            && outcome.isPresent()
            && outcome.get() instanceof Outcome.Removed;
    if (removed) {
      return Optional.empty();
    }
    String why = ReachWords.why(operation);
    boolean stillThere = forward.state() == State.OPENING && !forward.instance().isEmpty();
    return Optional.of(stillThere ? forward.unchanged(why) : forward.failed(why));
  }

  private void watch(AcsEvent event) {
    if (event instanceof AcsEvent.DeviceForgotten(DeviceKey gone)) {
      Optional<PortForward> forward = book.address(gone).flatMap(DeviceAddress::forward);
      book.forget(gone);
      forward
          .filter(one -> one.own() && one.state() == State.OPEN)
          .filter(one -> devices.find(one.gateway()).isPresent())
          .ifPresent(one -> removal(one, "rule forgotten-device"));
    }
  }

  @Override
  public void close() {
    subscription.close();
  }

  /** What a gateway is to lead to: an IPv4 address and a port of the device. */
  private sealed interface Wish {
    record Good(String client, int port) implements Wish {}

    record Bad(String words) implements Wish {}

    static Wish of(Device device) {
      String url = device.reported().connectionRequestUrl();
      Optional<InetAddress> host = NatCheck.host(url).flatMap(NatCheck::literal);
      if (host.isEmpty()) {
        return new Bad(
            "The device has told no ConnectionRequestURL with an IP address, so there is nothing"
                + " that a port could lead to; wait for its next Inform.");
      }
      if (!(host.get() instanceof Inet4Address)) {
        return new Bad(
            "The device's ConnectionRequestURL has an IPv6 address; port forwarding is for IPv4."
                + " Open the gateway's firewall for it instead.");
      }
      if (!NatCheck.behindNat(device)) {
        return new Bad(
            "The device calls from the very address that it wants to be called at: no router stands"
                + " between, and nothing has to be forwarded.");
      }
      int port = URI.create(url.strip()).getPort();
      return new Good(host.get().getHostAddress(), port < 0 ? 80 : port);
    }
  }
}
