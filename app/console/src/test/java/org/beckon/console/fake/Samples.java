package org.beckon.console.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Reported;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.journal.WireMessage;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.event.EventCode;
import org.beckon.cwmp.model.DeviceId;

/** Made-up devices and sessions as a home and a support desk have them. */
public final class Samples {

  /** A TR-181 home router. */
  public static final Device ROUTER =
      device(
          "Acme Networks", "0A1B2C", "HomeHub 5", "AC5100234", "Living room", "2.8.1", "Device.");

  /** A TR-098 DSL router. */
  public static final Device DSL =
      device(
          "Northline", "00D0E1", "DSL-204", "NL77120055", "", "1.14.3", "InternetGatewayDevice.");

  /** A voice gateway. */
  public static final Device VOICE =
      device("Sangoma", "0050A1", "Vega 60G", "VG60-00417", "Front desk", "R110S021", "Device.");

  /** A set-top box. */
  public static final Device BOX =
      device("Brightview", "1C2D3E", "STB-900", "BV900-18822", "", "5.0.0", "Device.");

  private Samples() {}

  /** A server with the four devices, in different states. */
  public static FakeAcs home() {
    return new FakeAcs()
        .put(ROUTER, DeviceState.ONLINE)
        .put(DSL, DeviceState.IN_SESSION)
        .put(VOICE, DeviceState.ONLINE)
        .put(BOX, DeviceState.LATE);
  }

  /** The device with an address at the XMPP broker. */
  public static Device connected(Device device) {
    Reported told = device.reported();
    return new Device(
        device.key(),
        device.id(),
        device.alias(),
        device.tags(),
        device.contact(),
        new Reported(
            told.root(),
            told.softwareVersion(),
            told.hardwareVersion(),
            told.modelName(),
            told.provisioningCode(),
            told.connectionRequestUrl(),
            told.udpConnectionRequestAddress(),
            "hub-1@beckon.local/ConnReq",
            told.periodicInformInterval()),
        device.connectionRequest(),
        device.notes());
  }

  /** A device that informed twelve seconds ago. */
  public static Device device(
      String maker,
      String oui,
      String model,
      String serial,
      String alias,
      String version,
      String root) {
    DeviceId id = new DeviceId(maker, oui, model, serial);
    Instant last = FakeAcs.NOW.minusSeconds(12 + 37L * (serial.hashCode() & 15));
    return new Device(
        DeviceKey.of(id),
        id,
        alias,
        alias.isEmpty() ? Set.of() : Set.of("home"),
        new Contact(
            FakeAcs.NOW.minus(Duration.ofDays(3)),
            last,
            List.of(Event.of(EventCode.PERIODIC)),
            "192.168.1." + (1 + (serial.hashCode() & 63)),
            "urn:dslforum-org:cwmp-1-2",
            "1.2"),
        new Reported(root, version, "A1", model, "", "http://192.168.1.1:7547/cr", "", "", 300),
        new Credentials("cr", "secret"),
        List.of());
  }

  /** A session of a device: Inform, a read, and the end. */
  public static Transcript session(long number, DeviceKey device, SessionOutcome outcome) {
    SessionSummary summary =
        new SessionSummary(
            new SessionId(number),
            Optional.of(device),
            "192.168.1.1",
            FakeAcs.NOW.minusSeconds(600 - number),
            Duration.ofMillis(84),
            List.of(Event.of(EventCode.CONNECTION_REQUEST)),
            List.of("Inform", "GetParameterValues"),
            4_312,
            1_204,
            outcome,
            outcome == SessionOutcome.FAILED ? "The device closed the connection." : "",
            outcome == SessionOutcome.COMPLETE
                ? List.of()
                : List.of("CurrentTime has no time zone; taken as UTC."));
    return new Transcript(
        summary,
        List.of(
            message(0, true, "Inform", "POST / HTTP/1.1\nAuthorization: ********", INFORM),
            message(6, false, "InformResponse", "HTTP/1.1 200 OK", INFORM_RESPONSE),
            message(11, true, "(empty)", "POST / HTTP/1.1\nContent-Length: 0", ""),
            message(14, false, "GetParameterValues", "HTTP/1.1 200 OK", READ),
            message(52, true, "GetParameterValuesResponse", "POST / HTTP/1.1", READ_RESPONSE),
            message(55, false, "(empty)", "HTTP/1.1 204 No Content", "")));
  }

  private static WireMessage message(
      long millis, boolean fromDevice, String name, String head, String body) {
    return new WireMessage(Duration.ofMillis(millis), fromDevice, name, head, body);
  }

  private static String envelope(String body) {
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:cwmp=\"urn:dslforum-org:cwmp-1-2\"><soap:Header>"
        + "<cwmp:ID soap:mustUnderstand=\"1\">7</cwmp:ID></soap:Header><soap:Body>"
        + body
        + "</soap:Body></soap:Envelope>";
  }

  private static final String INFORM =
      envelope(
          "<cwmp:Inform><DeviceId><Manufacturer>Acme Networks</Manufacturer><OUI>0A1B2C</OUI>"
              + "<ProductClass>HomeHub 5</ProductClass><SerialNumber>AC5100234</SerialNumber>"
              + "</DeviceId><Event><EventStruct><EventCode>6 CONNECTION REQUEST</EventCode>"
              + "<CommandKey/></EventStruct></Event><MaxEnvelopes>1</MaxEnvelopes>"
              + "<CurrentTime>2026-11-20T10:15:30</CurrentTime><RetryCount>0</RetryCount>"
              + "</cwmp:Inform>");

  private static final String INFORM_RESPONSE =
      envelope("<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>");

  private static final String READ =
      envelope(
          "<cwmp:GetParameterValues><ParameterNames><string>Device.WiFi.SSID.1.</string>"
              + "</ParameterNames></cwmp:GetParameterValues>");

  private static final String READ_RESPONSE =
      envelope(
          "<cwmp:GetParameterValuesResponse><ParameterList><ParameterValueStruct>"
              + "<Name>Device.WiFi.SSID.1.SSID</Name><Value>Home</Value></ParameterValueStruct>"
              + "<ParameterValueStruct><Name>Device.WiFi.AccessPoint.1.Security.KeyPassphrase"
              + "</Name><Value>********</Value></ParameterValueStruct></ParameterList>"
              + "</cwmp:GetParameterValuesResponse>");
}
