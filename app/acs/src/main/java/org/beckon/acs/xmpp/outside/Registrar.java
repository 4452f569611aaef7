package org.beckon.acs.xmpp.outside;

import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.xmpp.OutsideSettings;
import org.beckon.acs.xmpp.RegistrationProblem;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.filter.StanzaIdFilter;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;

/** Makes accounts by in-band registration (XEP-0077), each on a connection of its own. */
final class Registrar {
  private Registrar() {}

  /**
   * Makes an account. Blocks, at most a minute.
   *
   * @return why not; empty when it was made
   */
  static Optional<Phrase> register(OutsideSettings settings, Credentials account)
      throws InterruptedException {
    try {
      XMPPTCPConnection connection = new Dial(settings, step -> {}).connect("beckon");
      try {
        // By its id: before a login there is no address of ours that an answer could name.
        RegisterIq ask = new RegisterIq(connection.getXMPPServiceDomain(), account);
        connection
            .createStanzaCollectorAndSend(new StanzaIdFilter(ask.getStanzaId()), ask)
            .nextResultOrThrow();
        return Optional.empty();
      } catch (XMPPErrorException e) {
        return Optional.of(problem(account, e.getStanzaError().getCondition().toString()));
      } catch (NoResponseException | NotConnectedException e) {
        return Optional.of(Phrase.of(RegistrationProblem.UNANSWERED));
      } finally {
        connection.instantShutdown();
      }
    } catch (LineFailure e) {
      return Optional.of(Phrase.of(e.trouble()));
    }
  }

  private static Phrase problem(Credentials account, String condition) {
    return switch (condition) {
      case "conflict" -> Phrase.of(RegistrationProblem.EXISTS, account.username());
      case "resource-constraint", "policy-violation" ->
          Phrase.of(RegistrationProblem.LIMITED, condition);
      default -> Phrase.of(RegistrationProblem.REFUSED, condition);
    };
  }
}
