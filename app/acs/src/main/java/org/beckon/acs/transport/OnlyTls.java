package org.beckon.acs.transport;

import java.util.function.BiConsumer;
import org.beckon.acs.live.Answer;
import org.beckon.acs.phrase.Phrase;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers plain HTTP on the port of TLS in words (cpe-quirks 44), and lets TLS pass. */
final class OnlyTls extends Handler.Wrapper {
  private static final Answer WORDS =
      Answer.error(
          400,
          "This port speaks TLS. Let the ACS URL begin with https, or use the port of plain HTTP.",
          new Answer.Field("Connection", "close"));

  private final BiConsumer<String, Phrase> telling;

  OnlyTls(Handler inner, BiConsumer<String, Phrase> telling) {
    super(inner);
    this.telling = telling;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.isSecure()) {
      return super.handle(request, response, callback);
    }
    String address = RequestHead.address(request);
    telling.accept(address, Phrase.of(PortTrouble.HTTP_ON_TLS_PORT, address));
    CwmpHandler.write(WORDS, response, callback);
    return true;
  }
}
