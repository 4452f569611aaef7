package org.beckon.acs.connreq.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.core5.http.HttpHost;
import org.beckon.acs.reach.NatCheck;

/**
 * Where a URL leads: its address, resolved once, so that what was checked is what is connected to.
 *
 * @param url as it is asked for, without the zone of an IPv6 address (RFC 9110 4.2.1, RFC 6874)
 */
record Place(URI url, InetAddress address) {

  /**
   * Resolves the host of a URL.
   *
   * @param caller address literal of the device's last Inform; empty when it never called
   */
  static Place of(URI url, String caller) throws UnknownHostException {
    String host = url.getHost();
    InetAddress address = InetAddress.getByName(withoutZone(host));
    boolean local = address instanceof Inet6Address && address.isLinkLocalAddress();
    // The zone in the device's URL is one of its own; ours is that of its call.
    InetAddress reachable = local && NatCheck.same(host, caller) ? zoned(caller, address) : address;
    return new Place(host.indexOf('%') < 0 ? url : without(url, host), reachable);
  }

  private static InetAddress zoned(String caller, InetAddress otherwise) {
    try {
      return InetAddress.getByName(caller);
    } catch (UnknownHostException e) {
      return otherwise;
    }
  }

  private static URI without(URI url, String host) {
    return URI.create(url.toString().replace(host, withoutZone(host)));
  }

  private static String withoutZone(String host) {
    int zone = host.indexOf('%');
    return zone < 0 ? host : host.substring(0, zone) + (host.endsWith("]") ? "]" : "");
  }

  HttpHost host() {
    // With the address that was checked: the name could mean another one a moment later.
    return new HttpHost(url.getScheme(), address, url.getHost(), url.getPort());
  }
}
