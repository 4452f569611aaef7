package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.cwmp.login.Qop;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.FakeAcs.Received;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcsLoginTest {

  private static String challenge(String nonce, String more) {
    return Http.status(
        "401 Unauthorized",
        "WWW-Authenticate: Digest realm=\"acs\", qop=\"auth\", nonce=\"" + nonce + "\"" + more);
  }

  private static DigestAuthorization digest(Received request) {
    return DigestAuthorization.parse(request.header("authorization")).orElseThrow();
  }

  private static boolean isRight(DigestAuthorization sent, Received request) {
    return Digest.verify(sent, "secret", "POST", request.body().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(
      value = DigestAlgorithm.class,
      names = {"MD5", "MD5_SESS", "SHA_256"})
  void answersADigestChallengeAndKeepsLoggedIn(DigestAlgorithm algorithm) throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(challenge("n1", ", opaque=\"o1\", algorithm=" + algorithm.wireName()))
          .answer(Http.informResponse())
          .answer(Http.EMPTY);
      try (Wire wire = Wire.start(acs, config -> config)) {
        Received first = acs.next();
        assertThat(first.header("authorization")).isEqualTo("(none)");

        Received again = acs.next();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.connection()).isEqualTo(first.connection());
        DigestAuthorization sent = digest(again);
        assertThat(sent.username()).isEqualTo("user");
        assertThat(sent.realm()).isEqualTo("acs");
        assertThat(sent.nonce()).isEqualTo("n1");
        assertThat(sent.uri()).isEqualTo("/cwmp");
        assertThat(sent.opaque()).contains("o1");
        assertThat(sent.algorithm()).isEqualTo(algorithm);
        assertThat(sent.qop()).isEqualTo(Qop.AUTH);
        assertThat(sent.nonceCount()).isEqualTo("00000001");
        assertThat(isRight(sent, again)).isTrue();

        Received empty = acs.next();
        assertThat(empty.body()).isEmpty();
        assertThat(digest(empty).nonceCount()).isEqualTo("00000002");
        assertThat(isRight(digest(empty), empty)).isTrue();
        wire.fleet.informed().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void takesANewNonceWhenTheOldOneIsStale() throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(challenge("n1", ""))
          .answer(Http.informResponse())
          .answer(challenge("n2", ", stale=true"))
          .answer(Http.EMPTY);
      try (Wire wire = Wire.start(acs, config -> config)) {
        acs.next();
        acs.next();
        assertThat(digest(acs.next()).nonce()).isEqualTo("n1");
        DigestAuthorization renewed = digest(acs.next());
        assertThat(renewed.nonce()).isEqualTo("n2");
        assertThat(renewed.nonceCount()).isEqualTo("00000001");
        wire.fleet.informed().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void usesBasicWhenNothingElseIsOffered() throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(Http.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"acs\""))
          .answer(Http.informResponse())
          .answer(Http.EMPTY);
      try (Wire wire = Wire.start(acs, config -> config)) {
        acs.next();
        // base64 of user:secret
        assertThat(acs.next().header("authorization")).isEqualTo("Basic dXNlcjpzZWNyZXQ=");
        assertThat(acs.next().header("authorization")).isEqualTo("Basic dXNlcjpzZWNyZXQ=");
        wire.fleet.informed().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void prefersDigest() throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(
              Http.status(
                  "401 Unauthorized",
                  "WWW-Authenticate: Basic realm=\"acs\"",
                  "WWW-Authenticate: Digest realm=\"acs\", qop=\"auth\", nonce=\"n\""))
          .answer(Http.informResponse())
          .answer(Http.EMPTY);
      try (Wire wire = Wire.start(acs, config -> config)) {
        acs.next();
        assertThat(digest(acs.next()).nonce()).isEqualTo("n");
        wire.fleet.informed().get(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void failsWhenTheAcsDoesNotWantIt() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs.answer(challenge("n1", "")).answer(challenge("n2", ""));
      wire.device.informNow();
      wire.acs.next();
      wire.acs.next();
      SessionReport report = session.get(20, TimeUnit.SECONDS);
      assertThat(report.accepted()).isFalse();
      assertThat(report.failure()).hasValueSatisfying(why -> assertThat(why).contains("401"));
      assertThat(wire.acs.hasNext()).isFalse();
      assertThat(wire.fleet.totals()).isEqualTo(new FleetTotals(1, 1, 1, 2, 1));
    }
  }

  @Test
  void goesOnWithANewConnectionWhenTheAcsClosesTheFirst() throws Exception {
    try (FakeAcs acs = FakeAcs.start()) {
      acs.answer(
              Http.status(
                  "401 Unauthorized",
                  "Connection: close",
                  "WWW-Authenticate: Digest realm=\"acs\", qop=\"auth\", nonce=\"n\""))
          .answer(Http.informResponse())
          .answer(Http.EMPTY);
      try (Wire wire = Wire.start(acs, config -> config)) {
        Received first = acs.next();
        Received again = acs.next();
        assertThat(again.connection()).isNotEqualTo(first.connection());
        assertThat(isRight(digest(again), again)).isTrue();
        wire.fleet.informed().get(20, TimeUnit.SECONDS);
      }
    }
  }
}
