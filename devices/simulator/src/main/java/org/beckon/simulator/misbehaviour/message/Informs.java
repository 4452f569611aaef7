package org.beckon.simulator.misbehaviour.message;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Inform;

/** Informs with odd content (cpe-quirks 14, 23, 43). */
public final class Informs {
  private static final List<Event> VENDOR =
      List.of(
          new Event("X 0A2C5E SIGNAL", ""),
          new Event("M X_0A2C5E_Polish", "key 1"),
          new Event("99 NEVER HEARD", ""));

  private Informs() {}

  /** Events of the vendor, and one that nobody knows. */
  public static Optional<CpeRequest<?>> vendorEvents(CpeRequest<?> properly) {
    return inform(
        properly,
        inform ->
            new Inform(
                inform.deviceId(),
                Stream.concat(inform.event().stream(), VENDOR.stream()).toList(),
                inform.maxEnvelopes(),
                inform.currentTime(),
                inform.retryCount(),
                inform.parameterList()));
  }

  /** A clock that has not been set. */
  public static Optional<CpeRequest<?>> wrongClock(CpeRequest<?> properly) {
    return inform(
        properly,
        inform ->
            new Inform(
                inform.deviceId(),
                inform.event(),
                inform.maxEnvelopes(),
                "1970-01-01T00:00:07.123456+01:00",
                inform.retryCount(),
                inform.parameterList()));
  }

  /** A revision of the hardware that shares the name of its model with another one. */
  public static Optional<CpeRequest<?>> otherRevision(CpeRequest<?> properly) {
    return inform(
        properly,
        inform ->
            new Inform(
                inform.deviceId(),
                inform.event(),
                inform.maxEnvelopes(),
                inform.currentTime(),
                inform.retryCount(),
                inform.parameterList().stream().map(Informs::revised).toList()));
  }

  private static ParameterValue revised(ParameterValue value) {
    return value.name().endsWith("DeviceInfo.HardwareVersion")
        ? new ParameterValue(value.name(), "revision Z9", value.type())
        : value;
  }

  private static Optional<CpeRequest<?>> inform(
      CpeRequest<?> properly, UnaryOperator<Inform> change) {
    return Optional.of(properly instanceof Inform inform ? change.apply(inform) : properly);
  }
}
