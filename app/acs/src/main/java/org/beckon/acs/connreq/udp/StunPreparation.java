package org.beckon.acs.connreq.udp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;

/** What has to be written to a device so that it takes UDP connection requests (Annex G). */
public final class StunPreparation {
  static final Duration KEEP_ALIVE_MIN = Duration.ofSeconds(30);
  static final Duration KEEP_ALIVE_MAX = Duration.ofSeconds(60);

  private static final int ACTIVE = 2;

  private final SecureRandom random = new SecureRandom();

  /**
   * The work, in order. The names are the same under both roots (connection-request 2.1).
   *
   * @param device has told its root object
   * @param host of the STUN server; empty for the host of the ACS URL, as the specification has it
   * @param port of the STUN server
   */
  public List<Work> of(Device device, StunAccount account, String host, int port) {
    String server = device.reported().root() + "ManagementServer.";
    List<ParameterValue> values = new ArrayList<>();
    values.add(value(server, "STUNServerAddress", host, ValueType.STRING));
    values.add(value(server, "STUNServerPort", Integer.toString(port), ValueType.UNSIGNED_INT));
    values.add(value(server, "STUNUsername", account.username(), ValueType.STRING));
    values.add(value(server, "STUNPassword", account.password(), ValueType.STRING));
    values.add(
        value(
            server,
            "STUNMaximumKeepAlivePeriod",
            Long.toString(KEEP_ALIVE_MAX.toSeconds()),
            ValueType.INT));
    values.add(
        value(
            server,
            "STUNMinimumKeepAlivePeriod",
            Long.toString(KEEP_ALIVE_MIN.toSeconds()),
            ValueType.UNSIGNED_INT));
    if (device.connectionRequest().equals(Credentials.NONE)) {
      values.add(secret(server, "ConnectionRequestUsername"));
      values.add(secret(server, "ConnectionRequestPassword"));
    }
    values.add(value(server, "STUNEnable", "true", ValueType.BOOLEAN));
    return List.of(
        // First, so that the address is told as soon as STUN has found it.
        new Work.WriteAttributes(
            List.of(notify(server, "UDPConnectionRequestAddress"), notify(server, "NATDetected"))),
        new Work.WriteValues(values));
  }

  private ParameterValue secret(String server, String name) {
    return value(server, name, OnboardingCredentials.random(random), ValueType.STRING);
  }

  private static ParameterValue value(String server, String name, String text, ValueType type) {
    return ParameterValue.of(server + name, text, type);
  }

  private static AttributeChange notify(String server, String name) {
    return new AttributeChange(server + name, true, ACTIVE, false, List.of());
  }
}
