package org.beckon.console.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.beckon.console.boot.client.RunningBeckon;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.DeviceModels;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.FleetTotals;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.net.CpeTls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Simulated devices that call in at an ACS, until the time is over or the process is ended. */
@Command(
    name = "simulate",
    description =
        "Run simulated devices. Without --acs they call the Beckon that runs on the data directory.")
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST = 100_000;

  @Mixin private DataOption data;

  @Option(names = "--acs", paramLabel = "URL", description = "ACS URL to call in at.")
  private String acs;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Which device to simulate, see `beckon profiles` (default: each in turn).")
  private String profile;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many devices (default: 1).")
  private int count;

  @Option(names = "--user", paramLabel = "U", description = "User name towards the ACS.")
  private String user;

  @Option(names = "--password", paramLabel = "P", description = "Password towards the ACS.")
  private String password;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "PEM with the CA that they trust when the ACS URL begins with https.")
  private Path ca;

  @Option(
      names = "--trust-all",
      description = "Trust any certificate of the ACS, whatever its name: for trials only.")
  private boolean trustAll;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "PEM with a TLS client certificate and its key, for one device.")
  private Path certificate;

  @Option(
      names = "--interval",
      paramLabel = "S",
      description = "Seconds between periodic Informs (default: the profile's).")
  private Integer interval;

  @Option(
      names = "--first-serial",
      paramLabel = "N",
      defaultValue = "1",
      description = "Number in the first device's serial (default: 1, SIM000001).")
  private int firstSerial;

  @Option(
      names = "--cwmp-version",
      paramLabel = "V",
      defaultValue = "1.2",
      description = "Highest CWMP version the devices speak, 1.0 to 1.4 (default: 1.2).")
  private String cwmpVersion;

  @Option(
      names = "--misbehave",
      paramLabel = "NAME",
      split = ",",
      converter = MisbehaviourName.class,
      description =
          "Misbehave as real devices do; several names may be given, see `beckon misbehaviours`.")
  private List<Misbehaviour> misbehaviours = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "End after this time (default: run until ended).")
  private Integer seconds;

  @Mixin private NetworkOptions network;

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** The line once all have informed. */
  record InformedJson(List<String> informed) {}

  /** The totals at the end. */
  record TotalsJson(FleetTotals totals) {}

  @Override
  public Integer call() throws CommandFailed, InterruptedException {
    checkNumbers();
    AcsTarget target = AcsTarget.of(acs, user, password, data.path());
    PrintWriter out = spec.commandLine().getOut();
    try (Fleet fleet = start(target)) {
      fleet.informed().thenRun(() -> informed(fleet, out));
      Thread atExit = Thread.ofPlatform().unstarted(() -> totals(fleet, out));
      Runtime.getRuntime().addShutdownHook(atExit);
      // Nobody counts this latch down: without --seconds only the end of the process ends it.
      CountDownLatch never = new CountDownLatch(1);
      boolean ended = never.await(seconds == null ? Integer.MAX_VALUE : seconds, TimeUnit.SECONDS);
      if (!ended && removeHook(atExit)) {
        totals(fleet, out);
      }
      FleetTotals totals = fleet.totals();
      return totals.informed() == totals.devices() ? 0 : 1;
    } catch (IOException e) {
      throw new CommandFailed("The simulated devices cannot start: " + e.getMessage());
    }
  }

  private void checkNumbers() {
    check(count >= 1 && count <= MOST, "--count is from 1 to " + MOST + ".");
    check(firstSerial >= 0, "--first-serial is at least 0.");
    check(interval == null || interval >= 1, "--interval is at least 1.");
    check(seconds == null || seconds >= 1, "--seconds is at least 1.");
  }

  private void check(boolean good, String words) {
    if (!good) {
      throw wrong(words);
    }
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  /** Where the running Beckon has its STUN port; a strange ACS is taken to have the usual one. */
  private Optional<String> stunOfAcs() throws CommandFailed {
    return acs == null ? Optional.of(RunningBeckon.on(data.path()).stunPlace()) : Optional.empty();
  }

  private Fleet start(AcsTarget target) throws IOException, CommandFailed {
    Dictionary dictionary = new PublishedDictionary();
    DeviceModels shipped = new ShippedDeviceModels(dictionary);
    FleetConfig.Builder config =
        FleetConfig.at(target.url())
            .models(models(shipped))
            .count(count)
            .misbehave(misbehaviours)
            .firstSerial(firstSerial)
            .cwmpVersion(version())
            .surroundings(network.surroundings(this::stunOfAcs, name -> model(name, shipped)))
            .login(target.username(), target.password())
            .tls(new CpeTls(Optional.ofNullable(ca), trustAll, Optional.ofNullable(certificate)));
    if (interval != null) {
      config.interval(Duration.ofSeconds(interval));
    }
    return Fleet.start(config.build(), dictionary);
  }

  private CwmpVersion version() {
    return CwmpVersion.of(cwmpVersion)
        .orElseThrow(() -> wrong("--cwmp-version is 1.0, 1.1, 1.2, 1.3 or 1.4."));
  }

  private List<DeviceModel> models(DeviceModels shipped) {
    List<String> names =
        profile != null
            ? List.of(profile)
            : network.isForwarded() ? List.of("set-top-box") : shipped.names();
    return names.stream().map(name -> model(name, shipped)).toList();
  }

  private DeviceModel model(String name, DeviceModels shipped) {
    return shipped
        .find(name)
        .orElseThrow(
            () ->
                wrong(
                    "There is no profile \""
                        + name
                        + "\"; there are: "
                        + String.join(", ", shipped.names())));
  }

  private void informed(Fleet fleet, PrintWriter out) {
    print(
        out,
        json
            ? JsonMapper.shared().writeValueAsString(new InformedJson(fleet.ids()))
            : "informed: " + String.join(" ", fleet.ids()));
  }

  private void totals(Fleet fleet, PrintWriter out) {
    FleetTotals totals = fleet.totals();
    print(
        out,
        json
            ? JsonMapper.shared().writeValueAsString(new TotalsJson(totals))
            : totals.informed()
                + " of "
                + totals.devices()
                + " devices informed, "
                + totals.sessions()
                + " sessions, "
                + totals.failures()
                + " failed");
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  private static boolean removeHook(Thread atExit) {
    try {
      return Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return false; // the process is ending already, and the hook does its work
    }
  }
}
