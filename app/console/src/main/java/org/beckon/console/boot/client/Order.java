package org.beckon.console.boot.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.console.boot.CommandFailed;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.fault.FaultInfo;
import tools.jackson.databind.JsonNode;

/** Orders an operation and follows it to its end. */
final class Order {
  private Order() {}

  /**
   * What a command orders: the fields that its kind needs, the rest null.
   *
   * @param kind see the API's Work
   */
  record Work(
      String kind,
      List<String> paths,
      List<Value> values,
      String object,
      String path,
      List<Change> changes,
      String method,
      List<Argument> arguments) {

    Work(String kind, List<String> paths, List<Value> values, String object, String path) {
      this(kind, paths, values, object, path, null, null, null);
    }

    static Work of(String kind) {
      return new Work(kind, null, null, null, null);
    }

    static Work attributes(Change change) {
      return new Work("attributes", null, null, null, null, List.of(change), null, null);
    }

    static Work call(String method, List<Argument> arguments) {
      return new Work("call", null, null, null, null, null, method, arguments);
    }
  }

  /** A change of attributes; what is null stays as it is. */
  record Change(String path, Integer notification, List<String> accessList) {}

  /** A value to write; a null type lets the server find it. */
  record Value(String path, String value, String type) {

    /** Reads {@code PATH=VALUE}. */
    static Value read(String text, String type) throws CommandFailed {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new CommandFailed("\"" + text + "\" is not of the form PATH=VALUE.");
      }
      return new Value(text.substring(0, equals), text.substring(equals + 1), type);
    }
  }

  /**
   * Queues the work, and waits for its end unless the wait is zero. The operation as it stands when
   * it has ended; empty when it stays queued, which has been said.
   */
  static Optional<JsonNode> carryOut(
      ApiClient api, ClientCommand command, String device, Work work, boolean poke, Duration wait)
      throws CommandFailed {
    return ended(api, command, queue(api, command, device, work, poke), wait);
  }

  /** Follows a queued operation to its end; true when it ended well. */
  static boolean follow(ApiClient api, ClientCommand command, JsonNode queued, Duration wait)
      throws CommandFailed {
    Optional<JsonNode> ended = ended(api, command, queued, wait);
    return ended.isPresent() && succeeded(command, ended.get());
  }

  private static Optional<JsonNode> ended(
      ApiClient api, ClientCommand command, JsonNode queued, Duration wait) throws CommandFailed {
    String id = queued.path("id").asString();
    if (wait.isZero()) {
      return Optional.empty();
    }
    JsonNode progress = api.get("/operations/" + id + "?wait=" + wait.toMillis() / 1000.0, wait);
    JsonNode operation = progress.path("operation");
    return switch (operation.path("state").asString("")) {
      case "queued", "running" -> {
        stays(command, id, progress.path("poke"));
        yield Optional.empty();
      }
      default -> Optional.of(operation);
    };
  }

  /** Queues the work, and says so. */
  static JsonNode queue(
      ApiClient api, ClientCommand command, String device, Work work, boolean poke)
      throws CommandFailed {
    JsonNode queued =
        api.post(
            "/devices/" + ApiClient.escape(device) + "/operations?poke=" + poke,
            work,
            Duration.ZERO);
    command.say(
        "queued as operation "
            + queued.path("id").asString()
            + " for "
            + queued.path("device").asString());
    return queued;
  }

  /** Says that it waits for the device, and why. */
  static void stays(ClientCommand command, String id, JsonNode poke) {
    String cause = poke.path("cause").asString("");
    if (!cause.isEmpty()) {
      command.say("the device could not be called: " + cause);
      command.say(poke.path("advice").asString(""));
    }
    String next = poke.path("nextInform").asString("");
    command.say(
        "operation "
            + id
            + " stays queued and is carried out when the device next calls"
            + (next.isEmpty() ? "" : ", which is due at " + Times.local(next))
            + "; `beckon operations` shows it.");
  }

  /** Says why an ended operation did not succeed; true when it did. */
  static boolean succeeded(ClientCommand command, JsonNode operation) {
    if (operation.path("state").asString("").equals("done")) {
      return true;
    }
    JsonNode fault = operation.path("fault");
    if (fault.isObject()) {
      JsonNode parameters = fault.path("parameters");
      command.say(
          "the device refused: fault "
              + fault.path("code").asString()
              + words(fault)
              + (parameters.isEmpty() ? "" : "; nothing was changed"));
      if (parameters.isEmpty()) {
        command.say("  " + meaning(fault));
      }
      for (JsonNode one : parameters) {
        command.say(
            "  " + one.path("path").asString() + ": " + one.path("code").asString() + words(one));
        command.say("    " + meaning(one));
      }
    } else {
      String reason = operation.path("reason").asString("");
      command.say(
          "operation "
              + operation.path("id").asString()
              + " "
              + operation.path("state").asString()
              + (reason.isEmpty() ? "" : ": " + reason));
    }
    return false;
  }

  /** What a code means, what most often leads to it, and the next thing to try. */
  private static String meaning(JsonNode fault) {
    FaultInfo info = FaultCatalogue.explain(fault.path("code").asInt(0));
    return info.meaning()
        + (info.cause().isEmpty() ? "" : " Likely cause: " + info.cause())
        + " Try: "
        + info.nextStep();
  }

  private static String words(JsonNode fault) {
    String text = fault.path("text").asString("");
    return text.isEmpty() ? "" : " " + text;
  }
}
