package org.beckon.it.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.beckon.profiles.dictionary.Dictionary;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.beckon.profiles.model.ShippedDeviceModels;
import org.beckon.simulator.fleet.Fleet;
import org.beckon.simulator.fleet.FleetConfig;
import org.beckon.simulator.fleet.Surroundings;
import org.beckon.simulator.misbehaviour.Misbehaviour;

/** Simulated devices for tests of the whole program. */
public final class Fleets {
  /** What servers of these tests are started with. */
  private static final List<String> LOGIN_OPTIONS =
      List.of("--cpe-user", "cpe", "--cpe-password", "onboarding 1");

  private static final int TRIES = 50;

  /** Options of a server that lets these devices in, and more options. */
  public static String[] options(String... more) {
    List<String> all = new ArrayList<>(LOGIN_OPTIONS);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Fleets() {}

  /** One device of each model that logs in rightly. */
  public static Fleet of(String acsUrl, String... models) throws IOException {
    return withPassword("onboarding 1", acsUrl, models);
  }

  /** Devices of one model, in other surroundings; the first has this number in its serial. */
  public static Fleet in(
      Surroundings surroundings, String acsUrl, String model, int count, int firstSerial)
      throws IOException {
    return in(surroundings, acsUrl, model, count, firstSerial, List.of());
  }

  /** The same, and each device misbehaves in these ways. */
  public static Fleet in(
      Surroundings surroundings,
      String acsUrl,
      String model,
      int count,
      int firstSerial,
      List<Misbehaviour> ways)
      throws IOException {
    Dictionary dictionary = new PublishedDictionary();
    return Fleet.start(
        FleetConfig.at(acsUrl)
            .models(List.of(new ShippedDeviceModels(dictionary).find(model).orElseThrow()))
            .count(count)
            .firstSerial(firstSerial)
            .login("cpe", "onboarding 1")
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(100))
            .seed(7)
            .surroundings(surroundings)
            .misbehave(ways)
            .build(),
        dictionary);
  }

  /** One device of each model, with a password of their own. */
  public static Fleet withPassword(String password, String acsUrl, String... models)
      throws IOException {
    Dictionary dictionary = new PublishedDictionary();
    ShippedDeviceModels shipped = new ShippedDeviceModels(dictionary);
    return Fleet.start(
        FleetConfig.at(acsUrl)
            .models(Arrays.stream(models).map(name -> shipped.find(name).orElseThrow()).toList())
            .count(models.length)
            .login("cpe", password)
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(100))
            .seed(7)
            .build(),
        dictionary);
  }

  /** One home router that misbehaves in these ways; the number makes its serial number. */
  public static Fleet misbehaving(String acsUrl, int number, List<Misbehaviour> ways)
      throws IOException {
    Dictionary dictionary = new PublishedDictionary();
    return Fleet.start(
        FleetConfig.at(acsUrl)
            .models(List.of(new ShippedDeviceModels(dictionary).find("home-router").orElseThrow()))
            .login("cpe", "onboarding 1")
            .interval(Duration.ofHours(1))
            .rebootTime(Duration.ofMillis(100))
            .firstSerial(number)
            .misbehave(ways)
            .build(),
        dictionary);
  }

  /** Repeats a command, each of which waits by itself, until it succeeds. */
  public static CommandRun awaitCommand(Supplier<CommandRun> command) {
    CommandRun run = command.get();
    for (int i = 1; i < TRIES && run.status() != 0; i++) {
      run = command.get();
    }
    if (run.status() != 0) {
      throw new AssertionError("never succeeded: " + run);
    }
    return run;
  }
}
