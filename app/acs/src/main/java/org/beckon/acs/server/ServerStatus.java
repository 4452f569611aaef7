package org.beckon.acs.server;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.event.Notice;
import org.beckon.acs.setting.SettingView;

/**
 * The running server at a glance.
 *
 * @param acsUrls what to enter as ACS URL at a device, one for each network address of this host
 * @param redirect ACS URL to which devices are sent instead of being served
 * @param authority what devices have to trust to call by TLS; empty when there is no TLS
 * @param unknown what becomes of devices that were never seen before
 * @param ownLogin whether each device is given a login of its own at first contact
 * @param cpeCredentials what devices log in with at first contact
 * @param settings how all of them stand, in the order for people
 * @param notices newest first
 */
public record ServerStatus(
    String version,
    Instant started,
    String dataDirectory,
    List<Listener> listeners,
    List<String> acsUrls,
    Optional<URI> redirect,
    Optional<Authority> authority,
    UnknownDevices unknown,
    boolean ownLogin,
    CpeAuth cpeAuth,
    Credentials cpeCredentials,
    List<SettingView> settings,
    int devices,
    int sessionsOpen,
    List<Notice> notices) {
  /**
   * A CA, or what stands in its place.
   *
   * @param pem its certificate
   * @param fingerprint SHA-256 of it, as people compare it
   * @param subject whom the server's own certificate names: {@code CN=192.168.1.10}
   * @param until when that ends
   * @param own whether it comes from a CA of this server's own, else from the owner's files
   * @param asksClients whether client certificates are asked for
   */
  public record Authority(
      String pem,
      String fingerprint,
      String subject,
      Instant until,
      boolean own,
      boolean asksClients) {}

  public ServerStatus {
    listeners = List.copyOf(listeners);
    acsUrls = List.copyOf(acsUrls);
    notices = List.copyOf(notices);
  }
}
