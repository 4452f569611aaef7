package org.beckon.acs.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.acs.session.Reply;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.Envelope;

/**
 * Several envelopes in one POST, as very old CPEs send them (cpe-quirks 42). All of them are taken
 * in: the CPE's calls before its answers, as they are to be answered first (TR-069 3.7.1.4),
 * otherwise in their order. One is sent back; further answers that are owed go out with the CPE's
 * next empty POSTs, before our own request.
 */
final class SeveralEnvelopes {
  private SeveralEnvelopes() {}

  /** The envelopes in the order in which the session takes them. */
  static List<Envelope> inOrder(Decoded.Ok decoded) {
    if (decoded.following().isEmpty()) {
      return List.of(decoded.envelope());
    }
    List<Envelope> all = new ArrayList<>(decoded.following());
    all.addFirst(decoded.envelope());
    return Stream.concat(
            all.stream().filter(SeveralEnvelopes::isCall), all.stream().filter(one -> !isCall(one)))
        .toList();
  }

  /** The replies in the order in which they are sent, one a POST; an error stands alone. */
  static List<Reply> toSend(List<Reply> replies) {
    if (replies.size() <= 1) {
      return replies;
    }
    for (Reply reply : replies) {
      if (reply instanceof Reply.HttpError) {
        return List.of(reply);
      }
    }
    List<Reply> messages =
        Stream.concat(
                replies.stream().filter(SeveralEnvelopes::isAnswer),
                replies.stream().filter(SeveralEnvelopes::isOwnRequest))
            .toList();
    return messages.isEmpty() ? List.of(replies.getLast()) : messages;
  }

  private static boolean isCall(Envelope envelope) {
    return envelope.body() instanceof Request<?>;
  }

  private static boolean isAnswer(Reply reply) {
    return reply instanceof Reply.Send(Envelope envelope) && !isCall(envelope);
  }

  private static boolean isOwnRequest(Reply reply) {
    return reply instanceof Reply.Send(Envelope envelope) && isCall(envelope);
  }
}
