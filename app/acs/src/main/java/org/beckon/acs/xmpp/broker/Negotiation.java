package org.beckon.acs.xmpp.broker;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.ElementText;
import org.beckon.cwmp.xmpp.Iq;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.StreamException;
import org.beckon.cwmp.xmpp.StreamReader;
import org.beckon.cwmp.xmpp.Xmlns;

/** From the first byte of a client to its bound resource (RFC 6120 4.3). Used by one thread. */
final class Negotiation {
  /** Logins that may fail on one connection (RFC 6120 6.4.4). */
  private static final int MAX_FAILURES = 3;

  private static final int MAX_RESOURCE = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connection connection;
  private final BrokerSettings settings;
  private final Accounts accounts;
  private StreamReader reader;

  Negotiation(Connection connection, BrokerSettings settings, Accounts accounts) {
    this.connection = connection;
    this.settings = settings;
    this.accounts = accounts;
  }

  /**
   * Leads the client to its address.
   *
   * @return empty when it went away before
   */
  Optional<Bound> run() throws StreamException, IOException {
    openStream(loginFeatures());
    String username = "";
    int failures = 0;
    while (username.isEmpty()) {
      Optional<Element> said = reader.next();
      if (said.isEmpty()) {
        return Optional.empty();
      }
      if (said.get().is("starttls", Xmlns.TLS)) {
        startTls();
      } else if (said.get().namespace().equals(Xmlns.SASL)) {
        Optional<String> loggedIn = logIn(said.get());
        if (loggedIn.isEmpty() && ++failures == MAX_FAILURES) {
          throw new StreamException("policy-violation", "Too many logins failed");
        }
        username = loggedIn.orElse("");
      } else {
        throw new StreamException("not-authorized", "Log in first");
      }
    }
    openStream(
        features()
            .with(Element.of("bind", Xmlns.BIND))
            .with(
                Element.of("session", Xmlns.SESSION).with(Element.of("optional", Xmlns.SESSION))));
    return bind(username);
  }

  private void openStream(Element features) throws StreamException, IOException {
    reader = connection.newStream();
    Element header = reader.open();
    String to = header.attribute("to");
    boolean served = to.isEmpty() || settings.serves(to);
    connection.header(
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='"
            + Xmlns.STREAM
            + "' id='"
            + random(12)
            + "' from='"
            + ElementText.escaped(served && !to.isEmpty() ? to : settings.domain())
            + "' version='1.0' xml:lang='en'>");
    if (!served) {
      throw new StreamException("host-unknown", "The domain here is " + settings.domain());
    }
    if (!header.attribute("version").startsWith("1.")) {
      throw new StreamException("unsupported-version", "The version of the stream must be 1.0");
    }
    connection.send(features);
  }

  private Element loginFeatures() {
    boolean encrypted = connection.isEncrypted();
    Element features = features();
    if (!encrypted && settings.tls().isPresent()) {
      Element tls = Element.of("starttls", Xmlns.TLS);
      features =
          features.with(settings.tlsRequired() ? tls.with(Element.of("required", Xmlns.TLS)) : tls);
    }
    if (settings.mayLogIn(encrypted)) {
      Element mechanisms = Element.of("mechanisms", Xmlns.SASL);
      for (String mechanism : SaslLogin.mechanisms(encrypted)) {
        mechanisms = mechanisms.with(Element.of("mechanism", Xmlns.SASL).with(mechanism));
      }
      features = features.with(mechanisms);
    }
    return features;
  }

  private static Element features() {
    return Element.of("features", Xmlns.STREAM);
  }

  private void startTls() throws StreamException, IOException {
    if (connection.isEncrypted() || settings.tls().isEmpty()) {
      connection.send(Element.of("failure", Xmlns.TLS));
      throw new StreamException("undefined-condition", "TLS cannot be started here");
    }
    connection.send(Element.of("proceed", Xmlns.TLS));
    connection.encrypt(settings.tls().get().get());
    openStream(loginFeatures());
  }

  /** The account; empty when the login failed, and another may be tried. */
  private Optional<String> logIn(Element auth) throws StreamException, IOException {
    SaslLogin login = new SaslLogin(accounts, connection.isEncrypted(), random(18));
    Element said = auth;
    while (true) {
      SaslLogin.Result result =
          settings.mayLogIn(connection.isEncrypted())
              ? login.step(said)
              : new SaslLogin.Result.Failed("encryption-required");
      switch (result) {
        case SaslLogin.Result.LoggedIn(String username, Optional<String> text) -> {
          connection.send(Element.of("success", Xmlns.SASL).with(text.orElse("")));
          return Optional.of(username);
        }
        case SaslLogin.Result.Failed(String condition) -> {
          connection.send(
              Element.of("failure", Xmlns.SASL).with(Element.of(condition, Xmlns.SASL)));
          return Optional.empty();
        }
        case SaslLogin.Result.Challenge(String text) ->
            connection.send(Element.of("challenge", Xmlns.SASL).with(text));
      }
      said = reader.next().orElseThrow(() -> new IOException("The client left during its login"));
    }
  }

  private Optional<Bound> bind(String username) throws StreamException, IOException {
    Optional<Element> said = reader.next();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Element iq = said.get();
    Optional<Element> bind = iq.child("bind", Xmlns.BIND);
    if (!Iq.is(iq, "set") || bind.isEmpty()) {
      throw new StreamException("not-authorized", "Bind a resource first");
    }
    String wished = bind.get().child("resource", Xmlns.BIND).map(Element::text).orElse("").strip();
    boolean usable =
        !wished.isEmpty()
            && wished.length() <= MAX_RESOURCE
            && Jid.parse("a@b/" + wished).isPresent();
    return Optional.of(
        new Bound(
            new Jid(username, settings.domain(), usable ? wished : random(9)),
            reader,
            iq.attribute("id")));
  }

  private static String random(int bytes) {
    byte[] out = new byte[bytes];
    RANDOM.nextBytes(out);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out);
  }

  /**
   * A client that may be known by an address now.
   *
   * @param reader of the stream that goes on
   * @param iqId of the iq that asked, to be answered
   */
  record Bound(Jid jid, StreamReader reader, String iqId) {}
}
