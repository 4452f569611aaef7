package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.RawElement;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RpcTextTest {
  private final RpcText text = new RpcText();

  static Stream<AcsRequest<?>> calls() {
    return new Goldens()
        .envelopes().values().stream()
            .<AcsRequest<?>>mapMulti(
                (envelope, to) -> {
                  if (envelope.body() instanceof AcsRequest<?> call) {
                    to.accept(call);
                  }
                });
  }

  @ParameterizedTest
  @MethodSource("calls")
  void makesTheCallThatItsArgumentsStandFor(AcsRequest<?> call) {
    assertThat(text.request(call.method(), text.arguments(call))).contains(call);
  }

  @Test
  void makesNoCallOfAMethodThatOnlyACpeCalls() {
    assertThat(text.request("Inform", List.of())).isEmpty();
    assertThat(text.request("RebootResponse", List.of())).isEmpty();
  }

  @Test
  void passesOnWhatItDoesNotKnow() {
    List<RawElement> arguments = List.of(RawElement.leaf("A", " 1 < 2 "));

    assertThat(text.request("X_00D09E_Sing", arguments))
        .contains(new UnknownRequest("X_00D09E_Sing", arguments));
  }

  @Test
  void tellsNothingOfAFault() {
    assertThat(text.arguments(Fault.of(9001, ""))).isEmpty();
  }

  /** As an array of structs it has four times the elements that a message may have entries. */
  @Test
  void showsTheLargestAnswerThatCanBeRead() {
    ParameterValue one = new ParameterValue("A.B", "1", "xsd:int");
    Message large =
        new GetParameterValuesResponse(Collections.nCopies(Limits.DEFAULT.items(), one));

    assertThat(text.arguments(large).getFirst().children()).hasSize(Limits.DEFAULT.items());
  }
}
