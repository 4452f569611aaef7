package org.beckon.simulator.net;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.beckon.simulator.misbehaviour.habit.HttpManner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cookies that a server has set in one session; dropped with it (TR-069 3.4.1, RFC 6265). For
 * one thread at a time.
 */
final class Cookies {
  private static final Logger LOG = LoggerFactory.getLogger(Cookies.class);

  /** What one answer may set; more is left out. */
  private static final int MAX_COOKIES = 20;

  private final HttpManner.Cookie manner;
  private final CookieSpec spec = new RFC6265LaxSpec();
  private final BasicCookieStore store = new BasicCookieStore();

  Cookies(HttpManner.Cookie manner) {
    this.manner = manner;
  }

  /** Keeps what an answer sets. */
  void take(List<Header> setCookie, CookieOrigin origin) {
    for (Header header : setCookie) {
      if (!wants(header)) {
        continue;
      }
      try {
        for (Cookie cookie : spec.parse(header, origin)) {
          spec.validate(cookie, origin);
          if (store.getCookies().size() < MAX_COOKIES) {
            store.addCookie(cookie);
          }
        }
      } catch (MalformedCookieException e) {
        LOG.debug("The ACS set a cookie that cannot be used", e);
      }
    }
  }

  /** The headers with which to return them. */
  List<Header> give(CookieOrigin origin) {
    store.clearExpired(Instant.now());
    List<Cookie> matching = new ArrayList<>();
    for (Cookie cookie : store.getCookies()) {
      if (spec.match(cookie, origin)) {
        matching.add(cookie);
      }
    }
    return shaped(matching);
  }

  private boolean wants(Header setCookie) {
    return switch (manner) {
      case IGNORED -> false;
      case ONLY_WITH_PATH -> setCookie.getValue().toLowerCase(Locale.ROOT).contains("path=/");
      case KEPT, JOINED, QUOTED, BEHIND_AN_OLD_ONE -> true;
    };
  }

  /** In the form in which this CPE returns them (cpe-quirks 28). */
  private List<Header> shaped(List<Cookie> cookies) {
    if (cookies.isEmpty()) {
      return List.of();
    }
    return switch (manner) {
      case KEPT, IGNORED, ONLY_WITH_PATH -> spec.formatCookies(cookies);
      case JOINED -> List.of(header("lang=en," + text(cookies, "", ",")));
      case QUOTED -> List.of(header(text(cookies, "\"", "; ")));
      case BEHIND_AN_OLD_ONE ->
          List.of(
              header(cookies.getFirst().getName() + "=of-yesterday; " + text(cookies, "", "; ")));
    };
  }

  private static String text(List<Cookie> cookies, String quote, String between) {
    return cookies.stream()
        .map(cookie -> cookie.getName() + "=" + quote + cookie.getValue() + quote)
        .collect(Collectors.joining(between));
  }

  private static Header header(String value) {
    return new BasicHeader("Cookie", value);
  }
}
