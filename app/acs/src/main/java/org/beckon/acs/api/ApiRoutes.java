package org.beckon.acs.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.connreq.udp.UdpPreparation;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Lookup;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Acs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which call does what. Blocks while a call waits. */
final class ApiRoutes {
  private static final Duration POKE_WAIT = Duration.ofSeconds(30);
  private static final String ORIGIN = "command line";

  private final Acs acs;
  private final JsonMapper json;
  private final PokedOperations poked;
  private final QuirkRoutes quirks;
  private final XmppRoutes xmpp;
  private final ReachRoutes reach;
  private final SettingRoutes settings;
  private final Runnable raiseWindow;
  private final boolean hasWindow;

  ApiRoutes(Acs acs, JsonMapper json, Optional<Runnable> raiseWindow) {
    this.acs = acs;
    this.json = json;
    this.poked = new PokedOperations(acs);
    this.quirks = new QuirkRoutes(acs.quirks(), json);
    this.xmpp = new XmppRoutes(acs.xmpp(), poked, json);
    this.reach = new ReachRoutes(acs, json, poked);
    this.settings = new SettingRoutes(acs.settings(), json);
    this.hasWindow = raiseWindow.isPresent();
    this.raiseWindow = raiseWindow.orElse(() -> {});
  }

  ApiReply answer(ApiRequest call) throws InterruptedException {
    if (call.is("GET", "server")) {
      return ApiReply.ok(ServerJson.of(acs.status()));
    }
    if (call.is("GET", "server", "ca.pem")) {
      return acs.status()
          .authority()
          .map(ca -> (ApiReply) new ApiReply.Text("application/x-pem-file", ca.pem()))
          .orElseGet(() -> ApiReply.error(404, "This server does not speak TLS."));
    }
    if (call.is("GET", "server", "settings")) {
      return settings.all();
    }
    if (call.is("PUT", "server", "settings")) {
      return settings.change(call);
    }
    if (call.is("GET", "events")) {
      return new ApiReply.Events();
    }
    if (call.is("POST", "window")) {
      raiseWindow.run();
      return hasWindow ? new ApiReply.Nothing() : ApiReply.error(409, "There is no window.");
    }
    if (!call.path().isEmpty() && call.path().getFirst().equals("xmpp")) {
      return xmpp.ofBroker(call).orElseGet(() -> notFound(call));
    }
    if (call.is("GET", "quirks")) {
      return quirks.all();
    }
    if (call.is("GET", "devices")) {
      return devices(call.parameters().first("filter").orElse(""));
    }
    if (!call.path().isEmpty() && call.path().getFirst().equals("devices")) {
      return ofDevice(call);
    }
    if (!call.path().isEmpty() && call.path().getFirst().equals("rules")) {
      return reach.ofRules(call).orElseGet(() -> notFound(call));
    }
    if (!call.path().isEmpty() && call.path().getFirst().equals("operations")) {
      return ofOperations(call);
    }
    return ofSessions(call);
  }

  private ApiReply devices(String filter) {
    String wanted = filter.toLowerCase(Locale.ROOT);
    return ApiReply.ok(
        acs.devices().all().stream()
            .map(device -> DeviceJson.of(device, acs))
            .filter(device -> matches(device, wanted))
            .toList());
  }

  private static boolean matches(DeviceJson device, String wanted) {
    return List.of(
            device.id(),
            device.alias(),
            device.manufacturer(),
            device.productClass(),
            device.modelName(),
            device.serial(),
            device.softwareVersion(),
            device.address(),
            device.state(),
            String.join(" ", device.tags()))
        .stream()
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private ApiReply ofDevice(ApiRequest call) throws InterruptedException {
    if (call.is("GET", "devices", "*")) {
      return withDevice(call, device -> ApiReply.ok(DeviceJson.of(device, acs)));
    }
    if (call.is("GET", "devices", "*", "parameters")) {
      return withDevice(call, device -> parameters(device.key(), call.parameters().all("path")));
    }
    if (call.is("POST", "devices", "*", "operations")) {
      return withDevice(call, device -> order(device.key(), call));
    }
    if (call.is("POST", "devices", "*", "approve")) {
      return withDevice(call, this::approve);
    }
    if (call.is("GET", "devices", "*", "transfers")) {
      return withDevice(
          call,
          device ->
              ApiReply.ok(
                  acs.transfers().of(device.key()).stream().map(TransferJson::of).toList()));
    }
    if (call.is("POST", "devices", "*", "poke")) {
      return withDevice(call, device -> poke(device.key(), call));
    }
    if (call.is("GET", "devices", "*", "pokes")) {
      return withDevice(call, device -> pokes(device.key(), call.limit()));
    }
    if (call.is("POST", "devices", "*", "xmpp")) {
      return withDevice(call, device -> xmpp.prepare(device, call, ORIGIN));
    }
    if (call.is("POST", "devices", "*", "stun")) {
      return withDevice(call, device -> prepareUdp(device, call));
    }
    if (call.path().size() > 2 && call.path().get(2).equals("quirks")) {
      return withDevice(
          call, device -> quirks.ofDevice(call, device).orElseGet(() -> notFound(call)));
    }
    if (call.path().size() > 2
        && Set.of("address", "forward", "tags").contains(call.path().get(2))) {
      return withDevice(
          call, device -> reach.ofDevice(call, device).orElseGet(() -> notFound(call)));
    }
    return notFound(call);
  }

  private ApiReply prepareUdp(Device device, ApiRequest call) {
    return switch (acs.udpPreparation().prepare(device, ORIGIN)) {
      case UdpPreparation.Result.Queued(List<Operation> operations) -> {
        if (call.parameters().first("poke").orElse("true").equals("true")) {
          operations.forEach(poked::poke);
        }
        yield new ApiReply.Json(202, operations.stream().map(OperationJson::masked).toList());
      }
      case UdpPreparation.Result.Refused(Phrase why) -> ApiReply.refused(409, why);
    };
  }

  private ApiReply withDevice(ApiRequest call, Function<Device, ApiReply> action) {
    return withDevice(call.path().get(1), action);
  }

  private ApiReply withDevice(String text, Function<Device, ApiReply> action) {
    return switch (acs.devices().resolve(text)) {
      case Lookup.Found(Device device) -> action.apply(device);
      case Lookup.Ambiguous(List<DeviceKey> keys) ->
          ApiReply.error(
              409,
              "\""
                  + text
                  + "\" can be more than one device: "
                  + String.join(", ", keys.stream().limit(5).map(DeviceKey::text).toList())
                  + (keys.size() > 5 ? " …" : ""));
      case Lookup.Unknown() ->
          ApiReply.error(404, "There is no device \"" + text + "\"; `beckon devices` lists them.");
    };
  }

  private ApiReply parameters(DeviceKey device, List<String> paths) {
    List<String> wanted = paths.isEmpty() ? List.of("") : paths;
    return ApiReply.ok(
        wanted.stream()
            .flatMap(path -> acs.devices().parameters(device, path).stream())
            .filter(one -> !one.isObject())
            .map(ParameterJson::of)
            .distinct()
            .toList());
  }

  private ApiReply approve(Device device) {
    return acs.devices().approve(device.key(), ORIGIN)
        ? ApiReply.ok(DeviceJson.of(device, acs))
        : ApiReply.error(409, device.key() + " does not wait for approval.");
  }

  private ApiReply poke(DeviceKey device, ApiRequest call) {
    String asked = call.parameters().first("via").orElse("auto");
    Optional<Via> only =
        Arrays.stream(Via.values()).filter(via -> via.text().equals(asked)).findFirst();
    if (only.isEmpty() && !asked.equals("auto")) {
      return ApiReply.error(400, "There is no way \"" + asked + "\": auto, http, udp or xmpp.");
    }
    Duration wait = call.waitOr(POKE_WAIT);
    PokeTrace trace = acs.poker().poke(device, only, wait, step -> {}).join();
    return ApiReply.ok(PokeJson.of(trace));
  }

  private ApiReply pokes(DeviceKey device, int limit) {
    return ApiReply.ok(acs.poker().history(device, limit).stream().map(PokeJson::of).toList());
  }

  private ApiReply order(DeviceKey device, ApiRequest call) {
    WorkJson order;
    try {
      order = json.readValue(call.body(), WorkJson.class);
    } catch (JacksonException e) {
      return ApiReply.error(400, "The body is not JSON of the expected form.");
    }
    return switch (order.read()) {
      case WorkJson.Read.Bad(String words) -> ApiReply.error(400, words);
      case WorkJson.Read.Good(var work) -> {
        Operation operation = acs.operations().enqueue(device, work, ORIGIN);
        if (call.parameters().first("poke").orElse("true").equals("true")) {
          poked.poke(operation);
        }
        yield new ApiReply.Json(202, OperationJson.inFull(operation));
      }
    };
  }

  /** An operation with what became of its poke; null while that goes on or when there was none. */
  record ProgressJson(OperationJson operation, PokeJson poke) {}

  private ApiReply ofOperations(ApiRequest call) throws InterruptedException {
    if (call.is("GET", "operations")) {
      Optional<String> device = call.parameters().first("device");
      return device.isPresent()
          ? withDevice(device.get(), one -> operations(Optional.of(one.key()), call.limit()))
          : operations(Optional.empty(), call.limit());
    }
    Optional<Long> id = call.path().size() > 1 ? number(call.path().get(1)) : Optional.empty();
    if (id.isEmpty()) {
      return notFound(call);
    }
    OperationId operation = new OperationId(id.get());
    if (call.is("GET", "operations", "*")) {
      return poked
          .await(operation, call.waitOr(Duration.ZERO))
          .map(
              progress ->
                  ApiReply.ok(
                      new ProgressJson(
                          OperationJson.inFull(progress.operation()),
                          progress.poke().map(PokeJson::of).orElse(null))))
          .orElseGet(() -> noOperation(operation));
    }
    if (call.is("POST", "operations", "*", "cancel")) {
      if (acs.operations().find(operation).isEmpty()) {
        return noOperation(operation);
      }
      return acs.operations().cancel(operation)
          ? new ApiReply.Nothing()
          : ApiReply.error(409, "Operation " + operation + " is not queued any more.");
    }
    if (call.is("POST", "operations", "*", "retry")) {
      return acs.operations()
          .retry(operation, ORIGIN)
          .map(again -> (ApiReply) new ApiReply.Json(202, OperationJson.masked(again)))
          .orElseGet(() -> noOperation(operation));
    }
    return notFound(call);
  }

  private ApiReply operations(Optional<DeviceKey> device, int limit) {
    return ApiReply.ok(
        acs.operations().recent(device, limit).stream().map(OperationJson::masked).toList());
  }

  private ApiReply ofSessions(ApiRequest call) {
    if (call.is("GET", "sessions")) {
      Optional<String> device = call.parameters().first("device");
      return device.isPresent()
          ? withDevice(device.get(), one -> sessions(Optional.of(one.key()), call.limit()))
          : sessions(Optional.empty(), call.limit());
    }
    if (call.is("GET", "sessions", "*")) {
      return number(call.path().get(1))
          .flatMap(id -> acs.journal().transcript(new SessionId(id)))
          .map(transcript -> ApiReply.ok(SessionJson.of(transcript)))
          .orElseGet(() -> ApiReply.error(404, "There is no session " + call.path().get(1) + "."));
    }
    return notFound(call);
  }

  private ApiReply sessions(Optional<DeviceKey> device, int limit) {
    return ApiReply.ok(acs.journal().recent(device, limit).stream().map(SessionJson::of).toList());
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static ApiReply noOperation(OperationId id) {
    return ApiReply.error(404, "There is no operation " + id + ".");
  }

  private static ApiReply notFound(ApiRequest call) {
    return ApiReply.error(
        404, "There is no " + call.method() + " /" + String.join("/", call.path()) + ".");
  }
}
