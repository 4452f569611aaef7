package org.beckon.console.poke;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.server.Acs;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;

/**
 * The ways to poke one device, live: presence comes with events, bindings are looked at each
 * second. FX thread only.
 */
public final class WaysModel implements AutoCloseable {
  private final DeviceKey key;
  private final Acs acs;
  private final Supplier<Instant> now;
  private final EventBridge.Watch watch;
  private final ChangeListener<Instant> ticking = (source, before, after) -> look();
  private final ChangeListener<Optional<PokeTrace>> poked = (source, before, after) -> look();
  private final ReadOnlyObjectWrapper<List<Way>> ways =
      new ReadOnlyObjectWrapper<>(this, "ways", List.of());

  /** Shows this device. */
  public WaysModel(DeviceKey key, Acs acs, Pokes pokes, EventBridge events, Heartbeat heartbeat) {
    this.key = key;
    this.acs = acs;
    this.now = heartbeat::now;
    this.watch = events.watch(this::heard);
    heartbeat.nowProperty().addListener(new WeakChangeListener<>(ticking));
    pokes.latestProperty().addListener(new WeakChangeListener<>(poked));
    look();
  }

  /** The ways; empty while the device is not known. */
  public ReadOnlyObjectProperty<List<Way>> waysProperty() {
    return ways.getReadOnlyProperty();
  }

  private void heard(Changes happened) {
    if (happened.concerns(key)) {
      look();
    }
  }

  private void look() {
    ways.set(
        acs.devices().find(key).map(device -> Way.of(acs, device, now.get())).orElse(List.of()));
  }

  @Override
  public void close() {
    watch.close();
  }
}
