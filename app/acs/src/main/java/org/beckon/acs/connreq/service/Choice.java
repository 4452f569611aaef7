package org.beckon.acs.connreq.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.ConnectionRequester;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;

/**
 * In which order the ways to a device are tried: what worked last first, the faster of two that
 * worked, then those that were never tried, then those that failed.
 */
final class Choice {
  private final List<ConnectionRequester> requesters;

  /**
   * A choice.
   *
   * @param requesters in the order for a device of which nothing is known
   */
  Choice(List<ConnectionRequester> requesters) {
    this.requesters = List.copyOf(requesters);
  }

  /**
   * What there is for a device.
   *
   * @param ways those to try, best first
   * @param missing why each of the others cannot be tried, in words
   */
  record Options(List<ConnectionRequester> ways, List<String> missing) {}

  /**
   * The ways to a device.
   *
   * @param only the one that was asked for; empty for any
   * @param standing of this device's ways
   */
  Options options(Device device, Optional<Via> only, Standing standing) {
    List<ConnectionRequester> ways = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ConnectionRequester requester : requesters) {
      if (only.isEmpty() || only.get() == requester.via()) {
        requester.missing(device).ifPresentOrElse(missing::add, () -> ways.add(requester));
      }
    }
    ways.sort(Comparator.comparing(way -> standing.of(way.via())));
    return new Options(List.copyOf(ways), List.copyOf(missing));
  }
}
