package org.beckon.acs.reach;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/**
 * What was set for one device.
 *
 * @param template where its requests go, see {@link UrlTemplate}; empty for none
 * @param manner how they are made
 * @param forward the port that its gateway forwards to it
 * @param by who changed it last, as in {@code Operation.origin}
 * @param since when
 */
public record DeviceAddress(
    DeviceKey device,
    String template,
    RequestManner manner,
    Optional<PortForward> forward,
    String by,
    Instant since) {

  /** Nothing is set yet. */
  public static DeviceAddress none(DeviceKey device, String by, Instant now) {
    return new DeviceAddress(device, "", RequestManner.USUAL, Optional.empty(), by, now);
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return template.isEmpty() && manner.equals(RequestManner.USUAL) && forward.isEmpty();
  }

  public DeviceAddress template(String text, String who, Instant now) {
    return new DeviceAddress(device, text, manner, forward, who, now);
  }

  public DeviceAddress manner(RequestManner how, String who, Instant now) {
    return new DeviceAddress(device, template, how, forward, who, now);
  }

  /** The same with another forwarded port, or none. */
  public DeviceAddress forward(Optional<PortForward> port) {
    return new DeviceAddress(device, template, manner, port, by, since);
  }
}
