package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a device call in, and shows how earlier pokes went. */
@Command(
    name = "poke",
    description = "Make a device call in now. Succeeds only when its Inform has come.")
public final class PokeCommand extends ClientCommand {
  /** Ways that can be asked for. */
  enum Way {
    AUTO,
    HTTP,
    UDP,
    XMPP
  }

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(
      names = "--via",
      defaultValue = "AUTO",
      paramLabel = "auto|http|udp|xmpp",
      description = {
        "How to carry the request (default: auto: all ways that the device has,",
        "what worked last first)."
      })
  private Way via;

  @Option(
      names = "--wait",
      paramLabel = "S",
      defaultValue = "30",
      description = "Seconds to wait for the Inform (default: 30).")
  private double wait;

  /** Ways that a device can be set up for. */
  enum Preparation {
    UDP(
        "stun",
        "The device is set up for connection requests by UDP; it asks the STUN server now."),
    XMPP(
        "xmpp",
        "The device is set up for connection requests over XMPP; it connects to the broker now."),
    FORWARD("forward", "The gateway forwards a port to the device; requests go there.");

    private final String route;
    private final String done;

    Preparation(String route, String done) {
      this.route = route;
      this.done = done;
    }
  }

  @Option(
      names = "--prepare",
      paramLabel = "udp|xmpp|forward",
      description = {
        "Do not poke but set the device up for this way: udp writes its STUN settings,",
        "xmpp makes it an account at the broker, forward has its gateway forward a port",
        "to it and then pokes it to prove that."
      })
  private Preparation prepare;

  @Option(
      names = "--gateway",
      paramLabel = "G",
      description = "The managed gateway that forwards (default: the one that Beckon finds).")
  private String gateway;

  @Option(
      names = "--external-port",
      paramLabel = "N",
      description = "The port on its outside (default: any free one).")
  private Integer externalPort;

  @Option(names = "--remove", description = "With --prepare forward: take that away again.")
  private boolean remove;

  @Option(names = "--history", description = "Do not poke; list the pokes of the device so far.")
  private boolean history;

  @Parameters(index = "0", paramLabel = "DEVICE", description = Texts.DEVICE)
  private String device;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "DEVICE",
      description = "More devices to poke, some at a time.")
  private List<String> more = List.of();

  @Override
  void check() {
    if (!more.isEmpty() && (prepare != null || history)) {
      throw wrongUsage("--prepare and --history are for one device.");
    }
    boolean forward = prepare == Preparation.FORWARD;
    if (!forward && (gateway != null || externalPort != null || remove)) {
      throw wrongUsage("--gateway, --external-port and --remove belong to --prepare forward.");
    }
    if (externalPort != null && (externalPort < 1 || externalPort > 65535)) {
      throw wrongUsage("--external-port is a number from 1 to 65535.");
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    if (!more.isEmpty()) {
      return many(api);
    }
    if (prepare == Preparation.FORWARD) {
      return remove ? unforward(api) : forward(api);
    }
    if (prepare != null) {
      return prepare(api);
    }
    return history ? list(api) : poke(api);
  }

  /** Has the device's settings written, and waits until it has taken them. */
  private int prepare(ApiClient api) throws CommandFailed {
    JsonNode operations =
        api.post("/devices/" + ApiClient.escape(device) + "/" + prepare.route, null, Duration.ZERO);
    boolean done = followed(api, operations);
    if (done) {
      say(prepare.done);
    }
    return done ? 0 : 1;
  }

  /** Has the gateway forward a port, and proves it by a poke. */
  private int forward(ApiClient api) throws CommandFailed {
    JsonNode operations =
        api.post(
            "/devices/"
                + ApiClient.escape(device)
                + "/forward?gateway="
                + ApiClient.escape(gateway == null ? "" : gateway)
                + "&externalPort="
                + (externalPort == null ? "" : externalPort),
            null,
            Duration.ZERO);
    if (!followed(api, operations)) {
      return 1;
    }
    say(Preparation.FORWARD.done);
    via = Way.HTTP;
    return poke(api);
  }

  private int unforward(ApiClient api) throws CommandFailed {
    JsonNode operations = api.deleted("/devices/" + ApiClient.escape(device) + "/forward");
    boolean done = followed(api, operations);
    if (done) {
      say("No port is forwarded to the device any more.");
    }
    return done ? 0 : 1;
  }

  private boolean followed(ApiClient api, JsonNode operations) throws CommandFailed {
    Duration patience = Duration.ofMillis(Math.round(wait * 1000));
    boolean done = true;
    for (JsonNode operation : operations) {
      done &= Order.follow(api, this, operation, patience);
    }
    return done;
  }

  private int poke(ApiClient api) throws CommandFailed {
    JsonNode poke =
        api.post(
            "/devices/"
                + ApiClient.escape(device)
                + "/poke?wait="
                + wait
                + "&via="
                + via.name().toLowerCase(Locale.ROOT),
            null,
            // Twice: a poke by another way that is under way comes first.
            Duration.ofMillis(Math.round(wait * 2000)));
    boolean informed = poke.path("outcome").asString("").equals("inform");
    if (json) {
      print(poke);
      return informed ? 0 : 1;
    }
    for (JsonNode step : poke.path("steps")) {
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%9.2f ms  %-4s  %-14s %s",
                  step.path("ms").asDouble(0),
                  step.path("via").asString(""),
                  step.path("name").asString(""),
                  step.path("detail").asString("")));
    }
    if (!informed) {
      tell(poke);
      String next = poke.path("nextInform").asString("");
      if (!next.isEmpty()) {
        say("It is due to call by itself at " + Times.local(next) + ".");
      }
    }
    return informed ? 0 : 1;
  }

  private int many(ApiClient api) throws CommandFailed {
    List<String> devices = new ArrayList<>(more);
    devices.addFirst(device);
    List<PokeMany.Poked> poked =
        new PokeMany(api, via.name().toLowerCase(Locale.ROOT), wait).poke(devices);
    if (json) {
      print(JsonMapper.shared().valueToTree(poked.stream().map(Told::of).toList()));
    } else {
      TextTable table = new TextTable("DEVICE", "OUTCOME", "VIA", "INFORM MS", "CAUSE");
      poked.forEach(
          one -> table.row(one.device(), one.outcome(), one.via(), one.millis(), one.cause()));
      table.print(out());
    }
    long informed = poked.stream().filter(PokeMany.Poked::informed).count();
    if (informed < poked.size()) {
      say(informed + " of " + poked.size() + " devices called in.");
    }
    return informed == poked.size() ? 0 : 1;
  }

  /** One of several as JSON; the poke is null where it could not be ordered. */
  record Told(String device, JsonNode poke, String problem) {
    static Told of(PokeMany.Poked one) {
      return new Told(one.device(), one.poke(), one.problem());
    }
  }

  /** Each way that was tried with its cause, then what to do. */
  private void tell(JsonNode poke) {
    say(poke.path("cause").asString(""));
    say(poke.path("advice").asString(""));
    for (JsonNode failure : poke.path("failures")) {
      String remedy = failure.path("remedy").asString("");
      if (remedy.startsWith("prepare-")) {
        say("  beckon poke " + device + " --prepare " + remedy.substring("prepare-".length()));
      }
    }
  }

  private int list(ApiClient api) throws CommandFailed {
    JsonNode pokes = api.get("/devices/" + ApiClient.escape(device) + "/pokes");
    if (json) {
      print(pokes);
      return 0;
    }
    if (pokes.isEmpty()) {
      say("It was never poked.");
      return 0;
    }
    TextTable table = new TextTable("START", "VIA", "OUTCOME", "INFORM MS", "CAUSE");
    for (JsonNode poke : pokes) {
      table.row(
          Times.local(poke.path("started").asString("")),
          poke.path("via").asString(""),
          poke.path("outcome").asString(""),
          poke.path("informMs").asString(""),
          poke.path("cause").asString(""));
    }
    table.print(out());
    return 0;
  }
}
