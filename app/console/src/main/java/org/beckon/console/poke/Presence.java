package org.beckon.console.poke;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.Device;
import org.beckon.acs.server.Acs;

/** Whether a device can be reached by a way right now, as far as its signs of life tell. */
public enum Presence {
  /** This way has no signs of life, or none that prove anything. */
  UNKNOWN,
  ONLINE,
  OFFLINE;

  /** A binding without a keep-alive for so long has expired: one of two may be lost. */
  private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

  /** As of now. Never blocks. */
  public static Presence of(Acs acs, Device device, Via via, Instant now) {
    return switch (via) {
      case HTTP -> UNKNOWN;
      case UDP -> acs.udpPreparation().binding(device).map(one -> of(one, now)).orElse(UNKNOWN);
      case XMPP ->
          device.reported().connReqJabberId().isEmpty()
              ? UNKNOWN
              : isOnline(acs.xmpp().onlineSince(device));
    };
  }

  /** An address that was only told may be of another STUN server. */
  private static Presence of(Binding binding, Instant now) {
    return switch (binding.source()) {
      case REPORTED -> UNKNOWN;
      case BINDING_REQUEST -> now.isBefore(binding.seen().plus(KEEP_ALIVE)) ? ONLINE : OFFLINE;
    };
  }

  private static Presence isOnline(Optional<Instant> since) {
    return since.isPresent() ? ONLINE : OFFLINE;
  }
}
