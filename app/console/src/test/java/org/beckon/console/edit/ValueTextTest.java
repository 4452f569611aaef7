package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.cwmp.model.ValueType;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  @Test
  void booleansKeepTheFormOfTheDevice() {
    assertThat(ValueText.bool(true, "0")).isEqualTo("1");
    assertThat(ValueText.bool(false, "TRUE")).isEqualTo("false");
    assertThat(ValueText.bool(true, "")).isEqualTo("1");
  }

  @Test
  void onlyBooleansAreComparedByMeaning() {
    assertThat(ValueText.same("true", "1", ValueType.BOOLEAN)).isTrue();
    assertThat(ValueText.same("true", "0", ValueType.BOOLEAN)).isFalse();
    assertThat(ValueText.same("true", "1", ValueType.STRING)).isFalse();
    assertThat(ValueText.same("odd", "odd", ValueType.BOOLEAN)).isTrue();
  }
}
