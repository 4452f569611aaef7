package org.beckon.acs.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.Gateway;
import org.beckon.acs.reach.NatCheck;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.RequestManner;

/**
 * Where connection requests to a device go, as the API shows it.
 *
 * @param url where they go; empty when nowhere
 * @param source what says so: {@code reported}, {@code tag}, {@code forward} or {@code device}
 * @param of the tag or the gateway; empty for the others
 * @param template that was set for the device; empty for none
 * @param reported the device's ConnectionRequestURL
 * @param calledFrom source address of its last Inform
 * @param forward the port that its gateway forwards; null for none
 * @param by who set the template or the manner; null when nothing is set
 */
record ReachJson(
    String url,
    String source,
    String of,
    String template,
    String reported,
    String calledFrom,
    boolean behindNat,
    MannerJson manner,
    ForwardJson forward,
    List<GatewayJson> gateways,
    String by,
    String since) {

  /** How requests are made; what is null is as usual. The password is never shown. */
  record MannerJson(boolean basic, Double timeout, String username) {}

  /** A forwarded port; the problem is empty, and its code null, where there is none. */
  record ForwardJson(
      String gateway,
      String state,
      long operation,
      int externalPort,
      String internalClient,
      int internalPort,
      String instance,
      boolean own,
      String problem,
      String code,
      String by,
      String since) {}

  /** A device that may stand before this one. */
  record GatewayJson(String id, List<String> evidence) {}

  /** A rule for a tag. */
  record RuleJson(String tag, String template, String by, String since) {
    static RuleJson of(AddressRule rule) {
      return new RuleJson(rule.tag(), rule.template(), rule.by(), rule.since().toString());
    }
  }

  /**
   * What a client sets; what is null stays as it is, an empty text takes away.
   *
   * @param timeout seconds; 0 takes it away
   */
  record Wanted(String template, Boolean basic, Double timeout, String username, String password) {

    /** The manner that comes of it. */
    RequestManner manner(RequestManner now) {
      Optional<Duration> patience =
          timeout == null
              ? now.timeout()
              : Optional.of(Duration.ofMillis(Math.round(timeout * 1000)))
                  .filter(time -> !time.isZero());
      Optional<Credentials> login = username == null && password == null ? now.login() : login(now);
      return new RequestManner(basic == null ? now.basic() : basic, patience, login);
    }

    private Optional<Credentials> login(RequestManner now) {
      Credentials kept = now.login().orElse(Credentials.NONE);
      String name = username == null ? kept.username() : username;
      return username != null && username.isEmpty()
          ? Optional.empty()
          : Optional.of(new Credentials(name, password == null ? kept.password() : password));
    }

    boolean isManner() {
      return basic != null || timeout != null || username != null || password != null;
    }
  }

  static ReachJson of(Device device, Reach reach) {
    Destination destination = reach.of(device);
    Optional<DeviceAddress> own = reach.address(device.key());
    RequestManner manner = reach.manner(device.key());
    return new ReachJson(
        destination.url(),
        destination.source().text(),
        destination.of(),
        own.map(DeviceAddress::template).orElse(""),
        device.reported().connectionRequestUrl(),
        device.contact().address(),
        NatCheck.behindNat(device),
        new MannerJson(
            manner.basic(),
            manner.timeout().map(time -> time.toMillis() / 1000.0).orElse(null),
            manner.login().map(Credentials::username).orElse(null)),
        own.flatMap(DeviceAddress::forward).map(ReachJson::of).orElse(null),
        reach.gateways(device).stream().map(ReachJson::of).toList(),
        own.map(DeviceAddress::by).orElse(null),
        own.map(address -> address.since().toString()).orElse(null));
  }

  private static ForwardJson of(PortForward forward) {
    return new ForwardJson(
        forward.gateway().text(),
        forward.state().text(),
        forward.operation().number(),
        forward.externalPort(),
        forward.internalClient(),
        forward.internalPort(),
        forward.instance(),
        forward.own(),
        forward.problem().words(),
        forward.problem().isEmpty() ? null : forward.problem().code().text(),
        forward.by(),
        forward.since().toString());
  }

  private static GatewayJson of(Gateway gateway) {
    return new GatewayJson(
        gateway.device().key().text(),
        gateway.evidence().stream().sorted().map(Gateway.Evidence::text).toList());
  }
}
