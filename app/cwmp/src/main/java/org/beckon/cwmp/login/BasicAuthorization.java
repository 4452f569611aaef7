package org.beckon.cwmp.login;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** A user name and password in the clear (RFC 7617). */
public record BasicAuthorization(String username, String password) implements Authorization {

  /** Reads an {@code Authorization} value; empty when it is no readable Basic one. */
  public static Optional<BasicAuthorization> parse(String header) {
    return Authorization.parse(header)
        .filter(BasicAuthorization.class::isInstance)
        .map(BasicAuthorization.class::cast);
  }

  static Optional<BasicAuthorization> of(AuthParameters parameters) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(parameters.token());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String text = text(bytes);
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicAuthorization(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** Whether user name and password are these; takes the same time wherever they differ. */
  public boolean verify(String expectedUsername, String expectedPassword) {
    boolean name = same(username, expectedUsername);
    boolean word = same(password, expectedPassword);
    return name && word;
  }

  @Override
  public String format() {
    byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "BasicAuthorization[username=" + username + "]";
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
