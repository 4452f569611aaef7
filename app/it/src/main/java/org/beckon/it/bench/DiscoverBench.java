package org.beckon.it.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.model.ValueType;
import org.beckon.it.harness.CommandRun;
import org.beckon.it.harness.Fleets;
import org.beckon.it.harness.ServerProcess;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.profiles.model.ModelNode;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import tools.jackson.databind.JsonNode;

/**
 * Discovery of a big tree: round trips and time, for a device that can answer anything and for
 * devices that cannot, at first sight and again with what was learnt. The server runs in a process
 * of its own, with its store; round trips do not depend on the machine.
 *
 * <p>Arguments: {@code [parameters]}, by default 3000.
 */
public final class DiscoverBench {
  private static final int ROW = 10;

  private DiscoverBench() {}

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws Exception {
    int parameters = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
    DeviceModel model = model(parameters);
    measure("answers anything", model);
    measure("refuses more than 60 names (small-memory)", model, "small-memory");
    measure("dies of more than 60 names (dies-of-full-walk)", model, "dies-of-full-walk");
    measure("refuses more than 5 values (small-9004)", model, "small-9004");
    measure("both small", model, "small-memory", "small-9004");
  }

  private static void measure(String title, DeviceModel model, String... misbehaviours)
      throws Exception {
    Path data = Files.createTempDirectory("beckon-bench");
    List<Misbehaviour> ways = new ArrayList<>();
    for (String name : misbehaviours) {
      ways.add(Misbehaviours.find(name).orElseThrow());
    }
    try (ServerProcess server = ServerProcess.start(data, Fleets.options());
        Fleet fleet = fleet(server.cwmpUrl(), model, ways)) {
      fleet.informed().get(30, TimeUnit.SECONDS);
      String device = fleet.device(0).id();
      Fleets.awaitCommand(() -> CommandRun.of(data, "poke", device, "--wait", "5"));
      discover(title + ", at first", data, device);
      discover(title + ", again", data, device);
    }
  }

  private static Fleet fleet(String url, DeviceModel model, List<Misbehaviour> ways)
      throws Exception {
    return Fleet.start(
        FleetConfig.at(url)
            .models(List.of(model))
            .count(1)
            .login("cpe", "onboarding 1")
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(100))
            .misbehave(ways)
            .seed(7)
            .build(),
        new PublishedDictionary());
  }

  private static void discover(String title, Path data, String device) {
    long begin = System.nanoTime();
    CommandRun run = CommandRun.of(data, "discover", device, "--json", "--wait", "600");
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (run.status() != 0) {
      throw new IllegalStateException(title + ": " + run.err());
    }
    JsonNode newest = CommandRun.of(data, "operations", device, "--json").json().get(0);
    System.out.printf(
        "%s: %s names, %s values, %s round trips in %s sessions, %.2f s%n",
        title,
        newest.path("result").path("names"),
        newest.path("result").path("values"),
        newest.path("result").path("roundTrips"),
        newest.path("attempts"),
        seconds);
  }

  /** The home router with as many rows of a vendor's table as it takes. */
  private static DeviceModel model(int parameters) {
    DeviceModel router =
        new ShippedDeviceModels(new PublishedDictionary()).find("home-router").orElseThrow();
    List<ModelNode> nodes = new ArrayList<>(router.nodes());
    long missing =
        parameters
            - router.nodes().stream()
                .filter(node -> !node.isObject() && !node.isTemplate())
                .count();
    nodes.add(node("Device.X_0A2C5E_Bench.", ""));
    nodes.add(node("Device.X_0A2C5E_Bench.Row.", ""));
    for (int i = 0; i < missing; i++) {
      String row = "Device.X_0A2C5E_Bench.Row." + (i / ROW + 1) + ".";
      if (i % ROW == 0) {
        nodes.add(node(row, ""));
      }
      nodes.add(node(row + "Value" + i % ROW, "value " + i));
    }
    return new DeviceModel(router.name(), router.title(), router.root(), router.deviceId(), nodes);
  }

  private static ModelNode node(String path, String value) {
    return new ModelNode(path, false, ValueType.STRING, value, Optional.empty());
  }
}
