package org.beckon.acs.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.Quirks;
import org.beckon.acs.session.Input;
import org.beckon.acs.session.Reply;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Request;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.soap.Decoded;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Note;
import org.beckon.cwmp.soap.SoapEncoder;

/**
 * One POST of a running session with its answer, both recorded. The POSTs of a session are taken
 * one at a time. Thread-safe.
 */
final class Exchanges {
  /** In the place of a method's name in the journal. */
  static final String EMPTY = "(empty)";

  static final String UNREADABLE = "(unreadable)";
  private static final String ERROR = "(error)";

  /** Answers that wait for a CPE that sends several envelopes in one POST. */
  private static final int MOST_OWED = 64;

  private final SoapEncoder encoder = new SoapEncoder();
  private final Conductor conductor;
  private final int mostPosts;

  Exchanges(Conductor conductor, int mostPosts) {
    this.conductor = conductor;
    this.mostPosts = mostPosts;
  }

  /** Takes a body that is not empty. */
  Answer goOn(LiveSession session, Post post, Decoded decoded, Aftermath aftermath) {
    return switch (decoded) {
      case Decoded.Malformed(String reason) ->
          goOn(session, post, UNREADABLE, new Input.Malformed(reason), aftermath);
      case Decoded.Ok ok -> {
        for (Note note : ok.notes()) {
          session.record().note(note.detail());
        }
        List<Envelope> envelopes = SeveralEnvelopes.inOrder(ok);
        for (Envelope envelope : envelopes) {
          if (envelope.body() instanceof Request<?> request) {
            session.record().called(request.method());
          }
        }
        yield goOn(
            session,
            post,
            envelopes.stream().map(one -> nameOf(one.body())).collect(Collectors.joining(" + ")),
            envelopes.stream().<Input>map(Input.Received::new).toList(),
            aftermath);
      }
    };
  }

  /** Takes any input that came as this POST, under this name. */
  Answer goOn(LiveSession session, Post post, String name, Input input, Aftermath aftermath) {
    return goOn(session, post, name, List.of(input), aftermath);
  }

  private Answer goOn(
      LiveSession session, Post post, String name, List<Input> inputs, Aftermath aftermath) {
    session.lock.lock();
    try {
      session.line(post.line());
      post.line().carry(session);
      session.record().received(name, post.head(), post.body().bytes());
      boolean tooMany = session.countPost() > mostPosts || session.owed().size() > MOST_OWED;
      List<Input> bounded =
          tooMany ? List.of(new Input.Abandoned("The session has too many messages.")) : inputs;
      Answer answer = sent(session, reply(session, bounded, aftermath));
      conductor.tellEnd(session, aftermath);
      if (session.isOver()) {
        // It may have ended before this POST found it; then nobody else lets go of it.
        post.line().leave(session, false);
      }
      return answer;
    } finally {
      session.lock.unlock();
    }
  }

  /** Takes all inputs, and gives the one reply that is sent now; others are owed. */
  private Reply reply(LiveSession session, List<Input> inputs, Aftermath aftermath) {
    boolean empty = inputs.equals(List.of(new Input.EmptyPost()));
    if (empty && !session.owed().isEmpty()) {
      return session.owed().removeFirst();
    }
    List<Reply> replies = new ArrayList<>(inputs.size());
    for (Input input : inputs) {
      replies.add(conductor.advance(session, input, aftermath));
    }
    List<Reply> toSend = SeveralEnvelopes.toSend(replies);
    session.owed().addAll(toSend.subList(1, toSend.size()));
    return toSend.getFirst();
  }

  private Answer sent(LiveSession session, Reply reply) {
    return switch (reply) {
      case Reply.Send(Envelope envelope) -> {
        if (envelope.body() instanceof Request<?> request) {
          session.record().called(request.method());
        }
        Answer answer = Answer.message(Body.of(encoder.encode(envelope)));
        yield sent(session, nameOf(envelope.body()), answer);
      }
      case Reply.HttpError(int status, String text) ->
          sent(session, ERROR, Answer.error(status, text));
      case Reply.Empty _, Reply.Silence _, Reply.WantWork _ ->
          sent(session, EMPTY, empty(session.quirks()));
    };
  }

  private static Answer empty(Quirks quirks) {
    return quirks.has(Quirk.EMPTY_ANSWER_200) ? Answer.empty200() : Answer.empty();
  }

  private static Answer sent(LiveSession session, String name, Answer answer) {
    Answer whole = session.posts() == 1 ? answer.with(cookie(session)) : answer;
    session.record().sent(name, whole.head(), whole.body().bytes());
    return whole;
  }

  /** Without attributes but the path, which some CPEs need (cpe-quirks 28). */
  private static Answer.Field cookie(LiveSession session) {
    return new Answer.Field("Set-Cookie", SessionDesk.COOKIE + "=" + session.cookie() + "; Path=/");
  }

  /** Name of a message in the journal: its method or response element. */
  static String nameOf(Message message) {
    return switch (message) {
      case Request<?> request -> request.method();
      case Response response -> response.element();
      case Fault _ -> "Fault";
    };
  }
}
