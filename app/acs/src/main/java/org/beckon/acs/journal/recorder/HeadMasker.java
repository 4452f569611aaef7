package org.beckon.acs.journal.recorder;

import java.util.List;
import java.util.Locale;
import org.beckon.cwmp.login.Authorization;
import org.beckon.cwmp.soap.SecretMasker;

/** Masks what proves an identity in an HTTP head: passwords, digests, session cookies. */
final class HeadMasker {
  private static final List<String> SECRET_HEADERS =
      List.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  private HeadMasker() {}

  /** The head with the values of such headers masked; the user name of a login stays. */
  static String mask(String head) {
    if (head.isEmpty()) {
      return head;
    }
    StringBuilder out = new StringBuilder(head.length());
    for (String line : head.lines().toList()) {
      out.append(out.isEmpty() ? "" : "\n").append(line(line));
    }
    return out.toString();
  }

  private static String line(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      return line;
    }
    String name = line.substring(0, colon).strip();
    if (!SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      return line;
    }
    String value = line.substring(colon + 1).strip();
    return name + ": " + (name.endsWith("ookie") ? cookie(value) : login(value));
  }

  private static String login(String value) {
    int space = value.indexOf(' ');
    String scheme = space < 0 ? "" : value.substring(0, space) + " ";
    String user =
        Authorization.parse(value)
            .map(login -> "username=\"" + login.username() + "\", ")
            .orElse("");
    return scheme + user + SecretMasker.MASK;
  }

  private static String cookie(String value) {
    int equals = value.indexOf('=');
    int end = value.indexOf(';');
    String attributes = end < 0 ? "" : value.substring(end);
    return equals < 0
        ? SecretMasker.MASK
        : value.substring(0, equals + 1) + SecretMasker.MASK + attributes;
  }
}
