package org.beckon.console.boot;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.simulator.fleet.Position;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.net.nat.NatKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where simulated devices stand in the network: options of {@code simulate}. */
final class NetworkOptions {
  private static final int USUAL_NAT_SECONDS = 120;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--position",
      paramLabel = "same|forwarded|nat-stun",
      defaultValue = "same",
      description = {
        "Where the devices stand in the network (default: same).",
        "forwarded: behind a gateway that is simulated and managed too; its port mappings",
        "open real ports on this computer."
      })
  private String position;

  @Option(
      names = "--gateway",
      paramLabel = "NAME",
      description =
          "With forwarded: which gateway, home-router (TR-181) or dsl-router (TR-098)"
              + " (default: home-router).")
  private String gateway;

  @Option(
      names = "--nat",
      paramLabel = "full-cone|restricted|port-restricted|symmetric",
      description = "Which NAT they stand behind (default: port-restricted).")
  private String nat;

  @Option(
      names = "--nat-seconds",
      paramLabel = "S",
      description = "How long the NAT keeps a UDP binding (default: 120).")
  private Integer natSeconds;

  @Option(
      names = "--stun",
      paramLabel = "HOST:PORT",
      description = {
        "STUN server that the devices use from the start (with nat-stun: that of the running",
        "Beckon; with --acs: the ACS's host, port 3478)."
      })
  private String stun;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** A STUN server as an option names it. */
  record Place(String host, int port) {}

  /** Gives the STUN server of the ACS; empty where that is the one the devices take by default. */
  @FunctionalInterface
  interface StunOfAcs {
    Optional<String> place() throws CommandFailed;
  }

  /**
   * The network that the options describe.
   *
   * @param ofAcs asked only when devices need STUN and no server is named
   * @param models finds the model of a gateway
   */
  Surroundings surroundings(StunOfAcs ofAcs, Function<String, DeviceModel> models)
      throws CommandFailed {
    Position where =
        Position.named(position)
            .orElseThrow(() -> wrong("--position is one of " + Position.words() + "."));
    if (gateway != null && where != Position.FORWARDED) {
      throw wrong("--gateway goes with --position forwarded.");
    }
    Optional<Place> server = stun == null ? Optional.empty() : Optional.of(place(stun));
    if (where != Position.NAT_STUN) {
      if (nat != null || natSeconds != null) {
        throw wrong("--nat and --nat-seconds go with --position nat-stun.");
      }
      return with(
          where == Position.FORWARDED
              ? Surroundings.forwardedBy(models.apply(gateway == null ? "home-router" : gateway))
              : Surroundings.SAME,
          server);
    }
    NatKind kind =
        nat == null
            ? NatKind.PORT_RESTRICTED
            : NatKind.named(nat)
                .orElseThrow(
                    () ->
                        wrong(
                            "There is no NAT of the kind \""
                                + nat
                                + "\": full-cone, restricted, port-restricted or symmetric."));
    int seconds = natSeconds == null ? USUAL_NAT_SECONDS : natSeconds;
    if (seconds < 1) {
      throw wrong("--nat-seconds is at least 1.");
    }
    Surroundings around = Surroundings.behind(kind).natLife(Duration.ofSeconds(seconds));
    if (server.isEmpty()) {
      server = ofAcs.place().map(this::place);
    }
    return with(around, server);
  }

  /** Whether the devices stand behind a managed gateway. */
  boolean isForwarded() {
    return position.equals(Position.FORWARDED.text());
  }

  private static Surroundings with(Surroundings around, Optional<Place> server)
      throws CommandFailed {
    if (server.isEmpty()) {
      return around;
    }
    String host = server.get().host();
    try {
      // TR-069 Annex G is for IPv4.
      if (!(InetAddress.getByName(host) instanceof Inet4Address)) {
        throw new CommandFailed(
            "The STUN server " + host + " has no IPv4 address, and devices use STUN by IPv4 only.");
      }
    } catch (UnknownHostException e) {
      throw new CommandFailed("There is no host " + host + " for --stun.");
    }
    return around.stun(host, server.get().port());
  }

  private Place place(String text) {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}")) {
      throw wrong("--stun is HOST:PORT, such as 192.0.2.1:3478.");
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > LAST_PORT) {
      throw wrong("The port of --stun is a number from 1 to 65535.");
    }
    return new Place(text.substring(0, colon).replaceAll("[\\[\\]]", ""), number);
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
