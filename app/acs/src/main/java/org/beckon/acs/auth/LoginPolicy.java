package org.beckon.acs.auth;

import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.cwmp.login.DigestAlgorithm;

/**
 * What is asked of devices before they come in.
 *
 * @param algorithms the Digest challenges on offer, in this order; at least one
 * @param onboarding what devices log in with that have no login of their own
 */
public record LoginPolicy(
    CpeAuth wanted, List<DigestAlgorithm> algorithms, Credentials onboarding) {
  public LoginPolicy {
    algorithms = List.copyOf(algorithms);
  }
}
