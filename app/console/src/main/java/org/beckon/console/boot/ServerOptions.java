package org.beckon.console.boot;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.ServerSettings;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.acs.xmpp.broker.BrokerSettings;
import org.beckon.cwmp.login.DigestAlgorithm;
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
      converter = PortNumber.class,
      description = "TCP port for devices (default: 7547; 0: any free one).")
  Integer cwmpPort;

  @Option(
      names = "--cwmps-port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      description = "TCP port for devices by TLS (default: 7548; 0: any free one).")
  Integer cwmpsPort;

  @Option(names = "--no-tls", description = "Do not serve devices by TLS.")
  boolean noTls;

  @Option(names = "--tls", description = "Serve devices by TLS, even where that is switched off.")
  boolean wantsTls;

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
      converter = DigestName.class,
      description = {
        "Digest algorithms that are offered to devices, in this order: MD5, MD5-sess, SHA-256,",
        "SHA-256-sess (default: MD5, which every device can do; some fail when offered more)."
      })
  List<DigestAlgorithm> digests;

  @Option(
      names = "--unknown",
      paramLabel = "accept|hold|refuse",
      description = "What becomes of new devices (default: accept; hold: wait for approval).")
  UnknownDevices unknown;

  @Option(
      names = "--per-device-login",
      description = "Give each device a login of its own at first contact.")
  boolean ownLogin;

  @Option(
      names = "--no-per-device-login",
      description = "Let all devices share one login, even where the settings say otherwise.")
  boolean noOwnLogin;

  @Option(
      names = "--redirect",
      paramLabel = "URL",
      converter = RedirectUrl.class,
      description = "Send devices to this ACS URL for each session, and serve none here.")
  URI redirect;

  @Option(
      names = "--xmpp-port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      description = "TCP port of the XMPP broker (default: 5222; 0: any free one).")
  Integer xmppPort;

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

  @Option(names = "--xmpp", description = "Run the XMPP broker, even where it is switched off.")
  boolean wantsXmpp;

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
      converter = PortNumber.class,
      description =
          "UDP port for STUN and UDP connection requests (default: 3478; 0: any free one).")
  Integer stunPort;

  @Option(names = "--no-stun", description = "Run without STUN and UDP connection requests.")
  boolean noStun;

  @Option(names = "--stun", description = "Run with STUN, even where it is switched off.")
  boolean wantsStun;

  /** Ports of services that this version does not have; taken so that scripts need not change. */
  @Option(names = "--tftp-port", paramLabel = "PORT", hidden = true)
  int[] laterPorts;

  @Option(names = "--no-tftp", hidden = true)
  boolean[] laterSwitches;

  /** The settings that are given, and outdo those that are kept. */
  Given given() {
    Given given = Given.NOTHING;
    given = with(given, ServerSetting.UNKNOWN, unknown);
    given = with(given, ServerSetting.OWN_LOGIN, either(ownLogin, noOwnLogin));
    given = with(given, ServerSetting.CPE_AUTH, cpeAuth);
    given = with(given, ServerSetting.DIGESTS, digests);
    given = with(given, ServerSetting.CPE_USER, cpeUser);
    given = with(given, ServerSetting.CPE_PASSWORD, cpePassword);
    given = with(given, ServerSetting.REDIRECT, redirect == null ? null : Optional.of(redirect));
    given = with(given, ServerSetting.CWMP_PORT, cwmpPort);
    given = with(given, ServerSetting.TLS, either(wantsTls, noTls));
    given = with(given, ServerSetting.CWMPS_PORT, cwmpsPort);
    given = with(given, ServerSetting.STUN, either(wantsStun, noStun));
    given = with(given, ServerSetting.STUN_PORT, stunPort);
    given = with(given, ServerSetting.XMPP, either(wantsXmpp, noXmpp));
    return with(given, ServerSetting.XMPP_PORT, xmppPort);
  }

  private static <T> Given with(Given given, ServerSetting<T> setting, T value) {
    return value == null ? given : given.with(setting, value);
  }

  /** Null where neither flag is there. */
  private static Boolean either(boolean on, boolean off) {
    return on || off ? on : null;
  }

  /** How devices are to be served by TLS, with files in this data directory. */
  Optional<TlsConfig> tls(Path data, ServerSettings settings) {
    return settings.get(ServerSetting.TLS)
        ? Optional.of(
            new TlsConfig(
                settings.get(ServerSetting.CWMPS_PORT),
                data.resolve("tls"),
                Optional.ofNullable(tlsCert),
                Optional.ofNullable(tlsKey),
                Optional.ofNullable(clientCa),
                tlsNames))
        : Optional.empty();
  }

  /** Says which of the wanted services this version does not have. */
  void sayWhatIsMissing(PrintWriter err) {
    if (laterPorts != null) {
      err.println("beckon: this version has no TFTP service yet.");
      err.flush();
    }
  }
}
