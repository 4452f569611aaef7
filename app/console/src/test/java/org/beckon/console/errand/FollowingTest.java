package org.beckon.console.errand;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.errand.Report.Tone;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.junit.jupiter.api.Test;

class FollowingTest {

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final Following following = new Following(desk.texts);

  @Test
  void tellsHowFarTheLatestErrandIs() {
    assertThat(following.busy().get()).isFalse();
    follow();
    assertThat(following.busy().get()).isTrue();
    assertThat(following.reportProperty().get().text()).contains("poking");

    acs.end(new OperationId(1), new Outcome.Discovered(3, 2, 3));
    assertThat(following.busy().get()).isFalse();
    assertThat(following.reportProperty().get())
        .isEqualTo(new Report(Tone.GOOD, "3 names and 2 values read in 3 calls"));
  }

  @Test
  void aDeviceThatCannotBePokedIsNotWaitedForInFrontOfThePerson() {
    acs.answerPokes(FakeAcs::unreachable);
    follow();
    assertThat(following.busy().get()).isFalse();
    assertThat(following.reportProperty().get().tone()).isEqualTo(Tone.WARNING);
  }

  @Test
  void whatBecomesOfAnEarlierErrandIsNotMixedIn() {
    follow();
    follow();
    acs.end(new OperationId(1), new Outcome.Abandoned("expired"));
    assertThat(following.busy().get()).isTrue();

    acs.end(new OperationId(2), new Outcome.Abandoned("expired"));
    assertThat(following.reportProperty().get().tone()).isEqualTo(Tone.BAD);
  }

  private void follow() {
    following.follow(desk.context.errands().start(Samples.ROUTER.key(), new Work.Discover("")));
  }
}
