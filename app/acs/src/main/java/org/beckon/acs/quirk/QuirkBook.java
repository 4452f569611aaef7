package org.beckon.acs.quirk;

import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Device;

/** All that is known of quirks. Thread-safe; reads are from memory. */
public interface QuirkBook {

  /** What was learnt and set, ordered by model and quirk; without what profiles say. */
  List<QuirkEntry> all();

  /**
   * What counts for this device, ordered by quirk, those that were switched off included: by hand
   * before learnt before the profile, and what is of this firmware before what is of every.
   */
  List<QuirkEntry> of(Device device);

  /** The same for programs. */
  Quirks effective(Device device);

  /**
   * Sets a quirk by hand; durable on return. It stays until it is forgotten: nothing that is learnt
   * changes it.
   *
   * @param value in the quirk's form; {@link Quirk#OFF} to forbid it
   * @return what is wrong with the value, a sentence; empty when it was set
   */
  Optional<String> set(ModelKey model, Quirk quirk, String value, String reason);

  /** Forgets what was learnt or set of exactly this kind; false when there was nothing. */
  boolean forget(ModelKey model, Quirk quirk);
}
