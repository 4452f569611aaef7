package org.beckon.console.boot;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.acs.xmpp.broker.BrokerSettings;
import org.beckon.cwmp.login.DigestAlgorithm;
import picocli.CommandLine.Mixin;
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
      names = "--cwmps-port",
      paramLabel = "PORT",
      defaultValue = "7548",
      description = "TCP port for devices by TLS (default: 7548; 0: any free one).")
  int cwmpsPort;

  @Option(names = "--no-tls", description = "Do not serve devices by TLS.")
  boolean noTls;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = {
        "Certificate with its chain, PEM or PKCS#12 without password (default: one of an own CA,",
        "which `beckon ca` prints)."
      })
  Path tlsCert;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "Private key of --tls-cert, PEM without password (default: in the same file).")
  Path tlsKey;

  @Option(
      names = "--tls-name",
      paramLabel = "NAME",
      description = "Another host name or address for the certificate of the own CA.")
  List<String> tlsNames = List.of();

  @Option(
      names = "--client-ca",
      paramLabel = "FILE",
      description = "PEM with CAs whose TLS client certificates let a device in without password.")
  Path clientCa;

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
      names = "--cpe-digest",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "MD5",
      converter = DigestName.class,
      description = {
        "Digest algorithms that are offered to devices, in this order: MD5, MD5-sess, SHA-256,",
        "SHA-256-sess (default: MD5, which every device can do; some fail when offered more)."
      })
  List<DigestAlgorithm> digests;

  @Option(
      names = "--unknown",
      paramLabel = "accept|hold|refuse",
      defaultValue = "accept",
      description = "What becomes of new devices (default: accept; hold: wait for approval).")
  UnknownDevices unknown;

  @Option(
      names = "--per-device-login",
      description = "Give each device a login of its own at first contact.")
  boolean ownLogin;

  @Option(
      names = "--redirect",
      paramLabel = "URL",
      converter = RedirectUrl.class,
      description = "Send devices to this ACS URL for each session, and serve none here.")
  URI redirect;

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

  @Mixin BrokerOptions outsideXmpp = new BrokerOptions();

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
  @Option(names = "--tftp-port", paramLabel = "PORT", hidden = true)
  int[] laterPorts;

  @Option(names = "--no-tftp", hidden = true)
  boolean[] laterSwitches;

  /** How devices are to be served by TLS, with files in this data directory. */
  Optional<TlsConfig> tls(Path data) {
    return noTls
        ? Optional.empty()
        : Optional.of(
            new TlsConfig(
                cwmpsPort,
                data.resolve("tls"),
                Optional.ofNullable(tlsCert),
                Optional.ofNullable(tlsKey),
                Optional.ofNullable(clientCa),
                tlsNames));
  }

  /** Says which of the wanted services this version does not have. */
  void sayWhatIsMissing(PrintWriter err) {
    if (laterPorts != null) {
      err.println("beckon: this version has no TFTP service yet.");
      err.flush();
    }
  }
}
