package org.beckon.acs.xmpp;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why an outside broker cannot be used, with what to do. */
public enum OutsideTrouble implements PhraseCode {
  NO_HOST("The broker's host is missing.", "Give its name or address."),
  BAD_PORT("The broker's port is no port.", "Give a number from 1 to 65535; 5222 is usual."),
  BAD_USER("The server's account is no XMPP address.", "Give it as name@domain."),
  NO_PASSWORD("The password of the server's account is missing.", "Give it."),
  BAD_CA(
      "The CA file has no certificate that can be read.",
      "Give a PEM file that begins with -----BEGIN CERTIFICATE-----."),
  BAD_FINGERPRINT(
      "The fingerprint is none of SHA-256.", "Give 64 hexadecimal digits, colons between or not."),
  BAD_ACCOUNTS(
      "The name for accounts of devices is none.",
      "Give a name with {serial} in it, without spaces and without @, such as cpe-{serial}."),

  UNKNOWN_HOST("The broker's host name is not known.", "Check the name, and this computer's DNS."),
  REFUSED(
      "The broker's host refuses the connection.",
      "Check the port, and whether the broker is running."),
  UNREACHABLE(
      "The broker's host cannot be reached.",
      "Check the address, the network and firewalls between."),
  SILENT("The broker does not answer in time.", "Check that an XMPP broker listens on this port."),
  NO_XMPP("What answers there does not speak XMPP.", "Check the port; 5222 is usual."),
  WRONG_DOMAIN(
      "The broker does not serve the domain of the server's account.",
      "Check the part behind the @ of the account."),
  NO_TLS(
      "The broker offers no TLS, and passwords are sent by TLS only.",
      "Turn STARTTLS on in the broker, with a certificate for its domain."),
  UNTRUSTED(
      "The broker's certificate is not trusted.",
      "Give the CA that signed it, or pin its fingerprint after comparing it at the broker."),
  WRONG_NAME(
      "The broker's certificate is for another name than its domain.",
      "Give the broker a certificate for the domain, or pin its fingerprint."),
  WRONG_LOGIN(
      "The broker refuses the login: wrong account or password.",
      "Set the account and its password anew."),
  NO_MECHANISM(
      "The broker offers no login that is known here.",
      "Let it offer SCRAM-SHA-256, SCRAM-SHA-1 or PLAIN."),
  NO_PING("The broker sends nothing back to this account.", "Look at the broker's own log."),
  CONFLICT(
      "Somebody else has logged in as this server's account.",
      "Give each Beckon an account of its own."),
  BROKEN("The connection to the broker broke.", "It is tried again by itself."),
  ENDED("The broker ended the connection.", "It is tried again by itself.");

  private final String cause;
  private final String advice;

  OutsideTrouble(String cause, String advice) {
    this.cause = cause;
    this.advice = advice;
  }

  /** What is wrong, in English. */
  public String cause() {
    return cause;
  }

  /** What to do, in English. */
  public String advice() {
    return advice;
  }

  @Override
  public String words() {
    return cause;
  }

  @Override
  public List<String> details() {
    return List.of();
  }

  /** What to do, as something to be told by itself. */
  public PhraseCode hint() {
    return new Hint(this);
  }

  private record Hint(OutsideTrouble trouble) implements PhraseCode {
    @Override
    public String name() {
      return trouble.name();
    }

    @Override
    public Class<?> getDeclaringClass() {
      return OutsideTrouble.class;
    }

    @Override
    public String words() {
      return trouble.advice;
    }

    @Override
    public List<String> details() {
      return List.of();
    }

    @Override
    public String key() {
      return "broker.advice." + trouble.name();
    }
  }
}
