package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.Locale;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrust;
import org.beckon.console.boot.BrokerOptions;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The outside XMPP broker: shows it, tests it, sets it. */
@Command(
    name = "xmpp",
    description = {
      "Show the XMPP broker that is not Beckon's own, and how the connection to it stands.",
      "xmpp test tries it, step by step: the one that is set, or the one of the options.",
      "xmpp set uses the one of the options from now on; xmpp off uses Beckon's own again."
    })
public final class XmppCommand extends ClientCommand {
  private static final Duration TEST = Duration.ofSeconds(60);

  /** What can be done. */
  enum Deed {
    SHOW,
    TEST,
    SET,
    OFF
  }

  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "SHOW",
      paramLabel = "show|test|set|off",
      description = "What to do (default: show).")
  private Deed deed;

  @Mixin private BrokerOptions broker;

  /** What the API takes. */
  record Wanted(
      String host,
      int port,
      String user,
      String password,
      String ca,
      String pin,
      String accounts,
      boolean registration) {
    static Wanted of(OutsideSettings settings) {
      return new Wanted(
          settings.host(),
          settings.port(),
          settings.user(),
          settings.password(),
          settings.trust() instanceof OutsideTrust.Authority(String pem) ? pem : null,
          settings.trust() instanceof OutsideTrust.Pinned(String sha256) ? sha256 : null,
          settings.accounts(),
          settings.registration());
    }

    @Override
    public String toString() {
      return "Wanted[" + user + ", ********]";
    }
  }

  @Override
  int run(ApiClient api) throws CommandFailed {
    return switch (deed) {
      case SHOW -> show(api.get("/xmpp"));
      case TEST -> test(api);
      case SET ->
          show(
              api.put(
                  "/xmpp",
                  Wanted.of(
                      broker
                          .settings()
                          .orElseThrow(() -> wrongUsage("xmpp set wants --xmpp-broker.")))));
      case OFF -> {
        api.delete("/xmpp");
        yield show(api.get("/xmpp"));
      }
    };
  }

  private int show(JsonNode state) {
    if (json) {
      print(state);
      return 0;
    }
    String word = state.path("state").asString("");
    if (word.equals("off")) {
      out().println("No outside XMPP broker is set; devices use Beckon's own.");
      return 0;
    }
    line("broker", state.path("host").asString("") + ":" + state.path("port").asString(""));
    line("account", state.path("user").asString(""));
    line("trust", state.path("trust").asString("") + " " + state.path("pin").asString(""));
    line("devices", state.path("accounts").asString("") + registered(state));
    line("state", word);
    if (word.equals("online")) {
      line("as", state.path("address").asString(""));
      line("since", Times.local(state.path("onlineSince").asString("")));
    }
    if (word.equals("down")) {
      line("cause", state.path("cause").asString(""));
      line("", state.path("detail").asString(""));
      line("try", state.path("advice").asString(""));
      line("next try", Times.local(state.path("next").asString("")));
    }
    return 0;
  }

  private static String registered(JsonNode state) {
    return state.path("registration").asBoolean(false) ? ", accounts are registered" : "";
  }

  private void line(String name, String value) {
    if (!value.isBlank()) {
      out().println(String.format(Locale.ROOT, "%-10s%s", name, value.strip()));
    }
  }

  private int test(ApiClient api) throws CommandFailed {
    Wanted wanted = broker.settings().map(Wanted::of).orElse(null);
    JsonNode test = api.post("/xmpp/test", wanted, TEST);
    boolean done = test.path("done").asBoolean(false);
    if (json) {
      print(test);
      return done ? 0 : 1;
    }
    for (JsonNode step : test.path("steps")) {
      out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%9.2f ms  %-8s %-6s %s",
                  step.path("ms").asDouble(0),
                  step.path("name").asString(""),
                  step.path("done").asBoolean(false) ? "done" : "failed",
                  step.path("detail").asString("")));
      if (!step.path("done").asBoolean(false)) {
        say(step.path("cause").asString(""));
        say(step.path("advice").asString(""));
      }
    }
    return done ? 0 : 1;
  }
}
