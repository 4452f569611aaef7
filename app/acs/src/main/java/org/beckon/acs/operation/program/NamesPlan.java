package org.beckon.acs.operation.program;

import java.util.List;
import java.util.function.Function;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.rpc.Fault;

/**
 * What does not change while names are read.
 *
 * @param start the path, empty for the whole model
 * @param sizes what of it is known to be too much for one answer
 * @param unlisted objects that the device cannot list at all
 * @param before the names last known at and below a path
 * @param then where the program goes with the names
 * @param refused where it goes when the start itself is refused
 */
record NamesPlan(
    String start,
    NamesSizes sizes,
    List<String> unlisted,
    Function<String, List<String>> before,
    Function<NamesWalk, Turn> then,
    Function<Fault, Turn> refused) {
  NamesPlan {
    unlisted = List.copyOf(unlisted);
  }

  /** Of a path in the tree of a device, with what is known of it. */
  static NamesPlan of(
      Briefing briefing,
      String start,
      Function<NamesWalk, Turn> then,
      Function<Fault, Turn> refused) {
    return new NamesPlan(
        start,
        NamesSizes.of(briefing, start),
        briefing.quirks().names(Quirk.BAD_NAMES).stream()
            .filter(name -> name.endsWith("."))
            .toList(),
        path -> briefing.known().apply(path).stream().map(StoredParameter::path).toList(),
        then,
        refused);
  }
}
