package org.beckon.acs.reach;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;

/**
 * Where connection requests go, and how people change it: addresses of their own, rules for tags,
 * and ports that a gateway forwards. Thread-safe; what changes something blocks for the store and
 * is durable on return.
 */
public interface Reach extends Destinations {

  /** What came of ordering something. */
  sealed interface Result {
    /** The work is in the gateway's queue. */
    record Queued(Operation operation) implements Result {}

    /** Nothing had to be done on the gateway. */
    record Done() implements Result {}

    /** It cannot be; why and what to do. */
    record Refused(Phrase why) implements Result {}
  }

  /** What is set for the device; empty when nothing is. */
  Optional<DeviceAddress> address(DeviceKey device);

  /**
   * Sends the requests of a device elsewhere, or where they go without it when the text is empty.
   *
   * @param text host, host and port, or a URL; see {@link UrlTemplate}
   * @param by who wants it
   * @return what is wrong with the text; empty when it counts now
   */
  Optional<Phrase> setAddress(Device device, String text, String by);

  /**
   * Sets how requests are made to a device.
   *
   * @return what is wrong with it; empty when it counts now
   */
  Optional<Phrase> setManner(Device device, RequestManner manner, String by);

  /** All rules, by tag. */
  List<AddressRule> rules();

  /**
   * Makes or replaces the rule of a tag.
   *
   * @return what is wrong with it; empty when it counts now
   */
  Optional<Phrase> setRule(String tag, String template, String by);

  /** Removes the rule of a tag; false when there is none. */
  boolean removeRule(String tag);

  /** Managed devices that may stand before this one, the likeliest first; at most ten. */
  List<Gateway> gateways(Device device);

  /**
   * Has a gateway forward a port to the device; requests go there once the gateway has done so.
   * Doing it again mends what is there.
   *
   * @param gateway which; empty for the one that {@link #gateways} names first, where that is clear
   * @param externalPort 1 to 65535; empty for any free one
   * @param origin who wants it
   */
  Result forward(Device device, Optional<Device> gateway, OptionalInt externalPort, String origin);

  /** Takes the forwarded port of the device away again. */
  Result unforward(Device device, String origin);
}
