package org.beckon.cwmp.xmpp;

import java.util.Locale;
import java.util.Optional;

/**
 * An address of XMPP (RFC 7622), its first two parts in lower case.
 *
 * @param local empty for a server's
 * @param resource empty for a bare one; case matters
 */
public record Jid(String local, String domain, String resource) {
  private static final int MAX_PART = 1023;

  /** Reads an address; empty when it is none. */
  public static Optional<Jid> parse(String text) {
    int slash = text.indexOf('/');
    String bare = slash < 0 ? text : text.substring(0, slash);
    String resource = slash < 0 ? "" : text.substring(slash + 1);
    int at = bare.indexOf('@');
    String local = at < 0 ? "" : bare.substring(0, at);
    String domain = bare.substring(at + 1);
    boolean wellFormed =
        at != 0
            && isPart(domain, "@")
            && (at < 0 || isPart(local, "\"&'/:<>@"))
            && (slash < 0 || isPart(resource, ""));
    return wellFormed
        ? Optional.of(
            new Jid(local.toLowerCase(Locale.ROOT), domain.toLowerCase(Locale.ROOT), resource))
        : Optional.empty();
  }

  private static boolean isPart(String part, String forbidden) {
    return !part.isEmpty()
        && part.length() <= MAX_PART
        && part.chars().noneMatch(c -> c < ' ' || c == 0x7F || forbidden.indexOf(c) >= 0)
        && (forbidden.isEmpty() || part.indexOf(' ') < 0);
  }

  /** The address without resource. */
  public Jid bare() {
    return new Jid(local, domain, "");
  }

  /** Whether it has no resource. */
  public boolean isBare() {
    return resource.isEmpty();
  }

  @Override
  public String toString() {
    return (local.isEmpty() ? "" : local + "@")
        + domain
        + (resource.isEmpty() ? "" : "/" + resource);
  }
}
