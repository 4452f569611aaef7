package org.beckon.simulator.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.DoorManner;
import org.junit.jupiter.api.Test;

class DigestGateTest {
  private static final Login LOGIN = new Login("cpe", "secret");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final InstantSource clock = now::get;
  private final DigestGate gate = new DigestGate(clock);

  private Optional<DigestChallenge> ask(Optional<String> authorization) {
    return ask(authorization, DoorManner.PROPER);
  }

  private Optional<DigestChallenge> ask(Optional<String> authorization, DoorManner manner) {
    return gate.challenge(authorization, "GET", "/p", LOGIN, manner)
        .map(header -> DigestChallenge.parse(header).orElseThrow());
  }

  private static Optional<String> answer(DigestChallenge challenge, String password) {
    return Optional.of(
        Digest.answer(challenge, "cpe", password, "GET", "/p", new byte[0], 1, "c").format());
  }

  @Test
  void letsInWhoKnowsThePassword() {
    DigestChallenge challenge = ask(Optional.empty()).orElseThrow();
    assertThat(ask(answer(challenge, "secret"))).isEmpty();
    assertThat(ask(answer(challenge, "other"))).isPresent();
  }

  @Test
  void anOldNonceIsStaleAndANewOneIsGiven() {
    DigestChallenge old = ask(Optional.empty()).orElseThrow();
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));
    DigestChallenge next = ask(answer(old, "secret")).orElseThrow();
    assertThat(next.stale()).isTrue();
    assertThat(next.nonce()).isNotEqualTo(old.nonce());
    assertThat(ask(answer(next, "secret"))).isEmpty();
  }

  @Test
  void staleIsOnlySaidToWhoKnowsThePassword() {
    DigestChallenge old = ask(Optional.empty()).orElseThrow();
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));
    assertThat(ask(answer(old, "other")).orElseThrow().stale()).isFalse();
  }

  @Test
  void mayTakeEachNonceOnce() {
    DoorManner once = DoorManner.PROPER.withChallenges();
    DigestChallenge first = ask(Optional.empty(), once).orElseThrow();
    assertThat(ask(answer(first, "other"), once)).isPresent();
    assertThat(ask(answer(first, "secret"), once)).isEmpty();
    DigestChallenge second = ask(answer(first, "secret"), once).orElseThrow();
    assertThat(second.stale()).isTrue();
    assertThat(ask(answer(second, "secret"), once)).isEmpty();
  }

  @Test
  void aNonceOfAnotherGateIsWorthNothing() {
    DigestChallenge foreign =
        DigestChallenge.parse(
                new DigestGate(clock)
                    .challenge(Optional.empty(), "GET", "/p", LOGIN, DoorManner.PROPER)
                    .orElseThrow())
            .orElseThrow();
    assertThat(ask(answer(foreign, "secret"))).isPresent();
  }

  @Test
  void theOldFormWithoutQopIsNotEnough() {
    DigestChallenge challenge = ask(Optional.empty()).orElseThrow();
    DigestChallenge withoutQop =
        DigestChallenge.parse(challenge.format().replace("qop=\"auth\", ", "")).orElseThrow();
    assertThat(withoutQop.qops()).isEmpty();
    assertThat(ask(answer(withoutQop, "secret"))).isPresent();
  }
}
