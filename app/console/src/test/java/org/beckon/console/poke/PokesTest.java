package org.beckon.console.poke;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.junit.jupiter.api.Test;

class PokesTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void showsTheStepsAndLeadsToTheSessionThatTheInformOpened() {
    acs.record(Samples.session(3, ROUTER, SessionOutcome.COMPLETE));
    acs.answerPokes(FakeAcs::inform);

    PokeModel poke = desk.context.pokes().start(ROUTER);

    assertThat(poke.steps()).extracting(PokeStep::name).startsWith("connect").endsWith("inform");
    assertThat(poke.stateProperty().get())
        .isInstanceOfSatisfying(
            PokeState.Over.class, over -> assertThat(over.isSuccess()).isTrue());
    assertThat(poke.sessionProperty().get()).contains(new SessionId(3));
  }

  @Test
  void isNoSuccessWithoutTheInform() {
    acs.record(Samples.session(3, ROUTER, SessionOutcome.COMPLETE));
    acs.answerPokes(FakeAcs::unreachable);

    PokeModel poke = desk.context.pokes().start(ROUTER);

    assertThat(poke.stateProperty().get())
        .isInstanceOfSatisfying(
            PokeState.Over.class,
            over -> {
              assertThat(over.isSuccess()).isFalse();
              assertThat(over.trace().advice()).isNotEmpty();
            });
    assertThat(poke.sessionProperty().get()).isEmpty();
  }

  @Test
  void runsUntilTheDeviceCallsIn() {
    PokeModel poke = desk.context.pokes().start(ROUTER);
    assertThat(poke.stateProperty().get()).isEqualTo(new PokeState.Running());

    acs.informed(ROUTER);
    assertThat(poke.stateProperty().get()).isInstanceOf(PokeState.Over.class);
  }
}
