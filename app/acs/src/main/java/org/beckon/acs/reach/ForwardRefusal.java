package org.beckon.acs.reach;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why the work of forwarding a port, or of taking it away, is not even begun. */
public enum ForwardRefusal implements PhraseCode {
  /** Nowhere to forward to. */
  NO_ADDRESS(
      "The device has told no ConnectionRequestURL with an IP address, so there is nothing that a port could lead to; wait for its next Inform."),
  /** Port mappings are a matter of IPv4. */
  IPV6(
      "The device's ConnectionRequestURL has an IPv6 address; port forwarding is for IPv4. Open the gateway's firewall for it instead."),
  /** It can be reached as it is. */
  NOT_BEHIND_NAT(
      "The device calls from the very address that it wants to be called at: no router stands between, and nothing has to be forwarded."),
  /** No other device calls from there. */
  NO_GATEWAY(
      "No managed device is known to be the gateway of this one: none calls from {0}, and it names none. Name it with --gateway, or forward a port on the router by hand and set the address.",
      "address"),
  /** No other device calls from there, and it never called itself. */
  NO_GATEWAY_NAMED(
      "No managed device is known to be the gateway of this one: none calls from its address, and it names none. Name it with --gateway, or forward a port on the router by hand and set the address."),
  /** Several are as likely. */
  MANY_GATEWAYS(
      "More than one device may be the gateway: {0}. Name one with --gateway.", "devices"),
  /** It was named as its own gateway. */
  OWN_GATEWAY("A device is not its own gateway; name another with --gateway."),
  /** Which table to use is not known yet. */
  GATEWAY_UNTOLD("{0} has not told its data model yet; wait for its Inform.", "gateway"),
  /** One change after the other. */
  UNDER_WAY(
      "Work on the forwarded port of this device waits for {0} (operation {1}); wait for it, or cancel it with `beckon operations cancel`.",
      "gateway", "operation"),
  /** One port for each device. */
  OTHER_GATEWAY("A port of {0} is forwarded to this device; take that away first.", "gateway"),
  /** Nothing to take away. */
  NOT_FORWARDED("No port is forwarded to this device."),
  /** The work runs and cannot be cancelled. */
  BEING_TOLD("The gateway is being told just now; take it away again in a moment.");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  ForwardRefusal(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
