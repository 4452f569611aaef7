package org.beckon.acs.connreq.xmpp;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.xmpp.Jid;

/** What has to be written to a device so that it connects to a broker (connection-request 3.2). */
public final class XmppSetup {
  /** As operators set it. */
  static final String RESOURCE = "ConnReq";

  /** Where a broker is that is found by DNS alone (RFC 6120 3.2.2). */
  private static final int PORT = 5222;

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final int KEEP_ALIVE_SECONDS = 300;

  private final SecureRandom random = new SecureRandom();

  /**
   * The work.
   *
   * @param account of the device at the broker
   * @param broker where that is
   * @param asker whose requests the device is to take
   */
  public Work of(Device device, Credentials account, Broker broker, Jid asker) {
    List<ParameterValue> connection = new ArrayList<>();
    connection.add(text("Username", account.username()));
    connection.add(text("Password", account.password()));
    connection.add(text("Domain", broker.domain()));
    connection.add(text("Resource", RESOURCE));
    connection.add(bool("UseTLS", broker.tls()));
    connection.add(
        text("ServerConnectAlgorithm", broker.host().isEmpty() ? "DNS-SRV" : "ServerTable"));
    connection.add(
        new ParameterValue("KeepAliveInterval", Integer.toString(KEEP_ALIVE_SECONDS), ""));
    connection.add(bool("Enable", true));
    List<ParameterValue> management = new ArrayList<>();
    management.add(text("ConnReqAllowedJabberIDs", asker.bare().toString()));
    if (device.connectionRequest().equals(Credentials.NONE)) {
      management.add(text("ConnectionRequestUsername", OnboardingCredentials.random(random)));
      management.add(text("ConnectionRequestPassword", OnboardingCredentials.random(random)));
    }
    return new Work.ConnectXmpp(connection, server(broker), withoutServers(broker), management);
  }

  private static List<ParameterValue> server(Broker broker) {
    return broker.host().isEmpty()
        ? List.of()
        : List.of(
            text("ServerAddress", broker.host()),
            new ParameterValue("Port", Integer.toString(broker.port()), ""),
            bool("Enable", true));
  }

  /**
   * A device without a table of servers asks the DNS for its domain, which it will not find where
   * the broker is ours: the address of the broker is its domain as well, at the usual port.
   */
  private static List<ParameterValue> withoutServers(Broker broker) {
    return broker.own() && broker.port() == PORT && IPV4.matcher(broker.host()).matches()
        ? List.of(text("Domain", broker.host()))
        : List.of();
  }

  private static ParameterValue text(String name, String value) {
    return ParameterValue.of(name, value, ValueType.STRING);
  }

  private static ParameterValue bool(String name, boolean value) {
    return ParameterValue.of(name, Boolean.toString(value), ValueType.BOOLEAN);
  }

  /**
   * Where a broker is.
   *
   * @param host as the device reaches it; empty where it is to be found by DNS
   * @param tls whether devices have to start TLS
   * @param own whether it is ours, which takes its IPv4 address as a domain as well
   */
  public record Broker(String domain, String host, int port, boolean tls, boolean own) {}
}
