package org.beckon.simulator.net;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.core5.http.HttpHost;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.Habits;
import org.beckon.simulator.misbehaviour.habit.HttpManner;

/** A URL taken apart as HTTP needs it. */
record Origin(HttpHost host, String target) {

  /** Reads an absolute http or https URL; empty when it is none. */
  static Optional<Origin> of(String url) {
    try {
      return of(URI.create(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Origin> of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    return Optional.of(new Origin(new HttpHost(scheme, url.getHost(), port), target));
  }

  /** The same without TLS, on the same port. */
  Origin plain() {
    return new Origin(new HttpHost("http", host.getHostName(), host.getPort()), target);
  }

  CookieOrigin forCookies() {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    boolean secure = host.getSchemeName().equals("https");
    return new CookieOrigin(host.getHostName(), host.getPort(), path, secure);
  }

  /** A client of this server's own: connection, login and cookies are not carried elsewhere. */
  Client client(Connections connections, Login login, Habits habits) {
    HttpManner manner = habits.http();
    return new Client(
        new HttpConnection(connections, host, manner.tls()),
        new HttpLogin(login, manner, habits.challenge()),
        new Cookies(manner.cookie()));
  }

  /** What belongs to one server within one session. */
  record Client(HttpConnection connection, HttpLogin login, Cookies cookies)
      implements AutoCloseable {
    @Override
    public void close() {
      connection.close();
    }
  }
}
