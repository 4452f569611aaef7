package org.beckon.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  private final Secret secret = new Secret();

  @Test
  void hidesTextAndLengthUntilAsked() {
    secret.set("abc");
    String hidden = secret.visibleProperty().get();
    secret.set("much longer than before");
    assertThat(secret.visibleProperty().get()).isEqualTo(hidden).doesNotContain("before");
    secret.shownProperty().set(true);
    assertThat(secret.visibleProperty().get()).isEqualTo("much longer than before");
    secret.shownProperty().set(false);
    assertThat(secret.visibleProperty().get()).isEqualTo(hidden);
    assertThat(secret.get()).isEqualTo("much longer than before");
  }

  @Test
  void anEmptySecretLooksEmpty() {
    assertThat(secret.visibleProperty().get()).isEmpty();
  }
}
