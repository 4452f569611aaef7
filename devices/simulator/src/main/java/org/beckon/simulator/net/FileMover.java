package org.beckon.simulator.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.transfer.TransferResult;
import org.beckon.simulator.misbehaviour.habit.Habits;

/** Moves files by HTTP as a CPE does: GET and PUT, Basic and Digest (TR-069 3.4.3). Thread-safe. */
final class FileMover {
  private static final byte[] NO_BODY = {};

  /** So much of a file is looked at; the rest is only counted. */
  private static final int TEXT_BYTES = 1 << 20;

  private static final long MAX_BYTES = 1L << 30;
  private static final int BUFFER_BYTES = 1 << 14;

  private final Connections connections;

  FileMover(Connections connections) {
    this.connections = connections;
  }

  /** Fetches a file, on the calling thread. */
  TransferResult fetch(Download order) {
    Login login = new Login(order.username(), order.password());
    try {
      return move("GET", order.url(), login, NO_BODY, FileMover::fetched);
    } catch (NoHttpResponseException e) {
      return failed(CpeFault.TRANSFER_SERVER_UNREACHABLE, e);
    } catch (ConnectionClosedException e) {
      return failed(CpeFault.TRANSFER_INCOMPLETE, e);
    } catch (IOException e) {
      return failed(CpeFault.TRANSFER_SERVER_UNREACHABLE, e);
    }
  }

  /** Sends a file, on the calling thread. */
  TransferResult send(Upload order, String content) {
    Login login = new Login(order.username(), order.password());
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    try {
      return move("PUT", order.url(), login, body, FileMover::sent);
    } catch (IOException e) {
      return failed(CpeFault.UPLOAD_FAILURE, e);
    }
  }

  private TransferResult move(
      String method,
      String url,
      Login login,
      byte[] body,
      HttpClientResponseHandler<TransferResult> reader)
      throws IOException {
    Origin origin = Origin.of(url).orElseThrow(() -> new IOException("the URL cannot be used"));
    try (Origin.Client client = origin.client(connections, login, Habits.none())) {
      client.login().begin();
      while (true) {
        Attempt attempt =
            client
                .connection()
                .exchange(
                    request(origin, client.login(), method, body),
                    response -> new Attempt(reader.handleResponse(response), challenges(response)));
        if (attempt.challenges().isEmpty()
            || !client.login().challenged(attempt.challenges().get())) {
          return attempt.result();
        }
      }
    }
  }

  /** One answer of the file server; with challenges if it asks for a login. */
  private record Attempt(TransferResult result, Optional<List<String>> challenges) {}

  private static ClassicHttpRequest request(
      Origin origin, HttpLogin login, String method, byte[] body) {
    ClassicHttpRequest request =
        new BasicClassicHttpRequest(method, origin.host(), origin.target());
    if (method.equals("PUT")) {
      request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
    }
    login
        .authorization(method, origin, body)
        .ifPresent(value -> request.setHeader(HttpHeaders.AUTHORIZATION, value));
    return request;
  }

  private static Optional<List<String>> challenges(ClassicHttpResponse response) {
    if (response.getCode() != HttpStatus.SC_UNAUTHORIZED) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(response.getHeaders(HttpHeaders.WWW_AUTHENTICATE))
            .map(Header::getValue)
            .toList());
  }

  private static TransferResult fetched(ClassicHttpResponse response) throws IOException {
    return switch (response.getCode()) {
      case HttpStatus.SC_OK -> read(response);
      case HttpStatus.SC_UNAUTHORIZED -> failed(CpeFault.TRANSFER_AUTHENTICATION_FAILURE, response);
      case HttpStatus.SC_FORBIDDEN, HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE ->
          failed(CpeFault.TRANSFER_FILE_INACCESSIBLE, response);
      default -> failed(CpeFault.TRANSFER_FAILURE, response);
    };
  }

  private static TransferResult read(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return new TransferResult.Fetched("", 0);
    }
    InputStream in = response.getEntity().getContent();
    byte[] start = in.readNBytes(TEXT_BYTES);
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = start.length;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > MAX_BYTES) {
        return new TransferResult.Failed(CpeFault.TRANSFER_FAILURE, "the file is too long");
      }
    }
    return new TransferResult.Fetched(new String(start, StandardCharsets.UTF_8), size);
  }

  private static TransferResult sent(ClassicHttpResponse response) {
    return switch (response.getCode()) {
      case HttpStatus.SC_OK, HttpStatus.SC_CREATED, HttpStatus.SC_NO_CONTENT ->
          new TransferResult.Sent();
      case HttpStatus.SC_UNAUTHORIZED -> failed(CpeFault.TRANSFER_AUTHENTICATION_FAILURE, response);
      default -> failed(CpeFault.UPLOAD_FAILURE, response);
    };
  }

  private static TransferResult failed(CpeFault fault, ClassicHttpResponse response) {
    return new TransferResult.Failed(fault, "HTTP status " + response.getCode());
  }

  private static TransferResult failed(CpeFault fault, IOException e) {
    return new TransferResult.Failed(fault, e.toString());
  }
}
