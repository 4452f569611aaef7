package org.beckon.acs.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.beckon.acs.tls.ServerNames;

/** The URLs under which devices reach this host. */
final class AcsUrls {
  private AcsUrls() {}

  /** The URL of one address. */
  static String url(String scheme, String host, int port) {
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + "://" + literal + ":" + port + "/";
  }

  /** One for each network address when it listens on all of them, else the one it listens on. */
  static List<String> of(String scheme, String bind, int port) {
    return isAny(bind)
        ? ServerNames.addressesHere().stream().map(host -> url(scheme, host, port)).toList()
        : List.of(url(scheme, bind, port));
  }

  /** The URL for a caller on this host. */
  static String reachable(String scheme, String bind, int port) {
    return url(scheme, isAny(bind) ? "127.0.0.1" : bind, port);
  }

  /** Host and port for a caller on this host. */
  static String reachablePlace(String bind, int port) {
    String host = isAny(bind) ? "127.0.0.1" : bind;
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  /** Whether a host is this computer under a name that no other computer can use. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isAny(String bind) {
    try {
      return InetAddress.getByName(bind).isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
