package org.beckon.acs.reach.book;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.ForwardRefusal;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.PortForward.State;
import org.beckon.acs.reach.Reach.Result;

/**
 * The life of forwarded ports: work in the gateway's queue, the row that came of it, the poke that
 * proves it, and the removal. Thread-safe; orders are taken one after the other.
 */
final class PortForwarding {
  private static final Duration PROOF = Duration.ofSeconds(30);

  /** Who wants the row of a forgotten device removed. */
  private static final String FORGOTTEN = "rule forgotten-device";

  private final AddressBook book;
  private final DeviceDirectory devices;
  private final Operations operations;
  private final Poker poker;
  private final GatewayFinder gateways;
  private final Consumer<AcsEvent> telling;
  private final Clock clock;

  PortForwarding(
      AddressBook book,
      DeviceDirectory devices,
      Operations operations,
      Poker poker,
      GatewayFinder gateways,
      Consumer<AcsEvent> telling,
      Clock clock) {
    this.book = book;
    this.devices = devices;
    this.operations = operations;
    this.poker = poker;
    this.gateways = gateways;
    this.telling = telling;
    this.clock = clock;
  }

  /** Takes up what was under way when the server stopped. */
  void resume() {
    for (DeviceAddress address : book.addresses()) {
      address
          .forward()
          .filter(forward -> forward.state().isUnderWay())
          .ifPresent(forward -> follow(address.device(), forward));
    }
  }

  /** What work on a forwarded port led to counts from its end on, not only once it was told. */
  void settle(DeviceKey device) {
    present(device)
        .filter(forward -> forward.state().isUnderWay())
        .ifPresent(
            forward ->
                operations
                    .find(forward.operation())
                    .filter(operation -> operation.state().isFinal())
                    .ifPresent(operation -> change(device, forward, Optional.of(operation))));
  }

  private Optional<PortForward> present(DeviceKey device) {
    return book.address(device).flatMap(DeviceAddress::forward);
  }

  /** See {@link org.beckon.acs.reach.Reach#forward}. */
  synchronized Result forward(
      Device device, Optional<Device> gateway, OptionalInt externalPort, String origin) {
    return switch (ForwardTarget.of(device)) {
      case ForwardTarget.None(ForwardRefusal why) -> refused(why);
      case ForwardTarget.Place target -> {
        Optional<Device> through = gateway.or(() -> clearGateway(device));
        yield through.isEmpty()
            ? noGateway(device)
            : forward(device, through.get(), target, externalPort, origin);
      }
    };
  }

  private static Result refused(ForwardRefusal why, String... details) {
    return new Result.Refused(Phrase.of(why, details));
  }

  private Optional<Device> clearGateway(Device device) {
    Optional<Device> known =
        present(device.key()).flatMap(forward -> devices.find(forward.gateway()));
    if (known.isPresent()) {
      return known;
    }
    List<Gateway> found = gateways.of(device);
    return GatewayFinder.isClear(found) ? Optional.of(found.getFirst().device()) : Optional.empty();
  }

  private Result noGateway(Device device) {
    List<Gateway> found = gateways.of(device);
    if (!found.isEmpty()) {
      return refused(
          ForwardRefusal.MANY_GATEWAYS,
          found.stream().map(one -> one.device().key().text()).collect(Collectors.joining(", ")));
    }
    String address = device.contact().address();
    return address.isEmpty()
        ? refused(ForwardRefusal.NO_GATEWAY_NAMED)
        : refused(ForwardRefusal.NO_GATEWAY, address);
  }

  private Result forward(
      Device device,
      Device gateway,
      ForwardTarget.Place target,
      OptionalInt externalPort,
      String origin) {
    if (gateway.key().equals(device.key())) {
      return refused(ForwardRefusal.OWN_GATEWAY);
    }
    if (gateway.reported().root().isEmpty()) {
      return refused(ForwardRefusal.GATEWAY_UNTOLD, gateway.key().text());
    }
    Optional<PortForward> before = present(device.key());
    if (before.isPresent() && before.get().state().isUnderWay()) {
      return refused(
          ForwardRefusal.UNDER_WAY,
          before.get().gateway().text(),
          before.get().operation().toString());
    }
    if (before.isPresent() && !before.get().gateway().equals(gateway.key())) {
      return refused(ForwardRefusal.OTHER_GATEWAY, before.get().gateway().text());
    }
    Operation operation =
        operations.enqueue(
            gateway.key(),
            new Work.ForwardPort(
                target.client(),
                target.port(),
                externalPort.orElse(0),
                "Beckon " + device.key().text()),
            origin);
    PortForward forward =
        new PortForward(
            gateway.key(),
            State.OPENING,
            operation.id(),
            target.client(),
            target.port(),
            before.map(PortForward::externalPort).orElse(0),
            before.map(PortForward::instance).orElse(""),
            before.map(PortForward::own).orElse(false),
            Phrase.NOTHING,
            origin,
            clock.instant());
    keep(device.key(), origin, address -> address.forward(Optional.of(forward)));
    follow(device.key(), forward);
    return new Result.Queued(operation);
  }

  /** See {@link org.beckon.acs.reach.Reach#unforward}. */
  synchronized Result unforward(Device device, String origin) {
    Optional<PortForward> now = present(device.key());
    if (now.isEmpty()) {
      return refused(ForwardRefusal.NOT_FORWARDED);
    }
    PortForward forward = now.get();
    if (forward.state() == State.CLOSING) {
      return operations
          .find(forward.operation())
          .<Result>map(Result.Queued::new)
          .orElseGet(Result.Done::new);
    }
    if (forward.state() == State.OPENING && !operations.cancel(forward.operation())) {
      return refused(ForwardRefusal.BEING_TOLD);
    }
    return remove(device.key(), forward, origin)
        .<Result>map(Result.Queued::new)
        .orElseGet(Result.Done::new);
  }

  /** Queues the removal of the row where there is one of ours; else forgets it. */
  private Optional<Operation> remove(DeviceKey device, PortForward forward, String origin) {
    if (!hasRow(forward)) {
      keep(device, origin, address -> address.forward(Optional.empty()));
      return Optional.empty();
    }
    Operation operation = removal(forward, origin);
    PortForward closing = forward.closing(operation.id());
    keep(device, origin, address -> address.forward(Optional.of(closing)));
    follow(device, closing);
    return Optional.of(operation);
  }

  /** Whether a row of ours is on a gateway that is still managed. */
  private boolean hasRow(PortForward forward) {
    return forward.own()
        && !forward.instance().isEmpty()
        && devices.find(forward.gateway()).isPresent();
  }

  private Operation removal(PortForward forward, String origin) {
    return operations.enqueue(
        forward.gateway(),
        new Work.UnforwardPort(
            forward.instance(), forward.internalClient(), forward.internalPort()),
        origin);
  }

  private void keep(DeviceKey device, String by, UnaryOperator<DeviceAddress> change) {
    book.change(device, by, change);
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
    if (now.filter(PortForwarding::isProvable).isPresent()) {
      var _ = poker.poke(device, Optional.of(Via.HTTP), PROOF, step -> {});
    }
    if (now.isEmpty() && followed.state() == State.OPENING && devices.find(device).isEmpty()) {
      // The device was forgotten while its gateway was about to make a row for it.
      ForwardEnd.of(followed, operation)
          .filter(this::hasRow)
          .ifPresent(row -> removal(row, FORGOTTEN));
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
          Optional<PortForward> same =
              address.forward().filter(forward -> forward.operation().equals(followed.operation()));
          if (same.isEmpty()) {
            return address;
          }
          now.set(same.get().state().isUnderWay() ? ForwardEnd.of(same.get(), operation) : same);
          return overruling(address, now.get());
        });
    return now.get();
  }

  /** Who asks for a port wants it to count, whatever address was set before; once it is open. */
  private DeviceAddress overruling(DeviceAddress address, Optional<PortForward> now) {
    boolean overruled =
        now.filter(PortForwarding::isProvable).isPresent()
            && !address.template().isEmpty()
            && !address.since().isAfter(now.get().since());
    return (overruled ? address.template("", now.get().by(), clock.instant()) : address)
        .forward(now);
  }

  private static boolean isProvable(PortForward forward) {
    return forward.state() == State.OPEN && forward.problem().isEmpty();
  }

  /** A device was forgotten: what was made for it on its gateway is taken away. */
  void forget(DeviceKey gone) {
    Optional<PortForward> forward = present(gone);
    book.forget(gone);
    forward
        .filter(one -> one.state() == State.OPENING)
        .ifPresent(one -> operations.cancel(one.operation()));
    forward
        .filter(one -> !one.state().isUnderWay())
        .filter(this::hasRow)
        .ifPresent(one -> removal(one, FORGOTTEN));
  }
}
