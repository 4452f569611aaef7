package org.beckon.acs.server;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.session.Patience;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.acs.transport.HttpLimits;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.cwmp.login.DigestAlgorithm;

/**
 * How a server is to run.
 *
 * @param bind address to listen on
 * @param port for CWMP; 0 for any free one
 * @param stunPort for STUN and UDP connection requests; 0 for any free one, empty for none
 * @param dataDirectory where its data lies, as text for people
 * @param cpeUsername what devices log in with; empty for what was made up at the first start
 * @param cpePassword likewise
 * @param digests the Digest challenges on offer, in this order
 * @param unknown what becomes of devices that were never seen before
 * @param ownLogin whether each device is given a login of its own at first contact
 * @param xmpp our XMPP broker; empty for none
 * @param outsideXmpp an XMPP broker that is not ours, for this run; empty for the one that is kept
 * @param firstContact whether new devices are given credentials for connection requests
 * @param tls how devices are served over TLS; empty: they are not
 * @param redirect ACS URL to which devices are sent for their sessions; empty: they are served here
 */
public record AcsConfig(
    String bind,
    int port,
    OptionalInt stunPort,
    String dataDirectory,
    CpeAuth cpeAuth,
    Optional<String> cpeUsername,
    Optional<String> cpePassword,
    List<DigestAlgorithm> digests,
    UnknownDevices unknown,
    boolean ownLogin,
    Optional<XmppConfig> xmpp,
    Optional<OutsideSettings> outsideXmpp,
    boolean firstContact,
    Patience patience,
    Bounds bounds,
    HttpLimits http,
    Optional<TlsConfig> tls,
    Optional<URI> redirect) {
  public AcsConfig {
    digests = List.copyOf(digests);
  }

  /** A server at this address and port, with everything else as it is by default. */
  public static Builder at(String bind, int port) {
    return new Builder(bind, port);
  }

  /** Collects what differs from the defaults. Used by one thread. */
  public static final class Builder {
    private final String bind;
    private final int port;
    private OptionalInt stunPort = OptionalInt.empty();
    private String dataDirectory = "";
    private CpeAuth cpeAuth = CpeAuth.ANY;
    private Optional<String> cpeUsername = Optional.empty();
    private Optional<String> cpePassword = Optional.empty();
    private List<DigestAlgorithm> digests = List.of(DigestAlgorithm.MD5);
    private UnknownDevices unknown = UnknownDevices.ACCEPT;
    private boolean ownLogin;
    private Optional<XmppConfig> xmpp = Optional.empty();
    private Optional<OutsideSettings> outsideXmpp = Optional.empty();
    private boolean firstContact = true;
    private Patience patience = Patience.DEFAULT;
    private Bounds bounds = Bounds.DEFAULT;
    private HttpLimits http = HttpLimits.DEFAULT;
    private Optional<TlsConfig> tls = Optional.empty();
    private Optional<URI> redirect = Optional.empty();

    private Builder(String bind, int port) {
      this.bind = bind;
      this.port = port;
    }

    /** 0 for any free one; without this there is no STUN. */
    public Builder stunPort(int number) {
      stunPort = OptionalInt.of(number);
      return this;
    }

    public Builder dataDirectory(String text) {
      dataDirectory = text;
      return this;
    }

    public Builder cpeAuth(CpeAuth auth) {
      cpeAuth = auth;
      return this;
    }

    /** Empty ones are those made up at the first start. */
    public Builder cpeCredentials(Optional<String> username, Optional<String> password) {
      cpeUsername = username;
      cpePassword = password;
      return this;
    }

    /** At least one. */
    public Builder digests(List<DigestAlgorithm> inOrder) {
      digests = inOrder;
      return this;
    }

    public Builder unknown(UnknownDevices policy) {
      unknown = policy;
      return this;
    }

    public Builder ownLogin(boolean on) {
      ownLogin = on;
      return this;
    }

    /** Without this there is no XMPP broker. */
    public Builder xmpp(XmppConfig broker) {
      xmpp = Optional.of(broker);
      return this;
    }

    /** For this run; without this the broker that was set before, if any. */
    public Builder outsideXmpp(OutsideSettings broker) {
      outsideXmpp = Optional.of(broker);
      return this;
    }

    public Builder firstContact(boolean on) {
      firstContact = on;
      return this;
    }

    public Builder patience(Patience how) {
      patience = how;
      return this;
    }

    public Builder bounds(Bounds how) {
      bounds = how;
      return this;
    }

    /** Empty ones serve plain HTTP only. */
    public Builder tls(Optional<TlsConfig> how) {
      tls = how;
      return this;
    }

    public Builder http(HttpLimits limits) {
      http = limits;
      return this;
    }

    /** Sends devices to another ACS URL, which is absolute, for their sessions. */
    public Builder redirect(Optional<URI> url) {
      redirect = url;
      return this;
    }

    public AcsConfig build() {
      return new AcsConfig(
          bind,
          port,
          stunPort,
          dataDirectory,
          cpeAuth,
          cpeUsername,
          cpePassword,
          digests,
          unknown,
          ownLogin,
          xmpp,
          outsideXmpp,
          firstContact,
          patience,
          bounds,
          http,
          tls,
          redirect);
    }
  }
}
