package org.beckon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.journal.WireMessage;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.DeviceId;

/** Devices, operations and sessions to store. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

  private Samples() {}

  static DeviceId id(String serial) {
    return new DeviceId("Maker <&> Söhne", "00D09E", "Box 1", serial);
  }

  static DeviceKey key(String serial) {
    return DeviceKey.of(id(serial));
  }

  static Contact contact(Instant last) {
    return new Contact(
        NOON.minusSeconds(60),
        last,
        List.of(Event.of("2 PERIODIC"), new Event("M Reboot", "key-7")),
        "2001:db8::1",
        "urn:dslforum-org:cwmp-1-2",
        "1.2");
  }

  static Device device(String serial) {
    return new Device(
        key(serial),
        id(serial),
        "kitchen",
        Set.of("lab", "déjà vu"),
        contact(NOON),
        new Reported(
            "Device.", "1.2", "hw3", "Model", "code", "http://[2001:db8::1]:7547/x", "", "", 300),
        new Credentials("user", "p\"ass'word;--"),
        List.of("odd clock", "second note"));
  }

  static StoredParameter parameter(String path, String value) {
    return new StoredParameter(path, value, "xsd:string", Access.READ_WRITE, 0, NOON);
  }

  static StoredParameter nameOnly(String path) {
    return new StoredParameter(path, null, "", Access.UNKNOWN, -1, NOON.plusSeconds(1));
  }

  static Operation operation(long id, String serial, OperationState state) {
    return new Operation(
        new OperationId(id),
        key(serial),
        new Work.ReadValues(List.of("Device.WiFi.")),
        "window",
        state,
        NOON,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  static SessionSummary summary(long id, Optional<DeviceKey> device, Instant start) {
    return new SessionSummary(
        new SessionId(id),
        device,
        "192.0.2.7",
        start,
        Duration.ofNanos(1_234_567_891),
        List.of(Event.of("0 BOOTSTRAP"), Event.of("1 BOOT")),
        List.of("Inform", "GetParameterValues"),
        2_345,
        678,
        SessionOutcome.COMPLETE,
        "",
        List.of("no ID header"));
  }

  static Transcript transcript(long id, String serial) {
    return transcript(id, Optional.of(key(serial)), NOON.plusSeconds(id), "<Envelope/>");
  }

  static Transcript transcript(long id, Optional<DeviceKey> device, Instant start, String body) {
    return new Transcript(
        summary(id, device, start),
        List.of(
            new WireMessage(
                Duration.ofNanos(17), true, "Inform", "POST / HTTP/1.1\r\nHost: acs\r\n", body),
            new WireMessage(
                Duration.ofMillis(3), false, "(empty)", "HTTP/1.1 204 No Content\r\n", "")));
  }
}
