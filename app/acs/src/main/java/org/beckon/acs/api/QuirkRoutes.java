package org.beckon.acs.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.device.Device;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkBook;
import org.beckon.acs.quirk.QuirkEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The calls about quirks. */
final class QuirkRoutes {
  private final QuirkBook book;
  private final JsonMapper json;

  QuirkRoutes(QuirkBook book, JsonMapper json) {
    this.book = book;
    this.json = json;
  }

  /** All that was learnt and set. */
  ApiReply all() {
    return json(book.all());
  }

  /** What counts for a device; setting and forgetting one of them. */
  Optional<ApiReply> ofDevice(ApiRequest call, Device device) {
    if (call.is("GET", "devices", "*", "quirks")) {
      return Optional.of(json(book.of(device)));
    }
    boolean put = call.is("PUT", "devices", "*", "quirks", "*");
    if (!put && !call.is("DELETE", "devices", "*", "quirks", "*")) {
      return Optional.empty();
    }
    boolean every = call.parameters().first("everyFirmware").orElse("false").equals("true");
    ModelKey exact = ModelKey.of(device);
    ModelKey model = every ? exact.withEveryFirmware() : exact;
    String name = call.path().get(3);
    return Optional.of(
        Quirk.named(name)
            .map(quirk -> put ? set(call, device, model, quirk) : forget(model, quirk))
            .orElseGet(() -> unknown(name)));
  }

  private ApiReply set(ApiRequest call, Device device, ModelKey model, Quirk quirk) {
    QuirkJson.Wanted wanted;
    try {
      wanted = json.readValue(call.body(), QuirkJson.Wanted.class);
    } catch (JacksonException e) {
      return ApiReply.error(400, "The body is not JSON of the expected form.");
    }
    Optional<String> value =
        wanted.value() == null ? present(device, quirk) : Optional.of(wanted.value());
    if (value.isEmpty()) {
      return ApiReply.error(400, quirk.text() + " has no value yet. Write " + hint(quirk) + ".");
    }
    String reason = wanted.reason() == null ? "" : wanted.reason();
    return book.set(model, quirk, value.get(), reason)
        .map(problem -> ApiReply.error(400, quirk.text() + ": " + problem))
        .orElseGet(() -> json(book.of(device)));
  }

  /** Setting a quirk without a value keeps what counts now. */
  private Optional<String> present(Device device, Quirk quirk) {
    return book.of(device).stream()
        .filter(entry -> entry.quirk() == quirk)
        .map(QuirkEntry::value)
        .findFirst();
  }

  private ApiReply forget(ModelKey model, Quirk quirk) {
    return book.forget(model, quirk)
        ? new ApiReply.Nothing()
        : ApiReply.error(
            404, "Nothing was learnt or set of " + quirk.text() + " for this model and firmware.");
  }

  private static String hint(Quirk quirk) {
    return quirk.form().hint() + ", or no";
  }

  private static ApiReply unknown(String name) {
    String all = Arrays.stream(Quirk.values()).map(Quirk::text).collect(Collectors.joining(", "));
    return ApiReply.error(404, "There is no quirk \"" + name + "\"; there are " + all + ".");
  }

  private static ApiReply json(List<QuirkEntry> entries) {
    return ApiReply.ok(entries.stream().map(QuirkJson::of).toList());
  }
}
