package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.fault.FaultCatalogue;
import org.beckon.cwmp.fault.FaultInfo;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultWordsTest {
  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);
  private static final Texts GERMAN = Texts.load(Locale.GERMAN);

  static Collection<FaultInfo> faults() {
    return FaultCatalogue.all();
  }

  /** The window and the command line say the same. */
  @ParameterizedTest
  @MethodSource("faults")
  void theEnglishWordsAreThoseOfTheCatalogue(FaultInfo fault) {
    assertThat(words(ENGLISH, fault.code()))
        .containsExactly(
            typographic(fault.meaning()),
            typographic(fault.cause()),
            typographic(fault.nextStep()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultHasGermanWordsOfItsOwn(FaultInfo fault) {
    assertThat(words(GERMAN, fault.code()))
        .allSatisfy(one -> assertThat(one).isNotBlank())
        .doesNotContainAnyElementsOf(words(ENGLISH, fault.code()));
  }

  private static List<String> words(Texts texts, int code) {
    return List.of(
        texts.get("fault.meaning." + code),
        texts.get("fault.cause." + code),
        texts.get("fault.next." + code));
  }

  private static String typographic(String text) {
    return text.replace('\'', '’');
  }

  @Test
  void aFaultIsSaidWithItsCodeAndTheNextThingToTry() {
    assertThat(new FaultWords(ENGLISH).of(Fault.of(9000, "")))
        .startsWith("9000: The device does not know the method.")
        .contains("Likely cause: Optional methods", "Try: Read its GetRPCMethods");
    assertThat(
            new FaultWords(ENGLISH)
                .of(
                    new Fault(
                        9003,
                        "Invalid arguments",
                        List.of(
                            new ParameterFault("Device.A", 9007, "too long"),
                            new ParameterFault("Device.B", 9008, "")))))
        .startsWith("Device.A – 9007: The value is outside what the device allows.")
        .contains("“too long”", "and 1 more", "Try: Compare with the allowed values");
  }

  @Test
  void aFaultThatNoVersionHasIsSaidToo() {
    assertThat(new FaultWords(ENGLISH).of(Fault.of(9801, "odd")))
        .isEqualTo("9801: A fault of the device’s own. Its words: “odd”");
  }
}
