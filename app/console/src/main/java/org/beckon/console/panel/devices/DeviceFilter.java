package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.beckon.acs.device.DeviceState;

/**
 * Which devices are shown.
 *
 * @param words all of them must occur, in lower case
 * @param states one of them; none chosen means any
 * @param reaches one of them; none chosen means any
 */
record DeviceFilter(List<String> words, Set<DeviceState> states, Set<Reach> reaches)
    implements Predicate<DeviceRow> {

  static DeviceFilter of(String text, Set<DeviceState> states, Set<Reach> reaches) {
    String low = text.strip().toLowerCase(Locale.ROOT);
    return new DeviceFilter(
        low.isEmpty() ? List.of() : List.of(low.split("\\s+")),
        Set.copyOf(states),
        Set.copyOf(reaches));
  }

  @Override
  public boolean test(DeviceRow row) {
    DeviceFacts facts = row.facts();
    return (states.isEmpty() || states.contains(facts.state()))
        && (reaches.isEmpty() || reaches.stream().anyMatch(reach -> reach.fits(facts.ways())))
        && words.stream().allMatch(facts.search()::contains);
  }
}
