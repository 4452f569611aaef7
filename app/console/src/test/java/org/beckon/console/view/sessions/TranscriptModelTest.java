package org.beckon.console.view.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.acs.journal.Transcript;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.view.wire.Line;
import org.junit.jupiter.api.Test;

class TranscriptModelTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private final SimpleObjectProperty<SessionRow> row = new SimpleObjectProperty<>();
  private final TranscriptModel model =
      new TranscriptModel(row, acs.journal(), desk.context.tasks(), desk.texts);

  @Test
  void showsTheMessagesWithTheDelayBetweenThem() {
    select(Samples.session(1, ROUTER, SessionOutcome.COMPLETE));
    assertThat(model.messages())
        .extracting(MessageRow::delay)
        .containsExactly(
            Duration.ZERO,
            Duration.ofMillis(6),
            Duration.ofMillis(5),
            Duration.ofMillis(3),
            Duration.ofMillis(38),
            Duration.ofMillis(3));
    assertThat(model.selectedProperty().get().number()).isEqualTo(1);
    assertThat(model.lines())
        .extracting(Line::text)
        .contains("        <Manufacturer>Acme Networks</Manufacturer>");
  }

  @Test
  void anEmptyMessageHasNoLines() {
    select(Samples.session(1, ROUTER, SessionOutcome.COMPLETE));
    model.selectedProperty().set(model.messages().get(2));
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void anOpenSessionGrowsAndTheSelectionStays() {
    Transcript whole = Samples.session(1, ROUTER, SessionOutcome.COMPLETE);
    Transcript half =
        new Transcript(
            Samples.session(1, ROUTER, SessionOutcome.OPEN).summary(),
            whole.messages().subList(0, 3));
    select(half);
    model.selectedProperty().set(model.messages().get(1));
    acs.record(whole);
    row.get().update(whole.summary());
    assertThat(model.messages()).hasSize(6);
    assertThat(model.selectedProperty().get().number()).isEqualTo(2);
    assertThat(model.summaryProperty().get()).contains(whole.summary());
  }

  @Test
  void anotherSessionBeginsAtItsFirstMessage() {
    select(Samples.session(1, ROUTER, SessionOutcome.COMPLETE));
    model.selectedProperty().set(model.messages().get(4));
    select(Samples.session(2, ROUTER, SessionOutcome.COMPLETE));
    assertThat(model.selectedProperty().get().number()).isEqualTo(1);
  }

  @Test
  void nothingIsShownWithoutASelectionOrForASessionThatIsGone() {
    select(Samples.session(1, ROUTER, SessionOutcome.COMPLETE));
    row.set(null);
    assertThat(model.summaryProperty().get()).isEqualTo(Optional.empty());
    assertThat(model.messages()).isEmpty();
    assertThat(model.lines()).isEmpty();
    row.set(new SessionRow(Samples.session(9, ROUTER, SessionOutcome.COMPLETE).summary(), "gone"));
    assertThat(model.summaryProperty().get()).isEqualTo(Optional.empty());
  }

  @Test
  void copiesWhatCrossedTheWire() {
    select(Samples.session(1, ROUTER, SessionOutcome.COMPLETE));
    assertThat(model.text())
        .contains("== 1  CPE → ACS  +0 ms  Inform\nPOST / HTTP/1.1")
        .contains("== 6  ACS → CPE  +55 ms  (empty)\nHTTP/1.1 204 No Content")
        .contains("<cwmp:GetParameterValues>");
  }

  private void select(Transcript transcript) {
    acs.record(transcript);
    row.set(new SessionRow(transcript.summary(), "router"));
  }
}
