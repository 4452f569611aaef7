package org.beckon.cwmp.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginHeadersTest {

  @Test
  void writesADigestChallenge() {
    DigestChallenge challenge =
        new DigestChallenge(
            "Beckon \"ACS\"",
            "abc",
            Optional.of("op"),
            DigestAlgorithm.MD5,
            Set.of(Qop.AUTH_INT, Qop.AUTH),
            true);

    assertThat(challenge.format())
        .isEqualTo(
            "Digest realm=\"Beckon \\\"ACS\\\"\", qop=\"auth,auth-int\", nonce=\"abc\","
                + " opaque=\"op\", algorithm=MD5, stale=true");
    assertThat(DigestChallenge.parse(challenge.format())).contains(challenge);
  }

  @Test
  void readsSeveralChallengesFromOneHeader() {
    List<Challenge> challenges =
        Challenge.parse(
            List.of(
                "Basic realm=\"a, b\", Digest realm=x, nonce=n1, algorithm=SHA-256, qop=auth",
                "Negotiate",
                "Digest realm=x, nonce=n2, algorithm=SHA-512-256",
                "DIGEST realm=x, nonce=n3, algorithm=md5-SESS, stale=TRUE"));

    assertThat(challenges)
        .containsExactly(
            new BasicChallenge("a, b"),
            new DigestChallenge(
                "x", "n1", Optional.empty(), DigestAlgorithm.SHA_256, Set.of(Qop.AUTH), false),
            new DigestChallenge(
                "x", "n3", Optional.empty(), DigestAlgorithm.MD5_SESS, Set.of(), true));
  }

  @ParameterizedTest
  @EnumSource
  void writesAnAuthorizationThatItReads(DigestAlgorithm algorithm) {
    DigestAuthorization authorization =
        new DigestAuthorization(
            "DOMAIN\\cpe",
            "r\"x",
            "n",
            "/a?b=c,d",
            "0123456789abcdef",
            algorithm,
            Optional.of(""),
            Qop.AUTH,
            "0000000a",
            "cn");

    assertThat(Authorization.parse(authorization.format())).contains(authorization);
    assertThat(authorization.count()).hasValue(10);
  }

  /** A bare backslash before anything but a quote or a backslash stands for itself. */
  @Test
  void keepsABareBackslashInAUserName() {
    String header =
        "Digest username=\"DOM\\cpe\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"00\"";

    assertThat(DigestAuthorization.parse(header))
        .map(DigestAuthorization::username)
        .contains("DOM\\cpe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "=",
        "Digest",
        "Digest username=\"a\"",
        "Digest username=\"a",
        "Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\", qop=\"x\"",
        "Digest username=\"a\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\", algorithm=x",
        "Basic",
        "Basic =",
        "Basic !!!!",
        "Basic bm9jb2xvbg==",
        "Bearer abc"
      })
  void readsNothingFromUnusableAuthorizations(String header) {
    assertThat(Authorization.parse(header)).isEmpty();
  }

  @Test
  void readsNothingFromOverlongHeaders() {
    String header = "Basic " + "QTpi".repeat(4096);

    assertThat(Authorization.parse(header)).isEmpty();
    assertThat(Challenge.parse(List.of("Basic realm=\"" + "x".repeat(9000) + "\""))).isEmpty();
  }

  /** RFC 7617 2 and 2.1. */
  @Test
  void readsAndWritesBasicCredentials() {
    BasicAuthorization aladdin = new BasicAuthorization("Aladdin", "open sesame");

    assertThat(aladdin.format()).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(BasicAuthorization.parse("basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")).contains(aladdin);
    assertThat(BasicAuthorization.parse("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ")).contains(aladdin);
    assertThat(BasicAuthorization.parse("Basic dGVzdDoxMjPCow=="))
        .contains(new BasicAuthorization("test", "123\u00A3"));
    assertThat(BasicAuthorization.parse("Basic dGVzdDoxMjOj"))
        .contains(new BasicAuthorization("test", "123\u00A3"));
    assertThat(BasicAuthorization.parse("Basic Og==")).contains(new BasicAuthorization("", ""));
    assertThat(aladdin.toString()).doesNotContain("sesame");
  }

  @Test
  void verifiesBasicCredentials() {
    BasicAuthorization sent = new BasicAuthorization("cpe", "pa:ss");

    assertThat(sent.verify("cpe", "pa:ss")).isTrue();
    assertThat(sent.verify("cpe", "pa:s")).isFalse();
    assertThat(sent.verify("Cpe", "pa:ss")).isFalse();
    assertThat(BasicAuthorization.parse(sent.format())).contains(sent);
  }

  @Test
  void cannotBeMadeToWriteASecondHeader() {
    assertThat(new BasicChallenge("a\r\nX: y").format()).isEqualTo("Basic realm=\"a??X: y\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xyz", "-1", "123456789"})
  void givesNoCountForUnreadableOnes(String nonceCount) {
    DigestAuthorization authorization =
        new DigestAuthorization(
            "u",
            "r",
            "n",
            "/",
            "0",
            DigestAlgorithm.MD5,
            Optional.empty(),
            Qop.AUTH,
            nonceCount,
            "c");

    assertThat(authorization.count()).isEmpty();
  }
}
