package org.beckon.acs.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.beckon.acs.device.Credentials;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;
import org.junit.jupiter.api.Test;

class CpeLoginTest {
  private static final Credentials RIGHT = new Credentials("beckon", "right");
  private static final byte[] BODY = "<Inform/>".getBytes(StandardCharsets.UTF_8);

  private final MovingClock clock = new MovingClock();
  private final CpeLogin login = login(CpeAuth.ANY);

  @Test
  void asksForDigestAndBasicWithoutAFailure() {
    Verdict.Challenged asked = challenged(login.judge(Optional.empty(), "POST", BODY));

    assertThat(asked.failure()).isEmpty();
    assertThat(asked.challenges()).hasSize(2);
    assertThat(asked.challenges().getFirst()).startsWith("Digest ").contains("qop=\"auth\"");
    assertThat(asked.challenges().getLast()).startsWith("Basic ");
  }

  @Test
  void admitsADigestOverTheChallengeAndEachHigherCount() {
    DigestChallenge challenge = challenge(login);

    assertThat(judge(challenge, "right", 1)).isEqualTo(new Verdict.Admitted("beckon"));
    assertThat(judge(challenge, "right", 2)).isEqualTo(new Verdict.Admitted("beckon"));
  }

  @Test
  void aCountUsedBeforeIsStaleAndNoFailure() {
    DigestChallenge challenge = challenge(login);
    judge(challenge, "right", 2);

    Verdict.Challenged again = challenged(judge(challenge, "right", 2));

    assertThat(again.challenges().getFirst()).contains("stale=true");
    assertThat(again.failure()).isEmpty();
  }

  @Test
  void anOldNonceIsStale() {
    DigestChallenge challenge = challenge(login);
    clock.now = clock.now.plus(Duration.ofMinutes(6));

    Verdict.Challenged again = challenged(judge(challenge, "right", 1));

    assertThat(again.challenges().getFirst()).contains("stale=true");
  }

  @Test
  void aNonceOfAnotherServerIsStale() {
    DigestChallenge other = challenge(login(CpeAuth.DIGEST));

    assertThat(challenged(judge(other, "right", 1)).challenges().getFirst()).contains("stale=true");
  }

  @Test
  void aWrongPasswordIsNamedWithItsUser() {
    Verdict.Challenged refused = challenged(judge(challenge(login), "wrong", 1));

    assertThat(refused.failure().map(LoginFailure::words))
        .contains("tried user `beckon`: wrong password");
    assertThat(refused.challenges().getFirst()).doesNotContain("stale=true");
  }

  @Test
  void anUnknownUserIsNamed() {
    Verdict.Challenged refused = challenged(login.judge(basic("admin:right"), "POST", BODY));

    assertThat(refused.failure().map(LoginFailure::words))
        .contains("tried user `admin`: unknown user name");
  }

  @Test
  void admitsBasicBeforeAnyChallenge() {
    assertThat(login.judge(basic("beckon:right"), "POST", BODY))
        .isEqualTo(new Verdict.Admitted("beckon"));
  }

  @Test
  void holdsToTheOneSchemeThatIsWanted() {
    assertThat(challenged(login(CpeAuth.DIGEST).judge(basic("beckon:right"), "POST", BODY)))
        .satisfies(
            one -> {
              assertThat(one.failure()).isPresent();
              assertThat(one.challenges()).singleElement().asString().startsWith("Digest");
            });
    assertThat(challenged(login(CpeAuth.BASIC).judge(Optional.empty(), "POST", BODY)).challenges())
        .singleElement()
        .asString()
        .startsWith("Basic");
  }

  @Test
  void asksNothingWhereNoLoginIsWanted() {
    assertThat(login(CpeAuth.NONE).judge(Optional.empty(), "POST", BODY))
        .isEqualTo(new Verdict.Admitted(""));
  }

  @Test
  void rubbishIsAFailureWithoutAName() {
    assertThat(challenged(login.judge(Optional.of("Bearer x"), "POST", BODY)).failure())
        .map(LoginFailure::username)
        .contains("");
  }

  private CpeLogin login(CpeAuth wanted) {
    return new CpeLogin(wanted, RIGHT, new Nonces(clock, Duration.ofMinutes(5)));
  }

  private Verdict judge(DigestChallenge challenge, String password, int count) {
    String header =
        Digest.answer(challenge, "beckon", password, "POST", "/", BODY, count, "cn1").format();
    return login.judge(Optional.of(header), "POST", BODY);
  }

  private static DigestChallenge challenge(CpeLogin login) {
    return DigestChallenge.parse(
            challenged(login.judge(Optional.empty(), "POST", BODY)).challenges().getFirst())
        .orElseThrow();
  }

  private static Verdict.Challenged challenged(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Challenged.class);
    return (Verdict.Challenged) verdict;
  }

  private static Optional<String> basic(String pair) {
    return Optional.of(
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.system().withZone(zone);
    }
  }
}
