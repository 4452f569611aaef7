package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;

/** Inform and its response (A.3.3.1). */
final class InformCodec {
  static final MessageCodec<Inform> REQUEST =
      new MessageCodec<>(Inform.class, InformCodec::read, InformCodec::write);
  static final MessageCodec<InformResponse> RESPONSE =
      new MessageCodec<>(
          InformResponse.class,
          InformCodec::readResponse,
          (message, out) -> out.leaf("MaxEnvelopes", message.maxEnvelopes()));

  private static final DeviceId NO_DEVICE = new DeviceId("", "", "", "");

  private InformCodec() {}

  private static Inform read(XmlCursor in) throws MalformedException {
    DeviceId deviceId = null;
    List<Event> events = new ArrayList<>(4);
    int maxEnvelopes = 1;
    String currentTime = "";
    int retryCount = 0;
    List<ParameterValue> parameters = new ArrayList<>(16);
    while (in.nextChild()) {
      switch (in.name()) {
        case "DeviceId" -> deviceId = readDeviceId(in);
        case "Event" -> SoapArray.read(in, "EventStruct", InformCodec::readEvent, events);
        case "MaxEnvelopes" -> maxEnvelopes = in.integer();
        case "CurrentTime" -> currentTime = in.trimmed();
        case "RetryCount" -> retryCount = in.integer();
        case "ParameterList" -> ParameterValueStruct.readArray(in, parameters);
        default -> in.unexpected();
      }
    }
    if (deviceId == null) {
      in.notes().add(NoteKind.MISSING_ELEMENT, "the Inform has no DeviceId");
      deviceId = NO_DEVICE;
    }
    return new Inform(deviceId, events, maxEnvelopes, currentTime, retryCount, parameters);
  }

  private static DeviceId readDeviceId(XmlCursor in) throws MalformedException {
    String manufacturer = "";
    String oui = "";
    String productClass = "";
    String serialNumber = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "Manufacturer" -> manufacturer = in.trimmed();
        case "OUI" -> oui = in.trimmed();
        case "ProductClass" -> productClass = in.trimmed();
        case "SerialNumber" -> serialNumber = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new DeviceId(manufacturer, oui, productClass, serialNumber);
  }

  private static Event readEvent(XmlCursor in) throws MalformedException {
    String code = "";
    String commandKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "EventCode" -> code = in.trimmed();
        case "CommandKey" -> commandKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    if (code.isEmpty()) {
      in.notes().add(NoteKind.NO_EVENT_CODE, "an EventStruct has no EventCode");
    }
    return new Event(code, commandKey);
  }

  private static void write(Inform inform, XmlWriter out) {
    DeviceId id = inform.deviceId();
    out.start("DeviceId")
        .leaf("Manufacturer", id.manufacturer())
        .leaf("OUI", id.oui())
        .leaf("ProductClass", id.productClass())
        .leaf("SerialNumber", id.serialNumber())
        .end("DeviceId");
    SoapArray.write(
        out,
        "Event",
        "EventStruct",
        inform.event(),
        (event, to) -> to.leaf("EventCode", event.code()).leaf("CommandKey", event.commandKey()));
    out.leaf("MaxEnvelopes", inform.maxEnvelopes())
        .leaf("CurrentTime", inform.currentTime())
        .leaf("RetryCount", inform.retryCount());
    ParameterValueStruct.writeArray(out, inform.parameterList());
  }

  private static InformResponse readResponse(XmlCursor in) throws MalformedException {
    int maxEnvelopes = 1;
    while (in.nextChild()) {
      switch (in.name()) {
        case "MaxEnvelopes" -> maxEnvelopes = in.integer();
        default -> in.unexpected();
      }
    }
    return new InformResponse(maxEnvelopes);
  }
}
