package org.beckon.simulator.fleet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.simulator.net.nat.NatKind;

/**
 * The network around a fleet.
 *
 * @param nat the router that all devices stand behind, where the position has one
 * @param natLife how long its UDP bindings live
 * @param stunHost STUN server that the devices leave the factory with; empty for the ACS's host
 * @param stunPort its port; empty for the default of the models
 * @param gateway the model of the managed gateway before them, where the position has one
 */
public record Surroundings(
    Position position,
    NatKind nat,
    Duration natLife,
    Optional<String> stunHost,
    Optional<Integer> stunPort,
    Optional<DeviceModel> gateway) {

  /** In the network of the ACS. */
  public static final Surroundings SAME =
      new Surroundings(
          Position.SAME,
          NatKind.PORT_RESTRICTED,
          Duration.ofMinutes(2),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Behind one router of this kind. */
  public static Surroundings behind(NatKind nat) {
    return new Surroundings(
        Position.NAT_STUN, nat, SAME.natLife, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Behind a managed gateway of this model, which is a device of the fleet too: the last one. */
  public static Surroundings forwardedBy(DeviceModel gateway) {
    return new Surroundings(
        Position.FORWARDED,
        SAME.nat,
        SAME.natLife,
        Optional.empty(),
        Optional.empty(),
        Optional.of(gateway));
  }

  /** Behind a router that lets nothing in, and no UDP out. */
  public static final Surroundings XMPP_ONLY =
      new Surroundings(
          Position.NAT_XMPP,
          SAME.nat,
          SAME.natLife,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** With a STUN server that the devices use from the start. */
  public Surroundings stun(String host, int port) {
    return new Surroundings(position, nat, natLife, Optional.of(host), Optional.of(port), gateway);
  }

  /** With bindings that live so long. */
  public Surroundings natLife(Duration life) {
    return new Surroundings(position, nat, life, stunHost, stunPort, gateway);
  }

  /**
   * What devices here leave the factory with, by names below the root.
   *
   * @param gatewaySerial of the gateway before them, of which DHCP has told them (Annex F)
   */
  Map<String, String> settings(String gatewaySerial) {
    Map<String, String> values = new LinkedHashMap<>();
    gateway.ifPresent(
        model -> {
          values.put("GatewayInfo.ManufacturerOUI", model.deviceId().oui());
          values.put("GatewayInfo.ProductClass", model.deviceId().productClass());
          values.put("GatewayInfo.SerialNumber", gatewaySerial);
        });
    if (position == Position.NAT_STUN || stunHost.isPresent()) {
      values.put("ManagementServer.STUNEnable", "true");
    }
    stunHost.ifPresent(host -> values.put("ManagementServer.STUNServerAddress", host));
    stunPort.ifPresent(
        port -> values.put("ManagementServer.STUNServerPort", Integer.toString(port)));
    return values;
  }
}
