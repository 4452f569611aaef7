package org.beckon.console.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.OutsideTrust;
import picocli.CommandLine.Option;

/** The options for an XMPP broker that is not Beckon's own. */
public final class BrokerOptions {
  /** The variable that can hold the password, so that it need not stand in a file. */
  private static final String PASSWORD = "BECKON_XMPP_PASSWORD";

  @Option(
      names = "--xmpp-broker",
      paramLabel = "HOST[:PORT]",
      description = {
        "Reach devices by this XMPP broker instead of Beckon's own (port: 5222).",
        "Given to serve or the window it counts for this run."
      })
  private String broker;

  @Option(
      names = "--xmpp-user",
      paramLabel = "JID",
      description = "Beckon's account at that broker: name@domain.")
  private String user;

  @Option(
      names = "--xmpp-password-file",
      paramLabel = "FILE",
      description =
          "File whose first line is the account's password (or set " + PASSWORD + " for it).")
  private Path passwordFile;

  @Option(
      names = "--xmpp-ca",
      paramLabel = "FILE",
      description = "PEM with the CA of that broker's certificate (default: the system's CAs).")
  private Path ca;

  @Option(
      names = "--xmpp-pin",
      paramLabel = "SHA256",
      description = "Fingerprint of that broker's certificate, instead of a CA.")
  private String pin;

  @Option(
      names = "--xmpp-accounts",
      paramLabel = "NAME",
      defaultValue = OutsideSettings.ACCOUNTS,
      description = {
        "Name of a device's account there; {serial}, {oui} and {class} stand for its own",
        "(default: " + OutsideSettings.ACCOUNTS + ")."
      })
  private String accounts;

  @Option(
      names = "--xmpp-register",
      description = "Make the accounts of devices there by in-band registration (XEP-0077).")
  private boolean register;

  /** The broker that was given; empty when none was. */
  public Optional<OutsideSettings> settings() throws CommandFailed {
    if (broker == null) {
      if (user != null || passwordFile != null || ca != null || pin != null || register) {
        throw new CommandFailed("The options --xmpp-… want --xmpp-broker HOST[:PORT] too.");
      }
      return Optional.empty();
    }
    if (user == null) {
      throw new CommandFailed("--xmpp-broker wants --xmpp-user JID, Beckon's account there.");
    }
    if (ca != null && pin != null) {
      throw new CommandFailed("Give --xmpp-ca or --xmpp-pin, not both.");
    }
    return Optional.of(
        new OutsideSettings(host(), port(), user, password(), trust(), accounts, register));
  }

  private boolean hasPort() {
    return broker.matches("[^:]+:\\d{1,5}|\\[.+]:\\d{1,5}");
  }

  private String host() {
    String host = hasPort() ? broker.substring(0, broker.lastIndexOf(':')) : broker;
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private int port() {
    return hasPort()
        ? Integer.parseInt(broker.substring(broker.lastIndexOf(':') + 1))
        : OutsideSettings.PORT;
  }

  private String password() throws CommandFailed {
    return SecretFile.read(passwordFile, PASSWORD)
        .orElseThrow(
            () ->
                new CommandFailed(
                    "--xmpp-broker wants a password: --xmpp-password-file FILE, or the variable "
                        + PASSWORD
                        + "."));
  }

  private OutsideTrust trust() throws CommandFailed {
    if (pin != null) {
      return new OutsideTrust.Pinned(pin);
    }
    if (ca == null) {
      return new OutsideTrust.Installed();
    }
    try {
      return new OutsideTrust.Authority(Files.readString(ca));
    } catch (IOException e) {
      throw new CommandFailed("The CA file " + ca + " cannot be read: " + e.getMessage());
    }
  }
}
