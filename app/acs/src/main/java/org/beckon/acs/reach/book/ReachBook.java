package org.beckon.acs.reach.book;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.beckon.acs.connreq.Poker;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.operation.Operations;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.AddressProblem;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.reach.UrlTemplate;

/** Changes where connection requests go, and tells of it. Thread-safe. */
public final class ReachBook implements Reach, AutoCloseable {
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(2);

  private final AddressBook book;
  private final DeviceDirectory devices;
  private final GatewayFinder gateways;
  private final PortForwarding forwarding;
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
    this.gateways = new GatewayFinder(devices);
    this.forwarding =
        new PortForwarding(book, devices, operations, poker, gateways, telling, clock);
    this.telling = telling;
    this.clock = clock;
    this.subscription = events.subscribe(this::watch);
    forwarding.resume();
  }

  @Override
  public Destination of(Device device) {
    forwarding.settle(device.key());
    return book.of(device);
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
  public Optional<Phrase> setAddress(Device device, String text, String by) {
    if (text.isBlank()) {
      return template(device.key(), "", by);
    }
    return switch (UrlTemplate.read(text)) {
      case UrlTemplate.Read.Bad(Phrase why) -> Optional.of(why);
      case UrlTemplate.Read.Good(UrlTemplate template) ->
          template(device.key(), template.text(), by);
    };
  }

  private Optional<Phrase> template(DeviceKey device, String text, String by) {
    book.change(device, by, address -> address.template(text, by, clock.instant()));
    telling.accept(new AcsEvent.DeviceChanged(device));
    return Optional.empty();
  }

  @Override
  public Optional<Phrase> setManner(Device device, RequestManner manner, String by) {
    Optional<Duration> timeout = manner.timeout();
    if (timeout.isPresent()
        && (!timeout.get().isPositive() || timeout.get().compareTo(LONGEST_TIMEOUT) > 0)) {
      String most = Long.toString(LONGEST_TIMEOUT.toSeconds());
      return Optional.of(Phrase.of(AddressProblem.TIMEOUT, most));
    }
    if (manner.login().isPresent() && manner.login().get().username().isEmpty()) {
      return Optional.of(Phrase.of(AddressProblem.LOGIN_WITHOUT_NAME));
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
  public Optional<Phrase> setRule(String tag, String template, String by) {
    Optional<Phrase> problem = book.setRule(tag, template, by);
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
    return forwarding.forward(device, gateway, externalPort, origin);
  }

  @Override
  public Result unforward(Device device, String origin) {
    return forwarding.unforward(device, origin);
  }

  private void watch(AcsEvent event) {
    if (event instanceof AcsEvent.DeviceForgotten(DeviceKey gone)) {
      forwarding.forget(gone);
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
