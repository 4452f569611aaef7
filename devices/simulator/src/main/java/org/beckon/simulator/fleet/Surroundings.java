package org.beckon.simulator.fleet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.simulator.net.nat.NatKind;

/**
 * The network around a fleet.
 *
 * @param nat the router that all devices stand behind, where the position has one
 * @param natLife how long its UDP bindings live
 * @param stunHost STUN server that the devices leave the factory with; empty for the ACS's host
 * @param stunPort its port; empty for the default of the models
 * @param slashForm whether they want UDP requests as {@code /?ts=} (cpe-quirks 35)
 */
public record Surroundings(
    Position position,
    NatKind nat,
    Duration natLife,
    Optional<String> stunHost,
    Optional<Integer> stunPort,
    boolean slashForm) {

  /** In the network of the ACS. */
  public static final Surroundings SAME =
      new Surroundings(
          Position.SAME,
          NatKind.PORT_RESTRICTED,
          Duration.ofMinutes(2),
          Optional.empty(),
          Optional.empty(),
          false);

  /** Behind one router of this kind. */
  public static Surroundings behind(NatKind nat) {
    return new Surroundings(
        Position.NAT_STUN, nat, SAME.natLife, Optional.empty(), Optional.empty(), false);
  }

  /** Behind a router that lets nothing in, and no UDP out. */
  public static final Surroundings XMPP_ONLY =
      new Surroundings(
          Position.NAT_XMPP, SAME.nat, SAME.natLife, Optional.empty(), Optional.empty(), false);

  /** With a STUN server that the devices use from the start. */
  public Surroundings stun(String host, int port) {
    return new Surroundings(
        position, nat, natLife, Optional.of(host), Optional.of(port), slashForm);
  }

  /** With bindings that live so long. */
  public Surroundings natLife(Duration life) {
    return new Surroundings(position, nat, life, stunHost, stunPort, slashForm);
  }

  /** With devices that want UDP requests as {@code /?ts=}. */
  public Surroundings withSlashForm() {
    return new Surroundings(position, nat, natLife, stunHost, stunPort, true);
  }

  /** What devices here leave the factory with, by names below the root. */
  Map<String, String> settings() {
    Map<String, String> values = new LinkedHashMap<>();
    if (position == Position.NAT_STUN || stunHost.isPresent()) {
      values.put("ManagementServer.STUNEnable", "true");
    }
    stunHost.ifPresent(host -> values.put("ManagementServer.STUNServerAddress", host));
    stunPort.ifPresent(
        port -> values.put("ManagementServer.STUNServerPort", Integer.toString(port)));
    return values;
  }
}
