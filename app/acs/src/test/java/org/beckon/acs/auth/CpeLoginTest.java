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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CpeLoginTest {
  private static final Credentials RIGHT = new Credentials("beckon", "right");
  private static final byte[] BODY = "<Inform/>".getBytes(StandardCharsets.UTF_8);

  private static final Verdict ADMITTED =
      new Verdict.Admitted(new Proof.Password(RIGHT, true), false);
  private static final DeviceKey KEY = new DeviceKey("00D09E-GW1-SN1");
  private static final Credentials OWN = new Credentials(KEY.text(), "its own");

  private final AccessBook book = new AccessBook(new InMemoryStores().access(), () -> RIGHT);
  private final Set<DeviceKey> cannotCount = new HashSet<>();
  private final MovingClock clock = new MovingClock();
  private final CpeLogin login = login(CpeAuth.ANY);

  @Test
  void asksForDigestAndBasicWithoutAFailure() {
    Verdict.Challenged asked = challenged(login.judge(attempt(Optional.empty()), BODY));

    assertThat(asked.failure()).isEmpty();
    assertThat(asked.challenges()).hasSize(2);
    assertThat(asked.challenges().getFirst()).startsWith("Digest ").contains("qop=\"auth\"");
    assertThat(asked.challenges().getLast()).startsWith("Basic ");
  }

  @Test
  void admitsADigestOverTheChallengeAndEachHigherCount() {
    DigestChallenge challenge = challenge(login);

    assertThat(judge(challenge, "right", 1)).isEqualTo(ADMITTED);
    assertThat(judge(challenge, "right", 2)).isEqualTo(ADMITTED);
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
    Verdict.Challenged refused = challenged(login.judge(attempt(basic("admin:right")), BODY));

    assertThat(refused.failure().map(LoginFailure::words))
        .contains("tried user `admin`: unknown user name");
  }

  @Test
  void admitsBasicBeforeAnyChallenge() {
    assertThat(login.judge(attempt(basic("beckon:right")), BODY)).isEqualTo(ADMITTED);
  }

  @Test
  void holdsToTheOneSchemeThatIsWanted() {
    assertThat(challenged(login(CpeAuth.DIGEST).judge(attempt(basic("beckon:right")), BODY)))
        .satisfies(
            one -> {
              assertThat(one.failure()).isPresent();
              assertThat(one.challenges()).singleElement().asString().startsWith("Digest");
            });
    assertThat(challenged(login(CpeAuth.BASIC).judge(attempt(Optional.empty()), BODY)).challenges())
        .singleElement()
        .asString()
        .startsWith("Basic");
  }

  @Test
  void asksNothingWhereNoLoginIsWanted() {
    assertThat(login(CpeAuth.NONE).judge(attempt(Optional.empty()), BODY))
        .isEqualTo(new Verdict.Admitted(new Proof.Nobody(), false));
  }

  @Test
  void rubbishIsAFailureWithoutAName() {
    assertThat(challenged(login.judge(attempt(Optional.of("Bearer x")), BODY)).failure())
        .map(LoginFailure::username)
        .contains("");
  }

  @Test
  void countsThatOvertakeEachOtherAreGoodOnceEach() {
    DigestChallenge challenge = challenge(login);

    assertThat(judge(challenge, "right", 5)).isEqualTo(ADMITTED);
    assertThat(judge(challenge, "right", 3)).isEqualTo(ADMITTED);
    assertThat(judge(challenge, "right", 100)).isEqualTo(ADMITTED);
    assertThat(judge(challenge, "right", 4)).isInstanceOf(Verdict.Challenged.class);
  }

  @Test
  void whoFollowsANewNonceIsNotTakenForOneThatCannotCount() {
    DigestChallenge challenge = challenge(login);
    judge(challenge, "right", 1);
    Verdict.Challenged stale = challenged(judge(challenge, "right", 1));
    DigestChallenge next = DigestChallenge.parse(stale.challenges().getFirst()).orElseThrow();

    assertThat(judge(next, "right", 1)).isEqualTo(ADMITTED);
  }

  @Test
  void whoRepeatsItsCountAfterItWasToldSoIsLetInWithANote() {
    DigestChallenge challenge = challenge(login);
    judge(challenge, "right", 1);
    judge(challenge, "right", 1);

    assertThat(judge(challenge, "right", 1))
        .isEqualTo(new Verdict.Admitted(new Proof.Password(RIGHT, true), true));
  }

  @Test
  void aRepeatedCountIsNeverGoodFromAnotherAddressOrForAnOldNonce() {
    DigestChallenge challenge = challenge(login);
    String header =
        Digest.answer(challenge, "beckon", "right", "POST", "/", BODY, 1, "cn1").format();
    judge(challenge, "right", 1);
    Attempt elsewhere = attempt("198.51.100.9", Optional.of(header));
    for (int i = 0; i < 3; i++) {
      assertThat(login.judge(elsewhere, BODY)).isInstanceOf(Verdict.Challenged.class);
    }
    judge(challenge, "right", 1);
    clock.now = clock.now.plus(Duration.ofMinutes(6));
    assertThat(judge(challenge, "right", 1)).isInstanceOf(Verdict.Challenged.class);
  }

  @Test
  void aDeviceThatIsKnownNotToCountNeedsNoSecondChallenge() {
    book.change(KEY, access -> access.offering(OWN));
    cannotCount.add(KEY);
    DigestChallenge challenge = challenge(login);
    Optional<String> header =
        Optional.of(
            Digest.answer(challenge, OWN.username(), OWN.password(), "POST", "/", BODY, 1, "cn1")
                .format());
    login.judge(attempt(header), BODY);

    assertThat(login.judge(attempt(header), BODY))
        .isEqualTo(new Verdict.Admitted(new Proof.Password(OWN, false), true));
  }

  @Test
  void withoutACountANonceIsGoodForAMinuteFromOneAddress() {
    DigestChallenge challenge = challenge(login);

    assertThat(login.judge(attempt(countless(challenge)), BODY)).isEqualTo(ADMITTED);
    assertThat(login.judge(attempt(countless(challenge)), BODY)).isEqualTo(ADMITTED);
    assertThat(login.judge(attempt("198.51.100.9", countless(challenge)), BODY))
        .isInstanceOf(Verdict.Challenged.class);
    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(challenged(login.judge(attempt(countless(challenge)), BODY)).challenges().getFirst())
        .contains("stale=true");
  }

  @Test
  void aNonceThatWasCountedIsNotGoodWithoutACount() {
    DigestChallenge challenge = challenge(login);
    judge(challenge, "right", 1);

    assertThat(login.judge(attempt(countless(challenge)), BODY))
        .isInstanceOf(Verdict.Challenged.class);
  }

  @Test
  void offersTheDigestsInTheOrderThatIsWanted() {
    List<String> offered =
        challenged(
                login(CpeAuth.DIGEST, DigestAlgorithm.MD5, DigestAlgorithm.SHA_256)
                    .judge(attempt(Optional.empty()), BODY))
            .challenges();

    assertThat(offered).hasSize(2);
    assertThat(offered.getFirst()).contains("algorithm=MD5");
    assertThat(offered.getLast()).contains("algorithm=SHA-256");
  }

  @ParameterizedTest
  @EnumSource
  void admitsEachAlgorithmThatItOffers(DigestAlgorithm algorithm) {
    CpeLogin offering = login(CpeAuth.DIGEST, algorithm);
    String header =
        Digest.answer(challenge(offering), "beckon", "right", "POST", "/", BODY, 1, "cn1").format();

    assertThat(offering.judge(attempt(Optional.of(header)), BODY)).isEqualTo(ADMITTED);
  }

  @Test
  void takesNoMd5WhereOnlySha256IsAskedFor() {
    CpeLogin strict = login(CpeAuth.DIGEST, DigestAlgorithm.SHA_256);
    DigestChallenge asked = challenge(strict);
    DigestChallenge weaker =
        new DigestChallenge(
            asked.realm(), asked.nonce(), asked.opaque(), DigestAlgorithm.MD5, asked.qops(), false);
    String header = Digest.answer(weaker, "beckon", "right", "POST", "/", BODY, 1, "cn1").format();

    assertThat(challenged(strict.judge(attempt(Optional.of(header)), BODY)).failure())
        .map(LoginFailure::words)
        .contains("tried user `beckon`: used Digest with MD5, which this server does not take");
  }

  @Test
  void takesAuthIntOverTheBody() {
    DigestChallenge asked = challenge(login);
    DigestChallenge whole =
        new DigestChallenge(
            asked.realm(),
            asked.nonce(),
            asked.opaque(),
            asked.algorithm(),
            Set.of(Qop.AUTH_INT),
            false);
    Optional<String> header =
        Optional.of(Digest.answer(whole, "beckon", "right", "POST", "/", BODY, 1, "cn1").format());

    assertThat(login.judge(attempt(header), BODY)).isEqualTo(ADMITTED);
    Attempt changed = attempt(header);
    assertThat(challenged(login.judge(changed, new byte[] {1, 2, 3})).failure()).isPresent();
  }

  @Test
  void aDeviceLogsInWithItsOwnLoginByDigestAndBasic() {
    book.change(KEY, access -> access.offering(OWN));
    Verdict own = new Verdict.Admitted(new Proof.Password(OWN, false), false);

    assertThat(login.judge(attempt(basic(OWN.username() + ":" + OWN.password())), BODY))
        .isEqualTo(own);
    String header =
        Digest.answer(challenge(login), OWN.username(), OWN.password(), "POST", "/", BODY, 1, "cn1")
            .format();
    assertThat(login.judge(attempt(Optional.of(header)), BODY)).isEqualTo(own);
    assertThat(challenged(login.judge(attempt(basic(OWN.username() + ":right")), BODY)).failure())
        .map(LoginFailure::words)
        .contains("tried user `00D09E-GW1-SN1`: wrong password");
  }

  @Test
  void aCertificateOfOneDeviceNeedsNoPasswordAndOneOfAModelDoes() {
    ClientCertificate ofDevice = new ClientCertificate(List.of("00D09E-SN1"));
    ClientCertificate ofModel = new ClientCertificate(List.of("Acme GW1"));

    assertThat(login.judge(with(ofDevice), BODY))
        .isEqualTo(new Verdict.Admitted(new Proof.Certificate(ofDevice), false));
    assertThat(login.judge(with(ofModel), BODY)).isInstanceOf(Verdict.Challenged.class);
  }

  private static Attempt with(ClientCertificate certificate) {
    return new Attempt("192.0.2.1", Optional.of(certificate), Optional.empty(), "POST");
  }

  @Test
  void guessesAreSlowedDownMoreAndMoreAndARightLoginSoonGetsIn() {
    for (int i = 0; i < 6; i++) {
      assertThat(login.judge(attempt(basic("beckon:guess" + i)), BODY))
          .isInstanceOf(Verdict.Challenged.class);
    }
    assertThat(slowed(basic("beckon:guess"))).isEqualTo(Duration.ofSeconds(1));
    clock.now = clock.now.plusSeconds(1);
    assertThat(login.judge(attempt(basic("beckon:guess")), BODY))
        .isInstanceOf(Verdict.Challenged.class);
    assertThat(slowed(basic("beckon:right"))).isEqualTo(Duration.ofSeconds(2));
    // What comes while it waits costs no further wait.
    assertThat(slowed(basic("beckon:guess"))).isEqualTo(Duration.ofSeconds(2));
    clock.now = clock.now.plusSeconds(2);
    assertThat(login.judge(attempt(basic("beckon:right")), BODY)).isEqualTo(ADMITTED);
    assertThat(login.judge(attempt(basic("beckon:guess")), BODY))
        .isInstanceOf(Verdict.Challenged.class);
  }

  @Test
  void aGuesserDoesNotSlowDownOtherAddressesOrNamesAndNeverForLong() {
    book.change(KEY, access -> access.offering(OWN));
    for (int i = 0; i < 40; i++) {
      login.judge(attempt(basic("beckon:guess" + i)), BODY);
      clock.now = clock.now.plusSeconds(17);
    }
    login.judge(attempt(basic("beckon:guess")), BODY);

    assertThat(slowed(basic("beckon:right"))).isEqualTo(Duration.ofSeconds(16));
    assertThat(login.judge(attempt("198.51.100.9", basic("beckon:right")), BODY))
        .isEqualTo(ADMITTED);
    assertThat(login.judge(attempt(basic(OWN.username() + ":" + OWN.password())), BODY))
        .isInstanceOf(Verdict.Admitted.class);
  }

  @Test
  void manyNamesFromOneAddressAreSlowedDownTogetherAndShortly() {
    for (int i = 0; i < 101; i++) {
      login.judge(attempt(basic("user" + i + ":x")), BODY);
    }
    assertThat(slowed(basic("beckon:right"))).isEqualTo(Duration.ofSeconds(1));
    clock.now = clock.now.plusSeconds(1);
    assertThat(login.judge(attempt(basic("beckon:right")), BODY)).isEqualTo(ADMITTED);
  }

  private Duration slowed(Optional<String> authorization) {
    Verdict verdict = login.judge(attempt(authorization), BODY);
    assertThat(verdict).isInstanceOf(Verdict.Slowed.class);
    return ((Verdict.Slowed) verdict).delay();
  }

  private CpeLogin login(CpeAuth wanted) {
    return login(wanted, DigestAlgorithm.MD5);
  }

  private CpeLogin login(CpeAuth wanted, DigestAlgorithm... offered) {
    return new CpeLogin(
        () -> new LoginPolicy(wanted, List.of(offered), RIGHT), book, cannotCount::contains, clock);
  }

  private Verdict judge(DigestChallenge challenge, String password, int count) {
    String header =
        Digest.answer(challenge, "beckon", password, "POST", "/", BODY, count, "cn1").format();
    return login.judge(attempt(Optional.of(header)), BODY);
  }

  private static Attempt attempt(Optional<String> authorization) {
    return attempt("192.0.2.1", authorization);
  }

  private static Attempt attempt(String address, Optional<String> authorization) {
    return new Attempt(address, Optional.empty(), authorization, "POST");
  }

  /** A login of RFC 2069: no qop, no count (cpe-quirks 31). */
  private static Optional<String> countless(DigestChallenge challenge) {
    DigestChallenge old =
        new DigestChallenge(
            challenge.realm(),
            challenge.nonce(),
            challenge.opaque(),
            challenge.algorithm(),
            Set.of(),
            false);
    return Optional.of(Digest.answer(old, "beckon", "right", "POST", "/", BODY, 1, "").format());
  }

  private static DigestChallenge challenge(CpeLogin login) {
    return DigestChallenge.parse(
            challenged(login.judge(attempt(Optional.empty()), BODY)).challenges().getFirst())
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
