package org.beckon.acs.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Under what devices reach this host.
 *
 * @param hosts DNS names in lower case
 * @param addresses IP literals, those first that other hosts can reach; illegal others are refused
 */
public record ServerNames(List<String> hosts, List<String> addresses) {
  private static final int ALTERNATIVE_DNS = 2;
  private static final int ALTERNATIVE_IP = 7;

  public ServerNames {
    hosts = List.copyOf(hosts);
    // One form for each address, the one that certificates are read back in.
    addresses = addresses.stream().map(one -> text(InetAddress.ofLiteral(one))).distinct().toList();
  }

  private static boolean isLiteral(String name) {
    try {
      InetAddress.ofLiteral(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Those of this host now, and these. */
  static ServerNames here(List<String> more) {
    Set<String> hosts = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    for (String name : more) {
      (isLiteral(name) ? addresses : hosts).add(name.toLowerCase(Locale.ROOT));
    }
    localAddresses().forEach(address -> addresses.add(text(address)));
    hosts.add("localhost");
    try {
      String own = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (own.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?") && !own.matches("[0-9.]+")) {
        hosts.add(own);
      }
    } catch (UnknownHostException e) {
      // It has none that it knows of itself: addresses will do.
      hosts.add("localhost");
    }
    return new ServerNames(List.copyOf(hosts), List.copyOf(addresses));
  }

  /**
   * The addresses of this host as IP literals without scope, those that other devices can reach
   * first, IPv4 before IPv6, link-local ones left out.
   */
  public static List<String> addressesHere() {
    return localAddresses().stream().map(ServerNames::text).distinct().toList();
  }

  private static List<InetAddress> localAddresses() {
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
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }

  /** What simple devices compare the ACS URL with: the address that most of them use. */
  String first() {
    return addresses.isEmpty() ? hosts.getFirst() : addresses.getFirst();
  }

  /** Whether a certificate has all of these; names that are gone do no harm in it. */
  boolean areAllIn(X509Certificate certificate) {
    try {
      Collection<List<?>> there = certificate.getSubjectAlternativeNames();
      if (there == null) {
        return false;
      }
      Set<String> names = new LinkedHashSet<>();
      for (List<?> one : there) {
        if (one.get(0).equals(ALTERNATIVE_DNS) || one.get(0).equals(ALTERNATIVE_IP)) {
          names.add(one.get(1).toString());
        }
      }
      return names.containsAll(hosts) && names.containsAll(addresses);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
