package org.beckon.acs.xmpp.outside;

import javax.security.auth.callback.CallbackHandler;
import org.jivesoftware.smack.SmackException.SmackSaslException;
import org.jivesoftware.smack.sasl.SASLMechanism;

/** The password as it is (RFC 4616); the line has TLS, or there is no login at all. */
final class PlainMechanism extends SASLMechanism {
  static final String NAME = "PLAIN";

  @Override
  protected void authenticateInternal(CallbackHandler handler) throws SmackSaslException {
    throw new SmackSaslException("The password is always at hand");
  }

  @Override
  protected byte[] getAuthenticationText() throws SmackSaslException {
    if (sslSession == null) {
      throw new SmackSaslException("PLAIN is done by TLS only");
    }
    return toBytes('\u0000' + authenticationId + '\u0000' + password);
  }

  @Override
  protected void checkIfSuccessfulOrThrow() {
    // There is nothing that the broker could prove.
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getPriority() {
    return 9;
  }

  @Override
  protected SASLMechanism newInstance() {
    return new PlainMechanism();
  }
}
