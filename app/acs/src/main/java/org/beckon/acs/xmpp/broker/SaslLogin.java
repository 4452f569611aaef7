package org.beckon.acs.xmpp.broker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.PlainLogin;
import org.beckon.cwmp.xmpp.ScramHash;
import org.beckon.cwmp.xmpp.ScramKeys;
import org.beckon.cwmp.xmpp.ScramServer;
import org.beckon.cwmp.xmpp.Xmlns;

/** One attempt of a client to log in by SASL (RFC 6120 6). Used by one thread. */
final class SaslLogin {
  private static final String PLAIN = "PLAIN";

  private final Accounts accounts;
  private final boolean encrypted;
  private final String nonce;
  private Optional<Scram> scram = Optional.empty();

  SaslLogin(Accounts accounts, boolean encrypted, String nonce) {
    this.accounts = accounts;
    this.encrypted = encrypted;
    this.nonce = nonce;
  }

  /** What is offered, the best first. */
  static List<String> mechanisms(boolean encrypted) {
    List<String> scram = List.of(ScramHash.SHA_256.mechanism(), ScramHash.SHA_1.mechanism());
    return encrypted ? List.of(scram.get(0), scram.get(1), PLAIN) : scram;
  }

  /** Takes one step. */
  Result step(Element said) {
    if (!said.namespace().equals(Xmlns.SASL)) {
      return new Result.Failed("not-authorized");
    }
    Optional<String> text = decoded(said.text());
    return switch (said.name()) {
      case "auth" -> begin(said.attribute("mechanism"), text);
      case "response" -> proceed(text);
      case "abort" -> new Result.Failed("aborted");
      default -> new Result.Failed("malformed-request");
    };
  }

  private Result begin(String mechanism, Optional<String> text) {
    if (!mechanisms(encrypted).contains(mechanism)) {
      // RFC 6120 6.5.4 and 6.5.8
      return new Result.Failed(
          mechanism.equals(PLAIN) ? "encryption-required" : "invalid-mechanism");
    }
    if (text.isEmpty()) {
      return new Result.Failed("incorrect-encoding");
    }
    return mechanism.equals(PLAIN)
        ? plain(text.get())
        : challenge(ScramHash.of(mechanism).orElseThrow(), text.get());
  }

  private Result plain(String text) {
    Optional<PlainLogin> login = PlainLogin.parse(text);
    if (login.isEmpty()) {
      return new Result.Failed("malformed-request");
    }
    String username = login.get().username();
    return accounts.keys(username, ScramHash.SHA_256).stream()
        .filter(keys -> keys.fits(login.get().password()))
        .findFirst()
        .map(keys -> success(username, keys, Optional.empty()))
        .orElseGet(() -> new Result.Failed("not-authorized"));
  }

  private Result challenge(ScramHash hash, String text) {
    Optional<ScramServer> server = ScramServer.start(text);
    if (server.isEmpty()) {
      return new Result.Failed("malformed-request");
    }
    List<ScramKeys> keys = accounts.keys(server.get().username(), hash);
    ScramKeys first = keys.getFirst();
    String challenge = server.get().challenge(nonce, first.salt(), first.iterations());
    scram = Optional.of(new Scram(server.get(), challenge, keys));
    return new Result.Challenge(encoded(challenge));
  }

  private Result proceed(Optional<String> text) {
    if (scram.isEmpty() || text.isEmpty()) {
      return new Result.Failed("malformed-request");
    }
    Scram begun = scram.get();
    scram = Optional.empty();
    return begun
        .server
        .verify(begun.challenge, text.get(), begun.keys)
        .map(
            proven ->
                success(
                    begun.server.username(),
                    proven.keys(),
                    Optional.of(encoded(proven.serverFinal()))))
        .orElseGet(() -> new Result.Failed("not-authorized"));
  }

  private Result success(String username, ScramKeys keys, Optional<String> last) {
    accounts.used(username, keys);
    return accounts
        .named(username)
        .<Result>map(account -> new Result.LoggedIn(account.username(), last))
        .orElseGet(() -> new Result.Failed("not-authorized"));
  }

  private static Optional<String> decoded(String base64) {
    try {
      // RFC 6120 6.4.2: a single equals sign stands for an empty message.
      String text = base64.strip();
      return Optional.of(
          text.equals("=")
              ? ""
              : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private record Scram(ScramServer server, String challenge, List<ScramKeys> keys) {}

  /** Where the login stands. */
  sealed interface Result {
    /** The client has to answer this, in Base64. */
    record Challenge(String text) implements Result {}

    /** The client is this account; with the last word in Base64 where there is one. */
    record LoggedIn(String username, Optional<String> text) implements Result {}

    /** With a condition of RFC 6120 6.5. */
    record Failed(String condition) implements Result {}
  }
}
