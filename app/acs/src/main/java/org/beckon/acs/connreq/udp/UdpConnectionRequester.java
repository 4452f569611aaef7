package org.beckon.acs.connreq.udp;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.keeper.Bindings;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Delivery;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.reach.Aim;
import org.beckon.cwmp.event.EventCode;

/**
 * Delivers a connection request as signed datagrams to the device's UDP binding (TR-069 Annex G).
 * The device gives no answer but its Inform. Thread-safe.
 */
public final class UdpConnectionRequester implements ConnectionRequester, AutoCloseable {
  /** From one message to the next; each of the forms is tried within an ordinary wait. */
  private static final Duration NEXT_MESSAGE = Duration.ofSeconds(4);

  /** When the copies of one message go out: a lost datagram is nobody's to repeat. */
  private static final List<Duration> COPIES =
      List.of(Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(300));

  private final Optional<UdpSender> sender;
  private final Bindings bindings;
  private final UdpForms forms;
  private final Failures failures;
  private final SecureRandom random = new SecureRandom();
  private final Map<DeviceKey, Round> rounds = new ConcurrentHashMap<>();
  private final AcsEvents.Subscription subscription;

  /**
   * A requester that watches for Informs until it is closed.
   *
   * @param sender empty when the UDP port could not be had
   */
  public UdpConnectionRequester(
      Optional<UdpSender> sender,
      Bindings bindings,
      UdpForms forms,
      Failures failures,
      AcsEvents events) {
    this.sender = sender;
    this.bindings = bindings;
    this.forms = forms;
    this.failures = failures;
    this.subscription = events.subscribe(this::watch);
  }

  @Override
  public Via via() {
    return Via.UDP;
  }

  @Override
  public Optional<Cause> missing(Device device) {
    if (sender.isEmpty()) {
      return Optional.of(Cause.of(CauseCode.STUN_OFF));
    }
    Optional<Binding> binding = bindings.of(device);
    if (binding.isEmpty()) {
      return Optional.of(Cause.of(CauseCode.BINDING_MISSING));
    }
    String caller = device.contact().address();
    if (!isFair(binding.get(), caller)) {
      return Optional.of(
          Cause.of(
              CauseCode.TARGET_FORBIDDEN,
              binding.get().address().getAddress().getHostAddress(),
              caller));
    }
    return device.connectionRequest().username().isEmpty()
        ? Optional.of(Cause.of(CauseCode.UDP_LOGIN_MISSING))
        : Optional.empty();
  }

  /** Where a Binding Request came from it came from; what a device only says may be anything. */
  private static boolean isFair(Binding binding, String caller) {
    return switch (binding.source()) {
      case BINDING_REQUEST -> true;
      case REPORTED -> Aim.isFair(binding.address().getAddress(), caller);
    };
  }

  @Override
  public Delivery deliver(Device device, Duration timeout, Consumer<PokeStep> steps) {
    Optional<Cause> missing = missing(device);
    Optional<Binding> binding = bindings.of(device);
    if (missing.isPresent() || sender.isEmpty() || binding.isEmpty()) {
      return new Delivery.Unreachable(missing.orElseGet(() -> Cause.of(CauseCode.BINDING_MISSING)));
    }
    Round round = rounds.compute(device.key(), (key, before) -> round(device, before));
    try {
      return send(sender.get(), device, binding.get(), round, steps)
          ? new Delivery.Accepted()
          : new Delivery.Sent(NEXT_MESSAGE.minus(COPIES.getLast()), failures.sent(binding.get()));
    } catch (IOException e) {
      return new Delivery.Unreachable(
          Cause.of(
              CauseCode.DATAGRAM_REFUSED, binding.get().text(), String.valueOf(e.getMessage())));
    }
  }

  @Override
  public void succeeded(Device device) {
    Round round = rounds.remove(device.key());
    if (round != null && round.isInformed()) {
      forms.learnt(device, round.latest());
    }
  }

  private Round round(Device device, Round before) {
    return before == null || before.isOver()
        ? new Round(UdpForm.order(forms.known(device)), NEXT_MESSAGE)
        : before;
  }

  /** Sends the copies of one message; true when the Inform came meanwhile. */
  private boolean send(
      UdpSender port, Device device, Binding binding, Round round, Consumer<PokeStep> steps)
      throws IOException {
    UdpForm form = round.next();
    byte[] datagram = request(device, binding).bytes(form);
    long begin = System.nanoTime();
    for (int copy = 0; copy < COPIES.size(); copy++) {
      Duration until = COPIES.get(copy).minusNanos(System.nanoTime() - begin);
      if (round.informedWithin(until.isNegative() ? Duration.ZERO : until)) {
        return true;
      }
      // The device may be there before the call returns.
      Duration at = Duration.ofNanos(System.nanoTime() - begin);
      port.send(datagram, binding.address());
      steps.accept(step(Integer.toString(copy + 1), binding, form, at));
    }
    return false;
  }

  private static PokeStep step(String copy, Binding binding, UdpForm form, Duration at) {
    return form == UdpForm.PLAIN
        ? PokeStep.of(Via.UDP, StepKind.SENT, at, copy, binding.text())
        : PokeStep.of(Via.UDP, StepKind.SENT_IN_FORM, at, copy, binding.text(), form.text());
  }

  private UdpRequest request(Device device, Binding binding) {
    byte[] nonce = new byte[8];
    random.nextBytes(nonce);
    long seconds = bindings.nextTimestamp(device.key());
    // Time stamps differ from message to message, and so do ids that are made of them.
    return new UdpRequest(
        binding.text(),
        seconds,
        seconds & Integer.MAX_VALUE,
        HexFormat.of().withUpperCase().formatHex(nonce),
        device.connectionRequest());
  }

  private void watch(AcsEvent event) {
    switch (event) {
      case AcsEvent.Informed informed -> {
        Round round = rounds.get(informed.device());
        if (round != null
            && informed.events().stream().anyMatch(one -> one.is(EventCode.CONNECTION_REQUEST))) {
          round.informed();
        }
      }
      case AcsEvent.DeviceForgotten(DeviceKey device) -> rounds.remove(device);
      case AcsEvent.DeviceChanged _,
          AcsEvent.Approved _,
          AcsEvent.ParametersChanged _,
          AcsEvent.SessionEnded _,
          AcsEvent.OperationChanged _,
          AcsEvent.QuirkChanged _,
          AcsEvent.Noticed _ -> {}
    }
  }

  @Override
  public void close() {
    subscription.close();
  }
}
