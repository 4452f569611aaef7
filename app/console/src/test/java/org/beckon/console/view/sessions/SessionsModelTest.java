package org.beckon.console.view.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.junit.jupiter.api.Test;

class SessionsModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final DeviceKey BOX = Samples.BOX.key();

  private final FakeAcs acs =
      Samples.home()
          .record(Samples.session(1, ROUTER, SessionOutcome.COMPLETE))
          .record(Samples.session(2, BOX, SessionOutcome.TIMED_OUT));
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void listsTheNewestFirst() {
    SessionsModel model = model(Optional.empty());
    assertThat(ids(model)).containsExactly(2L, 1L);
    assertThat(model.rows())
        .extracting(SessionRow::device)
        .containsExactly("STB-900 BV900-18822", "Living room");
    assertThat(model.phaseProperty().get()).isEqualTo(SessionsModel.Phase.LIST);
  }

  @Test
  void keepsToItsDevice() {
    SessionsModel model = model(Optional.of(ROUTER));
    assertThat(ids(model)).containsExactly(1L);
    acs.record(Samples.session(3, BOX, SessionOutcome.COMPLETE));
    acs.record(Samples.session(4, ROUTER, SessionOutcome.COMPLETE));
    settle();
    assertThat(ids(model)).containsExactly(4L, 1L);
  }

  @Test
  void keepsTheSelectionWhileNewOnesCome() {
    SessionsModel model = model(Optional.empty());
    model.selectedProperty().set(model.rows().get(1));
    acs.record(Samples.session(3, BOX, SessionOutcome.COMPLETE));
    settle();
    assertThat(ids(model)).containsExactly(3L, 2L, 1L);
    assertThat(model.selectedProperty().get()).isSameAs(model.rows().get(2));
  }

  @Test
  void followsTheNewest() {
    SessionsModel model = model(Optional.empty());
    model.followProperty().set(true);
    assertThat(model.selectedProperty().get().id()).isEqualTo(new SessionId(2));
    acs.record(Samples.session(3, BOX, SessionOutcome.COMPLETE));
    settle();
    assertThat(model.selectedProperty().get().id()).isEqualTo(new SessionId(3));
  }

  @Test
  void anOpenSessionChangesInItsRow() {
    acs.record(Samples.session(3, BOX, SessionOutcome.OPEN));
    SessionsModel model = model(Optional.empty());
    SessionRow row = model.rows().getFirst();
    acs.record(Samples.session(3, BOX, SessionOutcome.COMPLETE));
    settle();
    assertThat(model.rows().getFirst()).isSameAs(row);
    assertThat(row.summary().outcome()).isEqualTo(SessionOutcome.COMPLETE);
  }

  @Test
  void filtersByWordsAndByProblems() {
    SessionsModel model = model(Optional.empty());
    model.filterProperty().set("LIVING connection");
    assertThat(ids(model)).containsExactly(1L);
    model.filterProperty().set("zyxel");
    assertThat(model.phaseProperty().get()).isEqualTo(SessionsModel.Phase.FILTERED_OUT);
    model.clearFilter();
    model.problemsOnlyProperty().set(true);
    assertThat(ids(model)).containsExactly(2L);
  }

  @Test
  void selectsASessionThatComesLater() {
    SessionsModel model = model(Optional.empty());
    model.filterProperty().set("zyxel");
    model.select(new SessionId(3));
    assertThat(model.selectedProperty().get()).isNull();
    acs.record(Samples.session(3, BOX, SessionOutcome.COMPLETE));
    settle();
    assertThat(model.selectedProperty().get().id()).isEqualTo(new SessionId(3));
    assertThat(model.filterProperty().get()).isEmpty();
  }

  @Test
  void saysThatThereAreNone() {
    SessionsModel model = model(Optional.of(new DeviceKey("nobody")));
    assertThat(model.phaseProperty().get()).isEqualTo(SessionsModel.Phase.NONE);
  }

  /** Delivers events, then lets the pause after a reading pass, so that it is read again. */
  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.deliver();
    }
  }

  private SessionsModel model(Optional<DeviceKey> device) {
    return new SessionsModel(
        acs.journal(), acs.devices(), device, desk.events, desk.context.tasks(), desk.texts);
  }

  private static java.util.List<Long> ids(SessionsModel model) {
    return model.rows().stream().map(row -> row.id().number()).toList();
  }
}
