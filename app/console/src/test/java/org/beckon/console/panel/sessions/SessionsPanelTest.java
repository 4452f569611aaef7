package org.beckon.console.panel.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionOutcome;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.beckon.console.panel.Place;
import org.beckon.console.theme.ThemeChoice;
import org.beckon.console.view.wire.Line;
import org.junit.jupiter.api.Test;

class SessionsPanelTest extends FxTest {

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);
  private SessionsPanel panel;

  @Test
  void readsASessionMessageByMessage() {
    acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    open();
    clickOn("Living room");
    assertThat(lookup("#session-messages").queryListView().getItems()).hasSize(6);
    clickOn("GetParameterValuesResponse");
    assertThat(body()).anyMatch(line -> line.contains("KeyPassphrase"));
    assertThat(body()).noneMatch(line -> line.contains("Manufacturer"));
    clickOn("#session-copy-message");
    assertThat(desk.copied.getFirst()).contains("GetParameterValuesResponse", "********");
  }

  @Test
  void copiesTheLinesThatAreSelected() {
    acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    open();
    clickOn("Living room");
    fx(
        () -> {
          ListView<Line> list = lookup("#session-body").queryListView();
          list.requestFocus();
          list.getSelectionModel().clearSelection();
          list.getSelectionModel().selectIndices(0, 1);
        });
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    assertThat(desk.copied.getFirst().lines().toList())
        .hasSize(2)
        .element(1)
        .isEqualTo("  <soap:Header>");
  }

  @Test
  void showsTheSessionThatOneCameFor() {
    acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    acs.record(Samples.session(2, Samples.DSL.key(), SessionOutcome.FAILED));
    open();
    fx(() -> panel.arrive(new Place.Sessions(Optional.of(new SessionId(1)))));
    assertThat(lookup("Session 1 from 192.168.1.1").tryQuery()).isPresent();
    fx(() -> panel.arrive(new Place.Sessions(Optional.of(new SessionId(2)))));
    assertThat(lookup("The device closed the connection.").tryQuery()).isPresent();
  }

  @Test
  void theNextStepIsAButton() {
    open();
    clickOn("#session-none-step");
    assertThat(desk.visited).containsExactly(new Place.Server());
    fx(() -> acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE)));
    fx(desk::deliver);
    fx(desk::deliver);
    clickOn("#session-filter").write("zyxel");
    clickOn("#session-clear");
    assertThat(lookup("#session-table").queryTableView().getItems()).hasSize(1);
  }

  @Test
  void aDeviceHasItsOwnSessionsAndAPoke() {
    acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    show(() -> new DeviceSessionsPanel(desk.context, Samples.BOX.key()).root(), ThemeChoice.DARK);
    TableView<?> table = lookup("#session-table").queryTableView();
    assertThat(table.getItems()).isEmpty();
    clickOn("#session-none-step");
    assertThat(acs.poked()).containsExactly(Samples.BOX.key());
  }

  @Test
  void everyArrowOfTheLadderCanBeHeard() {
    acs.record(Samples.session(1, Samples.ROUTER.key(), SessionOutcome.COMPLETE));
    open();
    clickOn("Living room");
    assertThat(lookup(".ladder-cell").queryAll().stream().map(Node::getAccessibleText))
        .contains("From CPE to ACS: Inform ", "From ACS to CPE: InformResponse +6 ms");
  }

  private void open() {
    show(
        () -> {
          panel = new SessionsPanel(desk.context);
          return panel.root();
        });
  }

  private List<String> body() {
    ListView<Line> list = lookup("#session-body").queryListView();
    return list.getItems().stream().map(Line::text).toList();
  }
}
