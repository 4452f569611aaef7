package org.beckon.acs.stun;

import java.net.InetSocketAddress;
import java.security.Key;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ice4j.attribute.ChangeRequestAttribute;

/**
 * Answers STUN requests (RFC 3489 8.1, RFC 5389 7.3) as pure arithmetic on datagrams: nothing is
 * remembered from one to the next. Thread-safe.
 */
final class Responder {
  private static final Optional<Key> UNSIGNED = Optional.empty();

  private final StunUsers users;
  private final Places places;

  Responder(StunUsers users, Places places) {
    this.users = users;
    this.places = places;
  }

  /**
   * The answer to a datagram; empty when it deserves none.
   *
   * @param side the port at which it came in
   */
  Optional<Reply> answer(byte[] datagram, InetSocketAddress from, Reply.Side side) {
    Optional<Frame> read = Frame.of(datagram);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Frame request = read.get();
    return switch (request.type()) {
      case Stun.BINDING_REQUEST -> binding(request, from, side);
      case Stun.SHARED_SECRET_REQUEST -> refuse(request, Problem.USE_TLS, from, side);
      // Responses, indications and what nobody knows: an answer could begin an endless exchange.
      default -> Optional.empty();
    };
  }

  private Optional<Reply> binding(Frame request, InetSocketAddress from, Reply.Side side) {
    Optional<Frame.Slot> sum = request.slot(Stun.FINGERPRINT);
    if (sum.isPresent() && !Attributes.fingerprintFits(request, sum.get())) {
      return Optional.empty();
    }
    if (!request.wellFormed()) {
      return refuse(request, Problem.BAD_REQUEST, from, side);
    }
    Login login = login(request);
    // Who sent it is settled before what it asks (RFC 3489 8.1, RFC 5389 7.3).
    List<Integer> unknown = unknown(request);
    if (!unknown.isEmpty() && !(login instanceof Login.Refused)) {
      return Optional.of(new Reply(error(request, Problem.UNKNOWN_ATTRIBUTE, unknown), from, side));
    }
    return switch (login) {
      case Login.Refused(Problem problem) -> refuse(request, problem, from, side);
      case Login.Nobody() -> answer(request, from, side, UNSIGNED);
      case Login.Named(String username) -> {
        if (isForRequests(request, side)) {
          users.heard(username, from);
        }
        yield answer(request, from, side, UNSIGNED);
      }
      case Login.Proven(String username, Key key) -> {
        if (isForRequests(request, side)) {
          users.proven(username, from, HexFormat.of().formatHex(request.transaction()));
        }
        yield answer(request, from, side, Optional.of(key));
      }
    };
  }

  /** Only what comes to the port from which connection requests leave keeps a way open for them. */
  private static boolean isForRequests(Frame request, Reply.Side side) {
    return request.has(Stun.CONNECTION_REQUEST_BINDING) && side == Reply.Side.PRIMARY;
  }

  private static List<Integer> unknown(Frame request) {
    return request.attributes().stream()
        .map(Frame.Slot::type)
        .filter(type -> type <= Stun.LAST_MANDATORY && !Stun.isKnown(type))
        .distinct()
        .toList();
  }

  /** Who sent a request. */
  private sealed interface Login {
    /** It is refused. */
    record Refused(Problem problem) implements Login {}

    /** Nobody that is known here. */
    record Nobody() implements Login {}

    /** It names a user and does not prove it. */
    record Named(String username) implements Login {}

    /** It is signed; the answer is signed with the same key. */
    record Proven(String username, Key key) implements Login {}
  }

  private Login login(Frame request) {
    Optional<String> username =
        request.slot(Stun.USERNAME).map(slot -> Attributes.text(request, slot));
    Optional<String> password = username.flatMap(users::password);
    Optional<Frame.Slot> signature = request.slot(Stun.MESSAGE_INTEGRITY);
    if (signature.isEmpty()) {
      if (password.isEmpty()) {
        return new Login.Nobody();
      }
      // A new address has to be proven: anybody can write a user name (TR-069 Annex G).
      boolean claims =
          request.has(Stun.CONNECTION_REQUEST_BINDING) && request.has(Stun.BINDING_CHANGE);
      return claims
          ? new Login.Refused(Problem.UNAUTHORIZED)
          : new Login.Named(username.orElseThrow());
    }
    boolean cookie = request.hasCookie();
    if (username.isEmpty()) {
      return new Login.Refused(cookie ? Problem.BAD_REQUEST : Problem.MISSING_USERNAME);
    }
    if (password.isEmpty()) {
      return new Login.Refused(cookie ? Problem.UNAUTHORIZED : Problem.STALE_CREDENTIALS);
    }
    Key key = key(request, username.get(), password.get());
    if (Integrity.verify(request, signature.get(), key)) {
      return new Login.Proven(username.get(), key);
    }
    return new Login.Refused(cookie ? Problem.UNAUTHORIZED : Problem.INTEGRITY_CHECK_FAILURE);
  }

  private static Key key(Frame request, String username, String password) {
    return request
        .slot(Stun.REALM)
        .map(slot -> Integrity.longTermKey(username, Attributes.text(request, slot), password))
        .orElseGet(() -> Integrity.shortTermKey(password));
  }

  private Optional<Reply> answer(
      Frame request, InetSocketAddress from, Reply.Side side, Optional<Key> key) {
    Reply.Side answering = side;
    Optional<Frame.Slot> change = request.slot(Stun.CHANGE_REQUEST);
    if (change.isPresent()) {
      Optional<ChangeRequestAttribute> flags = Attributes.change(request, change.get());
      if (flags.isEmpty()) {
        return refuse(request, Problem.BAD_REQUEST, from, side);
      }
      if (flags.get().getChangeIpFlag()
          || (flags.get().getChangePortFlag() && !places.hasSecondary())) {
        // There is no such address here, and silence is the honest answer (RFC 3489 8.1).
        return Optional.empty();
      }
      answering = flags.get().getChangePortFlag() ? side.other() : side;
    }
    // An answer elsewhere leaves from the port that was asked: a binding is made towards that one,
    // and a port-restricted NAT lets in no other.
    Optional<Frame.Slot> elsewhere = request.slot(Stun.RESPONSE_ADDRESS);
    Optional<InetSocketAddress> target =
        elsewhere.flatMap(slot -> Attributes.response(request, slot));
    if (elsewhere.isPresent() && !target.filter(to -> isOwn(to, from)).isPresent()) {
      return refuse(request, Problem.BAD_REQUEST, from, side);
    }
    byte[] bytes = success(request, from, side, answering, elsewhere.isPresent(), key);
    return Optional.of(new Reply(bytes, target.orElse(from), answering));
  }

  /** Answers go elsewhere only within the sender's own address: this is no reflector. */
  private static boolean isOwn(InetSocketAddress to, InetSocketAddress from) {
    return to.getPort() > 0 && to.getAddress().equals(from.getAddress());
  }

  private byte[] success(
      Frame request,
      InetSocketAddress from,
      Reply.Side asked,
      Reply.Side answering,
      boolean reflected,
      Optional<Key> key) {
    AnswerBytes answer = new AnswerBytes(request, Stun.BINDING_RESPONSE);
    answer.add(Attributes.mapped(from));
    if (isClassic(request)) {
      answer.add(Attributes.source(places.of(answering, from.getAddress())));
      // The other place than the one that was asked, wherever the answer leaves (RFC 3489 8.1).
      answer.add(Attributes.changed(places.of(asked.other(), from.getAddress())));
    }
    if (reflected) {
      answer.add(Attributes.reflectedFrom(from));
    }
    if (request.hasCookie()) {
      answer.add(Attributes.xorMapped(from, request.transaction()));
    }
    return answer.end(key);
  }

  /** A pure RFC 5389 client must not be shown attributes that it cannot know (RFC 5389 7.3.3). */
  private static boolean isClassic(Frame request) {
    return !request.hasCookie()
        || request.has(Stun.CONNECTION_REQUEST_BINDING)
        || request.has(Stun.CHANGE_REQUEST)
        || request.has(Stun.RESPONSE_ADDRESS);
  }

  /** Refusals go to the sender, never to RESPONSE-ADDRESS. */
  private static Optional<Reply> refuse(
      Frame request, Problem problem, InetSocketAddress from, Reply.Side side) {
    return Optional.of(new Reply(error(request, problem, List.of()), from, side));
  }

  private static byte[] error(Frame request, Problem problem, List<Integer> unknown) {
    AnswerBytes answer = new AnswerBytes(request, request.type() | Stun.ERROR_BITS);
    answer.add(Attributes.error(problem));
    if (!unknown.isEmpty()) {
      answer.add(Attributes.unknown(unknown));
    }
    return answer.end(UNSIGNED);
  }
}
