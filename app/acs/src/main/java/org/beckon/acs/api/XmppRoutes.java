package org.beckon.acs.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.xmpp.ToldAccount;
import org.beckon.acs.connreq.xmpp.XmppService;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.xmpp.OutsideBroker;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideStep;
import org.beckon.acs.xmpp.OutsideTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The calls about XMPP: the outside broker, and setting devices up. */
final class XmppRoutes {
  private final XmppService xmpp;
  private final PokedOperations poked;
  private final JsonMapper json;

  XmppRoutes(XmppService xmpp, PokedOperations poked, JsonMapper json) {
    this.xmpp = xmpp;
    this.poked = poked;
    this.json = json;
  }

  /** The calls below {@code /xmpp}; empty when this is none. */
  Optional<ApiReply> ofBroker(ApiRequest call) {
    OutsideBroker outside = xmpp.outside();
    if (call.is("GET", "xmpp")) {
      return Optional.of(state());
    }
    if (call.is("PUT", "xmpp")) {
      return Optional.of(
          wanted(call)
              .map(
                  settings -> outside.use(settings).map(XmppRoutes::refused).orElseGet(this::state))
              .orElseGet(XmppRoutes::unreadable));
    }
    if (call.is("DELETE", "xmpp")) {
      outside.turnOff();
      return Optional.of(new ApiReply.Nothing());
    }
    if (call.is("POST", "xmpp", "test")) {
      Optional<OutsideSettings> settings =
          call.body().isEmpty() ? outside.settings() : wanted(call);
      return Optional.of(
          settings
              .map(this::test)
              .orElseGet(
                  () ->
                      call.body().isEmpty()
                          ? ApiReply.error(409, "No outside XMPP broker is set.")
                          : unreadable()));
    }
    return Optional.empty();
  }

  private ApiReply state() {
    return ApiReply.ok(XmppJson.of(xmpp.outside().settings(), xmpp.outside().status()));
  }

  private ApiReply test(OutsideSettings settings) {
    List<OutsideStep> steps = new ArrayList<>();
    boolean done = xmpp.outside().test(settings, steps::add);
    return ApiReply.ok(XmppJson.Test.of(done, steps));
  }

  private Optional<OutsideSettings> wanted(ApiRequest call) {
    try {
      XmppJson.Wanted wanted = json.readValue(call.body(), XmppJson.Wanted.class);
      return Optional.ofNullable(wanted).map(one -> one.settings(xmpp.outside().settings()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static ApiReply refused(OutsideTrouble trouble) {
    return new ApiReply.Json(
        400, new ApiReply.ErrorJson(trouble.cause() + " " + trouble.advice(), trouble.text()));
  }

  private static ApiReply unreadable() {
    return ApiReply.error(400, "The body is not JSON of the expected form.");
  }

  /** Sets a device up. */
  ApiReply prepare(Device device, ApiRequest call, String origin) {
    ToldAccount told;
    try {
      told =
          call.body().isEmpty()
              ? ToldAccount.NOTHING
              : json.readValue(call.body(), XmppJson.Told.class).account();
    } catch (JacksonException e) {
      return unreadable();
    }
    return switch (xmpp.prepare(device, told, origin)) {
      case XmppService.Result.Queued(Operation operation) -> {
        if (call.parameters().first("poke").orElse("true").equals("true")) {
          poked.poke(operation);
        }
        yield new ApiReply.Json(202, List.of(OperationJson.masked(operation)));
      }
      case XmppService.Result.Refused(Phrase why) -> ApiReply.refused(409, why);
    };
  }
}
