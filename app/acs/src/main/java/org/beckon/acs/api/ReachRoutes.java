package org.beckon.acs.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.device.Tags;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.reach.UrlTemplate;
import org.beckon.acs.server.Acs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The calls about tags, and about where connection requests go. */
final class ReachRoutes {
  private static final String ORIGIN = "command line";

  private final Acs acs;
  private final JsonMapper json;
  private final PokedOperations poked;

  ReachRoutes(Acs acs, JsonMapper json, PokedOperations poked) {
    this.acs = acs;
    this.json = json;
    this.poked = poked;
  }

  /** Calls about rules; empty for others. */
  Optional<ApiReply> ofRules(ApiRequest call) {
    if (call.is("GET", "rules")) {
      return Optional.of(rules());
    }
    if (call.is("PUT", "rules", "*")) {
      return Optional.of(setRule(call));
    }
    if (call.is("DELETE", "rules", "*")) {
      String tag = call.path().get(1);
      return Optional.of(
          acs.reach().removeRule(tag)
              ? new ApiReply.Nothing()
              : ApiReply.error(404, "There is no rule for the tag \"" + tag + "\"."));
    }
    return Optional.empty();
  }

  private ApiReply rules() {
    return ApiReply.ok(acs.reach().rules().stream().map(ReachJson.RuleJson::of).toList());
  }

  private ApiReply setRule(ApiRequest call) {
    Optional<ReachJson.Wanted> wanted = wanted(call);
    String template = wanted.map(ReachJson.Wanted::template).orElse("");
    return acs.reach()
        .setRule(call.path().get(1), template == null ? "" : template, ORIGIN)
        .map(why -> ApiReply.refused(400, why))
        .orElseGet(this::rules);
  }

  /** Calls about one device; empty for others. */
  Optional<ApiReply> ofDevice(ApiRequest call, Device device) {
    if (call.is("GET", "devices", "*", "address")) {
      return Optional.of(address(device));
    }
    if (call.is("PUT", "devices", "*", "address")) {
      return Optional.of(setAddress(call, device));
    }
    if (call.is("DELETE", "devices", "*", "address")) {
      acs.reach().setAddress(device, "", ORIGIN);
      acs.reach().setManner(device, RequestManner.USUAL, ORIGIN);
      return Optional.of(new ApiReply.Nothing());
    }
    if (call.is("POST", "devices", "*", "forward")) {
      return Optional.of(forward(call, device));
    }
    if (call.is("DELETE", "devices", "*", "forward")) {
      return Optional.of(result(acs.reach().unforward(device, ORIGIN), call));
    }
    if (call.is("PUT", "devices", "*", "tags", "*")) {
      return Optional.of(tag(device, call.path().get(3), true));
    }
    if (call.is("DELETE", "devices", "*", "tags", "*")) {
      return Optional.of(tag(device, call.path().get(3), false));
    }
    return Optional.empty();
  }

  private ApiReply address(Device device) {
    return ApiReply.ok(ReachJson.of(device, acs.reach()));
  }

  private ApiReply setAddress(ApiRequest call, Device device) {
    Optional<ReachJson.Wanted> wanted = wanted(call);
    if (wanted.isEmpty()) {
      return ApiReply.error(400, "The body is not JSON of the expected form.");
    }
    Optional<String> template = Optional.ofNullable(wanted.get().template());
    // All or nothing: the address is looked at before the manner is changed.
    Optional<Phrase> problem = template.flatMap(ReachRoutes::problem);
    if (problem.isEmpty() && wanted.get().isManner()) {
      RequestManner manner = wanted.get().manner(acs.reach().manner(device.key()));
      problem = acs.reach().setManner(device, manner, ORIGIN);
    }
    if (problem.isEmpty() && template.isPresent()) {
      problem = acs.reach().setAddress(device, template.get(), ORIGIN);
    }
    return problem.map(why -> ApiReply.refused(400, why)).orElseGet(() -> address(device));
  }

  private static Optional<Phrase> problem(String template) {
    return !template.isBlank()
            && UrlTemplate.read(template) instanceof UrlTemplate.Read.Bad(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  private Optional<ReachJson.Wanted> wanted(ApiRequest call) {
    try {
      return Optional.ofNullable(json.readValue(call.body(), ReachJson.Wanted.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private ApiReply forward(ApiRequest call, Device device) {
    String port = call.parameters().first("externalPort").orElse("");
    if (!port.isEmpty() && !(port.matches("\\d{1,5}") && isPort(Integer.parseInt(port)))) {
      return ApiReply.error(400, "A port is a number from 1 to 65535, not \"" + port + "\".");
    }
    OptionalInt wished =
        port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
    String name = call.parameters().first("gateway").orElse("");
    Optional<Device> gateway = Optional.empty();
    if (!name.isEmpty()) {
      switch (acs.devices().resolve(name)) {
        case Lookup.Found(Device found) -> gateway = Optional.of(found);
        case Lookup.Ambiguous(List<DeviceKey> keys) -> {
          return ApiReply.error(409, "\"" + name + "\" can be more than one device.");
        }
        case Lookup.Unknown() -> {
          return ApiReply.error(404, "There is no gateway \"" + name + "\".");
        }
      }
    }
    return result(acs.reach().forward(device, gateway, wished, ORIGIN), call);
  }

  private static boolean isPort(int number) {
    return number > 0 && number <= 65535;
  }

  private ApiReply result(Reach.Result result, ApiRequest call) {
    return switch (result) {
      case Reach.Result.Queued(Operation operation) -> {
        if (call.parameters().first("poke").orElse("true").equals("true")) {
          poked.poke(operation);
        }
        yield new ApiReply.Json(202, List.of(OperationJson.masked(operation)));
      }
      case Reach.Result.Done() -> new ApiReply.Json(202, List.of());
      case Reach.Result.Refused(Phrase why) -> ApiReply.refused(409, why);
    };
  }

  private ApiReply tag(Device device, String tag, boolean on) {
    Set<String> tags = new TreeSet<>(device.tags());
    if (!on && !tags.contains(tag)) {
      return ApiReply.error(404, device.key() + " has no tag \"" + tag + "\".");
    }
    if (on) {
      tags.add(tag);
    } else {
      tags.remove(tag);
    }
    Optional<Phrase> problem = Tags.problem(tags);
    if (problem.isPresent()) {
      return ApiReply.refused(400, problem.get());
    }
    acs.devices().tag(device.key(), tags);
    return acs.devices()
        .find(device.key())
        .map(changed -> ApiReply.ok(DeviceJson.of(changed, acs)))
        .orElseGet(() -> ApiReply.error(404, "The device is gone."));
  }
}
