package org.beckon.acs.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Carries API calls between HTTP and the routes: token, size limit, JSON, errors. */
final class ApiHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);
  private static final int MAX_BODY = 4 * 1024 * 1024;

  private final byte[] authorization;
  private final ApiRoutes routes;
  private final EventStream events;
  private final JsonMapper json;

  ApiHandler(String token, ApiRoutes routes, EventStream events, JsonMapper json) {
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.routes = routes;
    this.events = events;
    this.json = json;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    switch (answer(request)) {
      case ApiReply.Json(int status, Object value) -> stream(response, callback, status, value);
      case ApiReply.Text(String type, String text) ->
          write(response, callback, 200, type, text.getBytes(StandardCharsets.UTF_8));
      case ApiReply.Nothing() -> {
        response.setStatus(204);
        callback.succeeded();
      }
      case ApiReply.Events() -> events.send(response, callback);
    }
    return true;
  }

  private ApiReply answer(Request request) {
    List<String> path = segments(request.getHttpURI().getPath());
    if (path.equals(List.of("openapi.json"))) {
      return new ApiReply.Json(200, json.readTree(OpenApi.text()));
    }
    if (!allowed(request)) {
      return ApiReply.error(401, "The API wants the token of api.json as bearer token.");
    }
    try {
      byte[] body = body(request);
      if (body.length > MAX_BODY) {
        return ApiReply.error(413, "The body is larger than " + MAX_BODY + " bytes.");
      }
      Fields query = Request.extractQueryParameters(request);
      return routes.answer(
          new ApiRequest(
              request.getMethod(),
              path,
              query::getValuesOrEmpty,
              new String(body, StandardCharsets.UTF_8)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ApiReply.error(503, "Beckon is closing.");
    } catch (IOException | RuntimeException e) {
      LOG.error("API call {} {} failed", request.getMethod(), request.getHttpURI().getPath(), e);
      return ApiReply.error(500, "Beckon could not carry this out; its log says why.");
    }
  }

  private boolean allowed(Request request) {
    String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return given != null
        && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
  }

  private static byte[] body(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return in.readNBytes(MAX_BODY + 1);
    }
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        segments.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    return segments;
  }

  /** In pieces: the list of a thousand devices as one array would cost the heap dear. */
  private void stream(Response response, Callback callback, int status, Object value) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      json.writeValue(out, value);
    } catch (IOException | JacksonException e) {
      callback.failed(e);
      return;
    }
    callback.succeeded();
  }

  private static void write(
      Response response, Callback callback, int status, String type, byte[] bytes) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
