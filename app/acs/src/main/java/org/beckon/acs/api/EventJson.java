package org.beckon.acs.api;

import java.util.List;
import org.beckon.acs.event.AcsEvent;
import org.beckon.cwmp.event.Event;

/** Events of the server as the API shows them. */
final class EventJson {
  private EventJson() {}

  /** Something about a device. */
  record DeviceEventJson(String device) {}

  /** An approval, and whose. */
  record ApprovedJson(String device, String by) {}

  /** An Inform. */
  record InformedJson(String device, long session, List<String> events) {}

  /** A quirk of a kind of device. */
  record QuirkEventJson(String manufacturer, String model, String firmware, String quirk) {}

  /** A notice. */
  record NoticedJson(String text, String code) {}

  static String name(AcsEvent event) {
    return switch (event) {
      case AcsEvent.DeviceChanged _ -> "device";
      case AcsEvent.Approved _ -> "approved";
      case AcsEvent.DeviceForgotten _ -> "forgotten";
      case AcsEvent.ParametersChanged _ -> "parameters";
      case AcsEvent.Informed _ -> "inform";
      case AcsEvent.SessionEnded _ -> "session";
      case AcsEvent.OperationChanged _ -> "operation";
      case AcsEvent.QuirkChanged _ -> "quirk";
      case AcsEvent.Noticed _ -> "notice";
    };
  }

  static Object of(AcsEvent event) {
    return switch (event) {
      case AcsEvent.DeviceChanged(var device) -> new DeviceEventJson(device.text());
      case AcsEvent.Approved(var device, var by) -> new ApprovedJson(device.text(), by);
      case AcsEvent.DeviceForgotten(var device) -> new DeviceEventJson(device.text());
      case AcsEvent.ParametersChanged(var device) -> new DeviceEventJson(device.text());
      case AcsEvent.Informed(var device, var session, var events) ->
          new InformedJson(
              device.text(), session.number(), events.stream().map(Event::code).toList());
      case AcsEvent.SessionEnded(var session) -> SessionJson.of(session);
      case AcsEvent.OperationChanged(var operation) -> OperationJson.masked(operation);
      case AcsEvent.QuirkChanged(var model, var quirk) ->
          new QuirkEventJson(model.manufacturer(), model.model(), model.firmware(), quirk.text());
      case AcsEvent.Noticed(var notice) ->
          new NoticedJson(notice.text(), notice.phrase().code().text());
    };
  }
}
