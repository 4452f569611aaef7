package org.beckon.acs.server;

import java.util.Optional;
import java.util.OptionalInt;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.live.Bounds;
import org.beckon.acs.session.Patience;
import org.beckon.acs.transport.HttpLimits;

/**
 * How a server is to run.
 *
 * @param bind address to listen on
 * @param port for CWMP; 0 for any free one
 * @param stunPort for STUN and UDP connection requests; 0 for any free one, empty for none
 * @param dataDirectory where its data lies, as text for people
 * @param cpeUsername what devices log in with; empty for what was made up at the first start
 * @param cpePassword likewise
 * @param xmpp our XMPP broker; empty for none
 * @param firstContact whether new devices are given credentials for connection requests
 */
public record AcsConfig(
    String bind,
    int port,
    OptionalInt stunPort,
    String dataDirectory,
    CpeAuth cpeAuth,
    Optional<String> cpeUsername,
    Optional<String> cpePassword,
    Optional<XmppConfig> xmpp,
    boolean firstContact,
    Patience patience,
    Bounds bounds,
    HttpLimits http) {

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
    private Optional<XmppConfig> xmpp = Optional.empty();
    private boolean firstContact = true;
    private Patience patience = Patience.DEFAULT;
    private Bounds bounds = Bounds.DEFAULT;
    private HttpLimits http = HttpLimits.DEFAULT;

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

    /** Without this there is no XMPP broker. */
    public Builder xmpp(XmppConfig broker) {
      xmpp = Optional.of(broker);
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

    public Builder http(HttpLimits limits) {
      http = limits;
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
          xmpp,
          firstContact,
          patience,
          bounds,
          http);
    }
  }
}
