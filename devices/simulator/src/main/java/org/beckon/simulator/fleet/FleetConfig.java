package org.beckon.simulator.fleet;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.profiles.model.DeviceModel;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.habit.CourseManner;
import org.beckon.simulator.net.CpeTls;

/**
 * Which devices to simulate and where they call in.
 *
 * @param acsUrl ManagementServer.URL of all of them
 * @param models the devices are copies of these in turn; at least one
 * @param count number of devices, at least 1
 * @param login user name and password towards the ACS, empty texts for none
 * @param interval of periodic Informs, at least one second; empty leaves it to the models
 * @param spread time over which the devices are switched on
 * @param rebootTime how long a device is away while it reboots
 * @param firstSerial number in the serial of the first device: 1 gives SIM000001
 * @param seed makes two fleets alike: paths, passwords and waits come from it
 * @param port where to listen for connection requests, 0 for any free port
 * @param requestsPerMinute connection requests that one device accepts, more get 503
 * @param cwmpVersion the highest version that they speak
 * @param misbehaviours of each of the devices
 * @param tls how they meet an ACS whose URL begins with https
 * @param slowness what an answer takes where a misbehaviour makes it take long
 * @param surroundings the network around it
 */
public record FleetConfig(
    String acsUrl,
    List<DeviceModel> models,
    int count,
    Login login,
    Optional<Duration> interval,
    Duration spread,
    Duration rebootTime,
    int firstSerial,
    long seed,
    int port,
    int requestsPerMinute,
    CwmpVersion cwmpVersion,
    List<Misbehaviour> misbehaviours,
    Duration slowness,
    CpeTls tls,
    Surroundings surroundings) {

  public FleetConfig {
    models = List.copyOf(models);
    misbehaviours = List.copyOf(misbehaviours);
    if (models.isEmpty() || count < 1) {
      throw new IllegalArgumentException("a fleet has at least one model and one device");
    }
  }

  /** Starts a description of a fleet that calls in at an ACS. */
  public static Builder at(String acsUrl) {
    return new Builder(acsUrl);
  }

  /** What is not said is as usual: one device of each model, a seed of its own. */
  public static final class Builder {
    /** 100 devices a second are switched on. */
    private static final Duration SPREAD_PER_DEVICE = Duration.ofMillis(10);

    private final String acsUrl;
    private List<DeviceModel> models = List.of();
    private int count;
    private Login login = new Login("", "");
    private Optional<Duration> interval = Optional.empty();
    private Optional<Duration> spread = Optional.empty();
    private Duration rebootTime = Duration.ofSeconds(1);
    private int firstSerial = 1;
    private long seed = new SecureRandom().nextLong();
    private int port;
    private int requestsPerMinute = 6000;
    private CwmpVersion cwmpVersion = CwmpVersion.V1_2;
    private List<Misbehaviour> misbehaviours = List.of();
    private Duration slowness = CourseManner.SLOW;
    private CpeTls tls = CpeTls.STANDARD;
    private Surroundings surroundings = Surroundings.SAME;

    private Builder(String acsUrl) {
      this.acsUrl = acsUrl;
    }

    /** The models of which the devices are copies, in turn. */
    public Builder models(List<DeviceModel> all) {
      models = all;
      return this;
    }

    /** How many devices, at least 1. */
    public Builder count(int devices) {
      count = devices;
      return this;
    }

    /** The login towards the ACS. */
    public Builder login(String username, String password) {
      login = new Login(username, password);
      return this;
    }

    /** Periodic Informs in this interval, at least one second. */
    public Builder interval(Duration between) {
      interval = Optional.of(between);
      return this;
    }

    /** The time over which the devices are switched on. */
    public Builder spread(Duration over) {
      spread = Optional.of(over);
      return this;
    }

    /** How long a device is away while it reboots. */
    public Builder rebootTime(Duration away) {
      rebootTime = away;
      return this;
    }

    /** The number in the serial of the first device. */
    public Builder firstSerial(int number) {
      firstSerial = number;
      return this;
    }

    /** Two fleets with the same seed are alike. */
    public Builder seed(long number) {
      seed = number;
      return this;
    }

    /** The port for connection requests, 0 for any free one. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /** Connection requests a minute that one device accepts. */
    public Builder requestsPerMinute(int limit) {
      requestsPerMinute = limit;
      return this;
    }

    /** Lets each device misbehave in all these ways. */
    public Builder misbehave(List<Misbehaviour> ways) {
      misbehaviours = ways;
      return this;
    }

    /** What an answer takes where a misbehaviour makes it take long. */
    public Builder slowness(Duration time) {
      slowness = time;
      return this;
    }

    /** How the devices meet an ACS whose URL begins with https. */
    public Builder tls(CpeTls how) {
      tls = how;
      return this;
    }

    /** The highest version of CWMP that the devices speak. */
    public Builder cwmpVersion(CwmpVersion highest) {
      cwmpVersion = highest;
      return this;
    }

    /** The network around it. */
    public Builder surroundings(Surroundings network) {
      surroundings = network;
      return this;
    }

    /**
     * The description.
     *
     * @throws IllegalArgumentException when no model was given
     */
    public FleetConfig build() {
      int devices = count > 0 ? count : models.size();
      return new FleetConfig(
          acsUrl,
          models,
          devices,
          login,
          interval,
          spread.orElse(SPREAD_PER_DEVICE.multipliedBy(devices)),
          rebootTime,
          firstSerial,
          seed,
          port,
          requestsPerMinute,
          cwmpVersion,
          misbehaviours,
          slowness,
          tls,
          surroundings);
    }
  }
}
