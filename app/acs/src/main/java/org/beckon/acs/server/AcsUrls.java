package org.beckon.acs.server;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The URLs under which devices reach this host. */
final class AcsUrls {
  private AcsUrls() {}

  /** The URL of one address. */
  static String url(String host, int port) {
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return "http://" + literal + ":" + port + "/";
  }

  /** One for each network address when it listens on all of them, else the one it listens on. */
  static List<String> of(String bind, int port) {
    return isAny(bind)
        ? addresses().stream().map(address -> url(text(address), port)).toList()
        : List.of(url(bind, port));
  }

  /** The URL for a caller on this host. */
  static String reachable(String bind, int port) {
    return url(isAny(bind) ? "127.0.0.1" : bind, port);
  }

  /** Host and port for a caller on this host. */
  static String reachablePlace(String bind, int port) {
    String host = isAny(bind) ? "127.0.0.1" : bind;
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }

  private static boolean isAny(String bind) {
    try {
      return InetAddress.getByName(bind).isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Those that other devices can reach first, IPv4 before IPv6. */
  private static List<InetAddress> addresses() {
    List<InetAddress> found = new ArrayList<>();
    try {
      for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
        if (network.isUp()) {
          network.inetAddresses().filter(one -> !one.isLinkLocalAddress()).forEach(found::add);
        }
      }
    } catch (SocketException e) {
      found.add(InetAddress.getLoopbackAddress());
    }
    found.sort(
        Comparator.comparing(InetAddress::isLoopbackAddress)
            .thenComparing(address -> !(address instanceof Inet4Address)));
    return found;
  }

  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int scope = address instanceof Inet6Address ? text.indexOf('%') : -1;
    return scope < 0 ? text : text.substring(0, scope);
  }
}
