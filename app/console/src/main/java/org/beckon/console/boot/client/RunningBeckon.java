package org.beckon.console.boot.client;

import java.nio.file.Path;
import java.time.Duration;
import org.beckon.console.boot.CommandFailed;
import tools.jackson.databind.JsonNode;

/** The Beckon that runs on a data directory, for commands that want more of it than its verbs. */
public final class RunningBeckon {
  private final ApiClient api;
  private final JsonNode server;

  private RunningBeckon(ApiClient api, JsonNode server) {
    this.api = api;
    this.server = server;
  }

  /** Asks for it; fails in words when none runs there. */
  public static RunningBeckon on(Path data) throws CommandFailed {
    ApiClient api = ApiClient.of(data);
    return new RunningBeckon(api, api.get("/server"));
  }

  /** Where its devices call in, as this computer reaches it. */
  public String acsUrl() throws CommandFailed {
    for (JsonNode listener : server.path("listeners")) {
      if (listener.path("name").asString("").equals("cwmp") && listener.path("url").isString()) {
        return listener.path("url").asString();
      }
    }
    throw new CommandFailed("The running Beckon does not listen for devices.");
  }

  /** Where its STUN port is, as this computer reaches it: {@code host:port}. */
  public String stunPlace() throws CommandFailed {
    for (JsonNode listener : server.path("listeners")) {
      if (listener.path("name").asString("").equals("stun") && listener.path("url").isString()) {
        return listener.path("url").asString();
      }
    }
    throw new CommandFailed(
        "The running Beckon has no STUN port, so devices behind a NAT could not be reached. Switch"
            + " STUN on (`beckon settings stun=on`) and start it again, or name another server"
            + " with --stun HOST:PORT.");
  }

  /** User name that its devices log in with. */
  public String cpeUser() {
    return server.path("cpeUser").asString("");
  }

  /** Password that its devices log in with. */
  public String cpePassword() {
    return server.path("cpePassword").asString("");
  }

  /** Brings its window to the front. */
  public void raiseWindow() throws CommandFailed {
    api.post("/window", null, Duration.ZERO);
  }
}
