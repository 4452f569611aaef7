package org.beckon.acs.xmpp.broker;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Iq;

/** Questions of the server that devices have not answered yet. Thread-safe. */
final class Questions {
  private final Map<String, Question> open = new ConcurrentHashMap<>();

  /** Notes a question; it is forgotten when its future ends, however it ends. */
  Question ask(Client device) {
    Question question = new Question("cr-" + UUID.randomUUID(), device, new CompletableFuture<>());
    open.put(question.id(), question);
    question.answer().whenComplete((answer, failure) -> open.remove(question.id()));
    return question;
  }

  /** Takes an answer, if it is one, and from who was asked. */
  void answered(Client from, Element iq) {
    Question question = open.get(iq.attribute("id"));
    if (question != null && question.device() == from) {
      question
          .answer()
          .complete(
              Iq.is(iq, "result")
                  ? new XmppAnswer.Taken()
                  : new XmppAnswer.Refused(Iq.condition(iq)));
    }
  }

  /** The line to a client broke; who has the same address since is another. */
  void lost(Client device) {
    for (Question question : open.values()) {
      if (question.device() == device) {
        question.answer().complete(new XmppAnswer.Lost(XmppAnswer.Loss.BROKEN, ""));
      }
    }
  }

  /** A question that waits. */
  record Question(String id, Client device, CompletableFuture<XmppAnswer> answer) {}
}
