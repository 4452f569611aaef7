package org.beckon.simulator.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Tls;

/** One TCP connection to one server, opened when it is needed. For one thread at a time. */
final class HttpConnection implements AutoCloseable {
  /** So much of an answer that nobody reads is skipped to keep the connection. */
  private static final int MAX_REST = 1 << 16;

  private final Connections shared;
  private final HttpHost host;
  private final Tls tls;
  private HttpClientConnectionManager lessor;
  private ConnectionEndpoint endpoint;

  HttpConnection(Connections shared, HttpHost host) {
    this(shared, host, Tls.PROPER);
  }

  HttpConnection(Connections shared, HttpHost host, Tls tls) {
    this.shared = shared;
    this.host = host;
    this.tls = tls;
  }

  /**
   * Sends a request and reads its answer. When the server has closed the connection since the last
   * exchange, a new one is opened and the exchange goes on there (TR-069 3.4.2).
   */
  <T> T exchange(ClassicHttpRequest request, HttpClientResponseHandler<T> handler)
      throws IOException {
    boolean used = endpoint != null && endpoint.isConnected();
    try {
      return exchangeOnce(request, handler);
    } catch (NoHttpResponseException e) {
      if (!used) {
        throw e;
      }
      close();
      return exchangeOnce(request, handler);
    }
  }

  private <T> T exchangeOnce(ClassicHttpRequest request, HttpClientResponseHandler<T> handler)
      throws IOException {
    HttpClientContext context = HttpClientContext.create();
    boolean whole = false;
    boolean keep = false;
    try {
      connect(context);
      shared.executor().preProcess(request, shared.processor(), context);
      ClassicHttpResponse response =
          endpoint.execute(host.toHostString(), request, shared.executor()::execute, context);
      T result = handler.handleResponse(response);
      whole = isAtEnd(response.getEntity());
      keep = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
      return result;
    } catch (HttpException e) {
      throw new IOException("The server's answer is no HTTP: " + e.getMessage(), e);
    } finally {
      if (!whole) {
        close(CloseMode.IMMEDIATE);
      } else if (!keep) {
        close();
      }
    }
  }

  /** Reads what the handler left, but not for ever: then the connection is given up instead. */
  private static boolean isAtEnd(HttpEntity entity) throws IOException {
    if (entity == null || !entity.isStreaming()) {
      return true;
    }
    InputStream rest = entity.getContent();
    return rest.readNBytes(MAX_REST).length < MAX_REST;
  }

  private void connect(HttpClientContext context) throws IOException {
    if (endpoint != null && endpoint.isConnected()) {
      return;
    }
    close();
    boolean secure = URIScheme.HTTPS.same(host.getSchemeName());
    if (secure && tls == Tls.OLD) {
      throw OldTls.refused(host.getHostName(), host.getPort());
    }
    lessor = tls == Tls.DISTRUSTING ? shared.distrusting() : shared.manager();
    try {
      endpoint =
          lessor
              .lease(host.toHostString(), new HttpRoute(host, null, secure), Timeout.DISABLED, null)
              .get(Timeout.DISABLED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while connecting");
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("No connection to be had", e);
    }
    lessor.connect(endpoint, null, context);
  }

  @Override
  public void close() {
    close(CloseMode.GRACEFUL);
  }

  private void close(CloseMode mode) {
    if (endpoint != null) {
      ConnectionEndpoint old = endpoint;
      endpoint = null;
      old.close(mode);
      lessor.release(old, null, TimeValue.ZERO_MILLISECONDS);
    }
  }
}
