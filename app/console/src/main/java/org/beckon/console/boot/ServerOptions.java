package org.beckon.console.boot;

import java.io.PrintWriter;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.xmpp.broker.BrokerSettings;
import picocli.CommandLine.Option;

/** The options of {@code serve}; the window takes them too. */
final class ServerOptions {
  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      defaultValue = "0.0.0.0",
      description = "Address to listen on for devices (default: all).")
  String bind;

  @Option(
      names = "--cwmp-port",
      paramLabel = "PORT",
      defaultValue = "7547",
      description = "TCP port for devices (default: 7547; 0: any free one).")
  int cwmpPort;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "7550",
      description = "TCP port of the API on loopback (default: 7550; 0: any free one).")
  int apiPort;

  @Option(
      names = "--cpe-auth",
      paramLabel = "any|digest|basic|none",
      defaultValue = "any",
      description = "Login that is asked of devices (default: any, Digest or Basic).")
  CpeAuth cpeAuth;

  @Option(
      names = "--cpe-user",
      paramLabel = "U",
      description = "User name that devices log in with (default: made up once and kept).")
  String cpeUser;

  @Option(
      names = "--cpe-password",
      paramLabel = "P",
      description = "Password that devices log in with (default: made up once and kept).")
  String cpePassword;

  @Option(
      names = "--xmpp-port",
      paramLabel = "PORT",
      defaultValue = "5222",
      description = "TCP port of the XMPP broker (default: 5222; 0: any free one).")
  int xmppPort;

  @Option(
      names = "--xmpp-domain",
      paramLabel = "NAME",
      defaultValue = BrokerSettings.DOMAIN,
      description = "Domain of the broker's addresses (default: " + BrokerSettings.DOMAIN + ").")
  String xmppDomain;

  @Option(
      names = "--xmpp-tls",
      paramLabel = "required|optional",
      defaultValue = "REQUIRED",
      description = {
        "Whether devices have to start TLS before they log in to the broker",
        "(default: required)."
      })
  XmppTls xmppTls;

  @Option(names = "--no-xmpp", description = "Run without the XMPP broker.")
  boolean noXmpp;

  /** Whether the broker insists on TLS. */
  enum XmppTls {
    REQUIRED,
    OPTIONAL
  }

  @Option(names = "--demo", description = "Start four simulated devices that call this server.")
  boolean demo;

  @Option(
      names = "--stun-port",
      paramLabel = "PORT",
      defaultValue = "3478",
      description =
          "UDP port for STUN and UDP connection requests (default: 3478; 0: any free one).")
  int stunPort;

  @Option(names = "--no-stun", description = "Run without STUN and UDP connection requests.")
  boolean noStun;

  /** Ports of services that this version does not have; taken so that scripts need not change. */
  @Option(
      names = {"--cwmps-port", "--tftp-port"},
      paramLabel = "PORT",
      hidden = true)
  int[] laterPorts;

  @Option(
      names = {"--no-tls", "--no-tftp"},
      hidden = true)
  boolean[] laterSwitches;

  /** Says which of the wanted services this version does not have. */
  void sayWhatIsMissing(PrintWriter err) {
    if (laterPorts != null) {
      err.println("beckon: this version has no TLS and TFTP service yet.");
      err.flush();
    }
  }
}
