package org.beckon.console.event;

import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The present, once a second: what shows an age follows it. FX thread only. */
public final class Heartbeat {

  private final Clock clock;
  private final ReadOnlyObjectWrapper<Instant> now;

  /** Begins at the clock's present; {@link #beat} moves it on. */
  public Heartbeat(Clock clock) {
    this.clock = clock;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
  }

  /** The present, to a second or so. Remove listeners, or make them weak. */
  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** The present. */
  public Instant now() {
    return now.get();
  }

  /** Reads the clock. */
  public void beat() {
    now.set(clock.instant());
  }
}
