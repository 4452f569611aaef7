package org.beckon.acs.connreq.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** An HttpClient that does what a connection request needs and nothing by itself. */
final class TracedClient {
  private static final String CLOCK = "beckon.step-clock";
  private static final int MAX_CONNECTIONS = 200;

  /** A host that is there answers sooner; the time is better spent on another way. */
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /**
   * A connection used so short a time ago is not looked at again: that takes a millisecond each
   * time, and a request whose connection was dropped meanwhile is repeated anyway ({@link
   * Knocking}).
   */
  private static final TimeValue FRESH = TimeValue.ofMilliseconds(100);

  private static final TimeValue LIFE = TimeValue.ofSeconds(10);

  private TracedClient() {}

  static CloseableHttpClient create() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setTimeToLive(LIFE)
                        .setValidateAfterInactivity(FRESH)
                        .build())
                .build())
        // Or connections that devices have closed would lie here half open until they are needed.
        .evictExpiredConnections()
        .evictIdleConnections(LIFE)
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .setUserAgent("Beckon")
        .addExecInterceptorBefore(
            ChainElement.MAIN_TRANSPORT.name(), "connected", TracedClient::noteConnection)
        .build();
  }

  /** A context for one connection request; its steps go to the clock. */
  static HttpClientContext context(StepClock clock) {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(CLOCK, clock);
    return context;
  }

  /**
   * How one of the requests in it is made.
   *
   * @param left of the time for all of them; more than nothing
   * @param patient whether connecting may take all of it, as somebody said how long it takes
   */
  @SuppressWarnings("deprecation") // Only here can it differ from device to device.
  static RequestConfig config(Duration left, boolean patient) {
    Duration connect = patient || left.compareTo(CONNECT) < 0 ? left : CONNECT;
    return RequestConfig.custom()
        .setAuthenticationEnabled(false)
        .setConnectionRequestTimeout(Timeout.of(left))
        .setConnectTimeout(Timeout.of(connect))
        .setResponseTimeout(Timeout.of(left))
        .build();
  }

  private static ClassicHttpResponse noteConnection(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    if (scope.clientContext.getAttribute(CLOCK) instanceof StepClock clock) {
      clock.connected(String.valueOf(scope.route.getTargetHost()));
    }
    return chain.proceed(request, scope);
  }
}
