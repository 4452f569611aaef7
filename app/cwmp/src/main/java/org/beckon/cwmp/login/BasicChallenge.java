package org.beckon.cwmp.login;

/** Asks for a user name and password in the clear (RFC 7617). */
public record BasicChallenge(String realm) implements Challenge {
  @Override
  public String format() {
    return "Basic realm=" + AuthParameters.quote(realm);
  }
}
