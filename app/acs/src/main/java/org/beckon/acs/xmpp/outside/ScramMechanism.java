package org.beckon.acs.xmpp.outside;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.security.auth.callback.CallbackHandler;
import org.beckon.cwmp.xmpp.ScramClient;
import org.beckon.cwmp.xmpp.ScramHash;
import org.jivesoftware.smack.SmackException.SmackSaslException;
import org.jivesoftware.smack.sasl.SASLMechanism;

/** SCRAM with our own arithmetic: Smack 4.4 has none with SHA-256. */
final class ScramMechanism extends SASLMechanism {
  private final ScramHash hash;
  private ScramClient scram;
  private boolean proven;

  ScramMechanism(ScramHash hash) {
    this.hash = hash;
  }

  @Override
  protected void authenticateInternal(CallbackHandler handler) throws SmackSaslException {
    throw new SmackSaslException("The password is always at hand");
  }

  @Override
  protected byte[] getAuthenticationText() {
    scram = new ScramClient(hash, authenticationId, password, UUID.randomUUID().toString());
    return toBytes(scram.first());
  }

  @Override
  protected byte[] evaluateChallenge(byte[] challenge) throws SmackSaslException {
    String text = new String(challenge, StandardCharsets.UTF_8);
    if (text.startsWith("v=")) {
      proven = scram.isServer(text);
      return null;
    }
    return toBytes(
        scram
            .answer(text)
            .orElseThrow(() -> new SmackSaslException("The broker's challenge makes no sense")));
  }

  @Override
  protected void checkIfSuccessfulOrThrow() throws SmackSaslException {
    if (!proven) {
      throw new SmackSaslException("The broker does not know the password itself");
    }
  }

  @Override
  public String getName() {
    return hash.mechanism();
  }

  /** The smaller goes first. */
  @Override
  public int getPriority() {
    return hash == ScramHash.SHA_256 ? 1 : 2;
  }

  @Override
  protected SASLMechanism newInstance() {
    return new ScramMechanism(hash);
  }
}
