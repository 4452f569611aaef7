package org.beckon.simulator.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Ends the connection of a request without a word, as some CPEs do (cpe-quirks 32, 33). */
final class Dropping {
  private Dropping() {}

  /** Resets the connection instead of an answer. */
  static void drop(Request request, Callback callback) {
    EndPoint connection = connection(request);
    if (connection instanceof SocketChannelEndPoint socket) {
      try {
        socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    connection.close();
    callback.succeeded();
  }

  /** Closes the connection after the answer. */
  static void close(Request request) {
    connection(request).close();
  }

  private static EndPoint connection(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint();
  }
}
