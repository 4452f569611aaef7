package org.beckon.acs.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beckon.acs.event.AcsEvent;

/** Collects what there is to tell until the answer has gone out. Used by one thread at a time. */
final class Aftermath implements Consumer<AcsEvent> {
  private final List<AcsEvent> events = new ArrayList<>(4);

  @Override
  public void accept(AcsEvent event) {
    events.add(event);
  }

  void tell(Consumer<AcsEvent> watchers) {
    events.forEach(watchers);
  }
}
