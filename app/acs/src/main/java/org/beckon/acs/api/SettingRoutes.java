package org.beckon.acs.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.setting.SettingProblem;
import org.beckon.acs.setting.SettingView;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calls about the server's own settings. Thread-safe. */
final class SettingRoutes {
  private final ServerSettings settings;
  private final JsonMapper json;

  SettingRoutes(ServerSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  ApiReply all() {
    return ok(settings.all());
  }

  /** The body is an object of names and texts; null stands for the usual value. */
  ApiReply change(ApiRequest call) {
    Map<String, String> body;
    try {
      body = json.readValue(call.body(), new TypeReference<Map<String, String>>() {});
    } catch (JacksonException e) {
      return ApiReply.error(400, "The body is not a JSON object of names and texts.");
    }
    if (body == null) {
      return ApiReply.error(400, "The body is not a JSON object of names and texts.");
    }
    Map<String, Optional<String>> wanted = new LinkedHashMap<>();
    body.forEach((name, text) -> wanted.put(name, Optional.ofNullable(text)));
    return switch (settings.change(wanted)) {
      case ServerSettings.Outcome.Changed(List<SettingView> now) -> ok(now);
      case ServerSettings.Outcome.Refused(Map<String, SettingProblem> problems) ->
          ApiReply.error(
              400,
              problems.entrySet().stream()
                  .map(one -> one.getKey() + ": " + one.getValue().words())
                  .collect(Collectors.joining(" ")));
    };
  }

  private static ApiReply ok(List<SettingView> all) {
    return ApiReply.ok(all.stream().map(SettingJson::of).toList());
  }
}
