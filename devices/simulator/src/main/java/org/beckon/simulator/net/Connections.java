package org.beckon.simulator.net;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * Where all simulated CPEs of a process get their connections from. Each connection belongs to one
 * session and is closed with it; nothing is pooled, authenticated, redirected or remembered here.
 * Thread-safe.
 */
public final class Connections implements AutoCloseable {
  /** A CPE waits at least 30 s for an HTTP answer (TR-069 3.4.2). */
  private static final Timeout PATIENCE = Timeout.ofSeconds(30);

  private static final int MANY = 100_000;

  private final Timeout patience;
  private final PoolingHttpClientConnectionManager manager;
  private PoolingHttpClientConnectionManager distrusting;
  private final HttpRequestExecutor executor = new HttpRequestExecutor();
  private final HttpProcessor processor =
      HttpProcessorBuilder.create()
          .addAll(
              new RequestTargetHost(),
              new RequestContent(true),
              new RequestUserAgent("Beckon-simulated-CPE"))
          .build();

  /** Connections that wait 30 s for an answer. */
  public Connections(CpeTls tls) throws IOException {
    this(PATIENCE, tls);
  }

  /** Connections that wait this long for an answer. */
  Connections(Timeout patience, CpeTls tls) throws IOException {
    this.patience = patience;
    this.manager = manager(patience, tls);
  }

  private static PoolingHttpClientConnectionManager manager(Timeout patience, CpeTls tls)
      throws IOException {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setTlsSocketStrategy(strategy(tls))
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnPerRoute(MANY)
        .setMaxConnTotal(MANY)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .build())
        .build();
  }

  private static TlsSocketStrategy strategy(CpeTls tls) throws IOException {
    return tls.trustsAll()
        ? new DefaultClientTlsStrategy(
            tls.context(), HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE)
        : new DefaultClientTlsStrategy(tls.context());
  }

  @Override
  public synchronized void close() {
    manager.close(CloseMode.GRACEFUL);
    if (distrusting != null) {
      distrusting.close(CloseMode.GRACEFUL);
    }
  }

  /** For CPEs that know the CAs of this JDK only, whatever the others trust (cpe-quirks 44). */
  synchronized HttpClientConnectionManager distrusting() throws IOException {
    if (distrusting == null) {
      distrusting = manager(patience, CpeTls.STANDARD);
    }
    return distrusting;
  }

  HttpClientConnectionManager manager() {
    return manager;
  }

  HttpRequestExecutor executor() {
    return executor;
  }

  HttpProcessor processor() {
    return processor;
  }
}
