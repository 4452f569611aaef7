package org.beckon.console.boot.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.beckon.console.boot.ApiFile;
import org.beckon.console.boot.CommandFailed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the API of a running Beckon. It uses the JDK's oldest HTTP client because that one starts
 * fastest, and a command is over after a call or two.
 */
final class ApiClient {
  private static final Duration SLACK = Duration.ofSeconds(20);

  private final ApiFile.Access access;
  private final JsonMapper json = JsonMapper.shared();

  private ApiClient(ApiFile.Access access) {
    this.access = access;
  }

  /** The Beckon that runs on this data directory. */
  static ApiClient of(Path data) throws CommandFailed {
    return new ApiClient(ApiFile.read(data).orElseThrow(() -> notRunning(data)));
  }

  /** Reads a resource. */
  JsonNode get(String path) throws CommandFailed {
    return call("GET", path, null, Duration.ZERO);
  }

  /** Reads a resource, which may take this long. */
  JsonNode get(String path, Duration wait) throws CommandFailed {
    return call("GET", path, null, wait);
  }

  /** Reads a resource that is no JSON. */
  String text(String path) throws CommandFailed {
    return new String(bytes("GET", path, null, Duration.ZERO), StandardCharsets.UTF_8);
  }

  /** Orders something, which may take this long; the body becomes JSON, null sends none. */
  JsonNode post(String path, Object body, Duration wait) throws CommandFailed {
    return call("POST", path, body, wait);
  }

  /** Sets a resource. */
  JsonNode put(String path, Object body) throws CommandFailed {
    return call("PUT", path, body, Duration.ZERO);
  }

  /** Removes a resource. */
  void delete(String path) throws CommandFailed {
    call("DELETE", path, null, Duration.ZERO);
  }

  /** Removes a resource that answers with what is to be done for it. */
  JsonNode deleted(String path) throws CommandFailed {
    return call("DELETE", path, null, Duration.ZERO);
  }

  /** A text as one segment of a path or as a value in a query. */
  static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode call(String method, String path, Object body, Duration wait)
      throws CommandFailed {
    byte[] bytes = bytes(method, path, body, wait);
    return bytes.length == 0 ? json.nullNode() : json.readTree(bytes);
  }

  private byte[] bytes(String method, String path, Object body, Duration wait)
      throws CommandFailed {
    try {
      URI url = URI.create(access.url()).resolve(path);
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout((int) SLACK.toMillis());
      connection.setReadTimeout((int) wait.plus(SLACK).toMillis());
      connection.setRequestProperty("Authorization", "Bearer " + access.token());
      if (method.equals("POST") || method.equals("PUT")) {
        send(connection, body == null ? new byte[0] : json.writeValueAsBytes(body));
      }
      return answer(connection);
    } catch (ConnectException e) {
      throw new CommandFailed(
          "Beckon does not answer at " + access.url() + "; it seems to have ended. " + HOW);
    } catch (IOException e) {
      throw new CommandFailed("The call to Beckon broke off: " + e.getMessage());
    }
  }

  private static void send(HttpURLConnection connection, byte[] body) throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private byte[] answer(HttpURLConnection connection) throws IOException, CommandFailed {
    int status = connection.getResponseCode();
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      if (status >= 400) {
        String words = bytes.length == 0 ? "" : json.readTree(bytes).path("error").asString("");
        throw new CommandFailed(words.isEmpty() ? "Beckon answered HTTP " + status : words);
      }
      return bytes;
    }
  }

  private static final String HOW = "Start it with `beckon` or `beckon serve`.";

  private static CommandFailed notRunning(Path data) {
    return new CommandFailed("No Beckon is running on " + data + ". " + HOW);
  }
}
