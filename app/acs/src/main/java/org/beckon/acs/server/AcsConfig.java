package org.beckon.acs.server;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.session.Patience;
import org.beckon.acs.setting.Given;
import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.tls.TlsConfig;
import org.beckon.acs.transport.HttpLimits;
import org.beckon.cwmp.login.DigestAlgorithm;

/**
 * How a server is to run.
 *
 * @param bind address to listen on
 * @param port for CWMP; 0 for any free one
 * @param stunPort for STUN and UDP connection requests; 0 for any free one, empty for none
 * @param dataDirectory where its data lies, as text for people
 * @param given settings given for this run; others are as kept, and can change while it runs
 * @param xmpp our XMPP broker; empty for none
 * @param firstContact whether new devices are given credentials for connection requests
 * @param tls how devices are served over TLS; empty: they are not
 */
public record AcsConfig(
    String bind,
    int port,
    OptionalInt stunPort,
    String dataDirectory,
    Given given,
    Optional<XmppConfig> xmpp,
    boolean firstContact,
    Patience patience,
    Bounds bounds,
    HttpLimits http,
    Optional<TlsConfig> tls) {

  /** A server at this address and port, with no other service and else as kept or usual. */
  public static Builder at(String bind, int port) {
    return new Builder(bind, port);
  }

  /** Collects what differs from the defaults. Used by one thread. */
  public static final class Builder {
    private final String bind;
    private final int port;
    private OptionalInt stunPort = OptionalInt.empty();
    private String dataDirectory = "";
    private Given given = Given.NOTHING;
    private Optional<XmppConfig> xmpp = Optional.empty();
    private boolean firstContact = true;
    private Patience patience = Patience.DEFAULT;
    private Bounds bounds = Bounds.DEFAULT;
    private HttpLimits http = HttpLimits.DEFAULT;
    private Optional<TlsConfig> tls = Optional.empty();

    private Builder(String bind, int port) {
      this.bind = bind;
      this.port = port;
      give(ServerSetting.CWMP_PORT, port);
      give(ServerSetting.STUN, false);
      give(ServerSetting.XMPP, false);
      give(ServerSetting.TLS, false);
    }

    private <T> void give(ServerSetting<T> setting, T value) {
      given = given.with(setting, value);
    }

    /** 0 for any free one; without this there is no STUN. */
    public Builder stunPort(int number) {
      stunPort = OptionalInt.of(number);
      give(ServerSetting.STUN, true);
      give(ServerSetting.STUN_PORT, number);
      return this;
    }

    public Builder dataDirectory(String text) {
      dataDirectory = text;
      return this;
    }

    public Builder cpeAuth(CpeAuth auth) {
      give(ServerSetting.CPE_AUTH, auth);
      return this;
    }

    /** Empty ones are those made up at the first start. */
    public Builder cpeCredentials(Optional<String> username, Optional<String> password) {
      username.ifPresent(text -> give(ServerSetting.CPE_USER, text));
      password.ifPresent(text -> give(ServerSetting.CPE_PASSWORD, text));
      return this;
    }

    /** At least one. */
    public Builder digests(List<DigestAlgorithm> inOrder) {
      give(ServerSetting.DIGESTS, List.copyOf(inOrder));
      return this;
    }

    public Builder unknown(UnknownDevices policy) {
      give(ServerSetting.UNKNOWN, policy);
      return this;
    }

    public Builder ownLogin(boolean on) {
      give(ServerSetting.OWN_LOGIN, on);
      return this;
    }

    /** Without this there is no XMPP broker. */
    public Builder xmpp(XmppConfig broker) {
      xmpp = Optional.of(broker);
      give(ServerSetting.XMPP, true);
      give(ServerSetting.XMPP_PORT, broker.port());
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
      give(ServerSetting.TLS, how.isPresent());
      how.ifPresent(one -> give(ServerSetting.CWMPS_PORT, one.port()));
      return this;
    }

    public Builder http(HttpLimits limits) {
      http = limits;
      return this;
    }

    /** Sends devices to another ACS URL, which is absolute, for their sessions. */
    public Builder redirect(Optional<URI> url) {
      give(ServerSetting.REDIRECT, url);
      return this;
    }

    /**
     * The settings that the owner gave for this run, instead of all that this builder made of what
     * it was told: the rest is as kept. Called last.
     */
    public Builder given(Given settings) {
      given = settings;
      return this;
    }

    public AcsConfig build() {
      return new AcsConfig(
          bind,
          port,
          stunPort,
          dataDirectory,
          given,
          xmpp,
          firstContact,
          patience,
          bounds,
          http,
          tls);
    }
  }
}
