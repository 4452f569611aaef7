package org.beckon.acs.device.registry;

import java.util.List;
import org.beckon.acs.device.Device;
import org.beckon.acs.phrase.Phrase;

/**
 * A device that called.
 *
 * @param device as it is known now
 * @param first whether it was never seen before
 * @param bootstrap whether it says that it has lost what the server told it ({@code 0 BOOTSTRAP})
 * @param alarms what is wrong with it that was not known before
 */
public record Admission(Device device, boolean first, boolean bootstrap, List<Phrase> alarms) {
  public Admission {
    alarms = List.copyOf(alarms);
  }
}
