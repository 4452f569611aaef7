package org.beckon.acs.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.event.AcsEvents;
import org.beckon.acs.server.Acs;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** What happens in the server as server-sent events (WHATWG HTML 9.2), until the client goes. */
final class EventStream {
  /** A client that falls this far behind loses the oldest events. */
  private static final int BACKLOG = 10_000;

  private static final int HEARTBEAT_SECONDS = 15;
  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

  private final Acs acs;
  private final JsonMapper json;

  EventStream(Acs acs, JsonMapper json) {
    this.acs = acs;
    this.json = json;
  }

  /** Writes events on the calling thread until writing fails. */
  void send(Response response, Callback callback) {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    BlockingQueue<AcsEvent> waiting = new ArrayBlockingQueue<>(BACKLOG);
    try (AcsEvents.Subscription _ = acs.events().subscribe(event -> put(waiting, event));
        OutputStream out = Content.Sink.asOutputStream(response)) {
      out.write(HEARTBEAT);
      out.flush();
      while (!Thread.currentThread().isInterrupted()) {
        AcsEvent event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        out.write(event == null ? HEARTBEAT : text(event));
        out.flush();
      }
      callback.succeeded();
    } catch (IOException e) {
      // The client has gone, as every client of a stream does in the end.
      callback.failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      callback.failed(e);
    }
  }

  private static void put(BlockingQueue<AcsEvent> waiting, AcsEvent event) {
    while (!waiting.offer(event)) {
      waiting.poll();
    }
  }

  private byte[] text(AcsEvent event) {
    String name = EventJson.name(event);
    String data = json.writeValueAsString(EventJson.of(event));
    return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
