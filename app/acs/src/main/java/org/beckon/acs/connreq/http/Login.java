package org.beckon.acs.connreq.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthChallenge;
import org.apache.hc.client5.http.auth.AuthScheme;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.AuthenticationException;
import org.apache.hc.client5.http.auth.ChallengeType;
import org.apache.hc.client5.http.auth.MalformedChallengeException;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.auth.AuthChallengeParser;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.auth.DigestScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.ParserCursor;
import org.beckon.acs.device.Credentials;

/** Answers a 401 challenge with Digest where offered, else with Basic (RFC 7616, RFC 7617). */
final class Login {
  private Login() {}

  /** The Authorization header's value; empty when the challenge offers neither scheme. */
  static Optional<String> answer(
      HttpResponse challenge,
      HttpHost host,
      URI url,
      Credentials credentials,
      HttpClientContext context)
      throws AuthenticationException {
    for (AuthChallenge offer : offers(challenge)) {
      Optional<AuthScheme> scheme = scheme(offer);
      if (scheme.isPresent()) {
        return Optional.of(response(scheme.get(), offer, host, url, credentials, context));
      }
    }
    return Optional.empty();
  }

  private static String response(
      AuthScheme scheme,
      AuthChallenge offer,
      HttpHost host,
      URI url,
      Credentials credentials,
      HttpClientContext context)
      throws AuthenticationException {
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    provider.setCredentials(
        new AuthScope(null, -1),
        new UsernamePasswordCredentials(
            credentials.username(), credentials.password().toCharArray()));
    try {
      scheme.processChallenge(offer, context);
    } catch (MalformedChallengeException e) {
      throw new AuthenticationException(e.getMessage(), e);
    }
    if (!scheme.isResponseReady(host, provider, context)) {
      throw new AuthenticationException("no credentials fit the challenge");
    }
    return scheme.generateAuthResponse(host, new HttpGet(url), context);
  }

  private static Optional<AuthScheme> scheme(AuthChallenge offer) {
    return switch (offer.getSchemeName().toLowerCase(Locale.ROOT)) {
      case "digest" -> Optional.of(new DigestScheme());
      case "basic" -> Optional.of(new BasicScheme());
      default -> Optional.empty();
    };
  }

  private static List<AuthChallenge> offers(HttpResponse response) throws AuthenticationException {
    List<AuthChallenge> offers = new ArrayList<>();
    for (Header header : response.getHeaders("WWW-Authenticate")) {
      String value = header.getValue();
      try {
        offers.addAll(
            AuthChallengeParser.INSTANCE.parse(
                ChallengeType.TARGET, value, new ParserCursor(0, value.length())));
      } catch (ParseException e) {
        throw new AuthenticationException("unreadable challenge", e);
      }
    }
    offers.sort(Comparator.comparing(offer -> !"digest".equalsIgnoreCase(offer.getSchemeName())));
    return offers;
  }
}
