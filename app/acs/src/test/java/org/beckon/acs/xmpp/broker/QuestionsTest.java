package org.beckon.acs.xmpp.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.Element;
import org.beckon.cwmp.xmpp.Jid;
import org.beckon.cwmp.xmpp.Xmlns;
import org.junit.jupiter.api.Test;

/** Who may answer a question, and whose end ends it. */
class QuestionsTest {
  private static final Jid JID = new Jid("cpe", RawXmpp.DOMAIN, "ConnReq");

  private final Questions questions = new Questions();

  @Test
  void theEndOfAnOlderLoginDoesNotEndAQuestionToItsSuccessor() {
    Client older = client();
    Client newer = client();
    Questions.Question question = questions.ask(newer);

    questions.lost(older);
    assertThat(question.answer()).isNotDone();

    questions.lost(newer);
    assertThat(question.answer().join()).isEqualTo(new XmppAnswer.Lost(XmppAnswer.Loss.BROKEN, ""));
  }

  @Test
  void onlyTheOneWhoWasAskedAnswers() {
    Client asked = client();
    Questions.Question question = questions.ask(asked);
    Element result =
        Element.of("iq", Xmlns.CLIENT).with("id", question.id()).with("type", "result");

    questions.answered(client(), result);
    assertThat(question.answer()).isNotDone();

    questions.answered(asked, result);
    assertThat(question.answer().join()).isEqualTo(new XmppAnswer.Taken());
  }

  private static Client client() {
    return new Client(JID, null, Instant.EPOCH, BrokerFixture.LIMITS);
  }
}
