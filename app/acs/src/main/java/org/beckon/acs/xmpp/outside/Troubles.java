package org.beckon.acs.xmpp.outside;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.beckon.acs.xmpp.OutsideTrouble;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.SecurityRequiredException;
import org.jivesoftware.smack.SmackException.SmackSaslException;
import org.jivesoftware.smack.XMPPException.StreamErrorException;
import org.jivesoftware.smack.packet.StreamError;
import org.jivesoftware.smack.sasl.SASLError;
import org.jivesoftware.smack.sasl.SASLErrorException;

/** What Smack and the JDK throw, as what is the matter. */
final class Troubles {
  private static final int MAX_CAUSES = 10;

  private Troubles() {}

  /** The failure of an attempt; the judge is that of the connection. */
  static LineFailure of(Exception e, Judge judge) {
    if (judge.isRefused()) {
      return new LineFailure(OutsideTrouble.UNTRUSTED, judge.shown());
    }
    for (Throwable one : causes(e).toList()) {
      Optional<OutsideTrouble> known = known(one);
      if (known.isPresent()) {
        String detail =
            known.get() == OutsideTrouble.WRONG_NAME ? judge.shown() : said(one, known.get());
        return new LineFailure(known.get(), detail);
      }
    }
    return new LineFailure(OutsideTrouble.BROKEN, text(e));
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, one -> one != null, Throwable::getCause).limit(MAX_CAUSES);
  }

  private static Optional<OutsideTrouble> known(Throwable e) {
    return switch (e) {
      case UnknownHostException _ -> Optional.of(OutsideTrouble.UNKNOWN_HOST);
      case ConnectException _ -> Optional.of(OutsideTrouble.REFUSED);
      case NoRouteToHostException _ -> Optional.of(OutsideTrouble.UNREACHABLE);
      case SocketTimeoutException _ -> Optional.of(OutsideTrouble.SILENT);
      case SecurityRequiredException _ -> Optional.of(OutsideTrouble.NO_TLS);
      case CertificateException _ -> Optional.of(OutsideTrouble.WRONG_NAME);
      case SASLErrorException failure -> Optional.of(login(failure));
      case SmackSaslException _ -> Optional.of(OutsideTrouble.NO_MECHANISM);
      case StreamErrorException stream -> Optional.of(stream(stream.getStreamError()));
      case NoResponseException _ -> Optional.of(OutsideTrouble.SILENT);
      case SSLException _ -> Optional.of(OutsideTrouble.BROKEN);
      default ->
          e.getClass().getName().contains("XmlPullParser")
              ? Optional.of(OutsideTrouble.NO_XMPP)
              : Optional.empty();
    };
  }

  private static OutsideTrouble login(SASLErrorException failure) {
    SASLError error = failure.getSASLFailure().getSASLError();
    return error == SASLError.invalid_mechanism || error == SASLError.mechanism_too_weak
        ? OutsideTrouble.NO_MECHANISM
        : OutsideTrouble.WRONG_LOGIN;
  }

  private static OutsideTrouble stream(StreamError error) {
    return switch (error.getCondition()) {
      case host_unknown, host_gone, improper_addressing -> OutsideTrouble.WRONG_DOMAIN;
      case conflict -> OutsideTrouble.CONFLICT;
      case not_authorized -> OutsideTrouble.WRONG_LOGIN;
      case bad_format, not_well_formed, invalid_namespace, invalid_xml, unsupported_version ->
          OutsideTrouble.NO_XMPP;
      default -> OutsideTrouble.ENDED;
    };
  }

  /** What the other side said, where it said something. */
  private static String said(Throwable e, OutsideTrouble trouble) {
    return switch (e) {
      case SASLErrorException failure ->
          failure.getMechanism() + ": " + failure.getSASLFailure().getSASLErrorString();
      case StreamErrorException stream -> stream.getStreamError().getCondition().toString();
      case NoResponseException _ -> "";
      default -> trouble == OutsideTrouble.NO_TLS ? "" : text(e);
    };
  }

  private static String text(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
