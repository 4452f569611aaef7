package org.beckon.console.panel.pokes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javafx.scene.control.TableView;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.Samples;
import org.beckon.console.fake.Traces;
import org.beckon.console.fx.FxTest;
import org.junit.jupiter.api.Test;

class PokeHistoryPanelTest extends FxTest {
  private static final DeviceKey ROUTER = Samples.ROUTER.key();

  private final FakeAcs acs = Samples.home();
  private final FakeDesk desk = new FakeDesk(acs);

  @Test
  void listsThePokesWithTheMedianOfEachWayAndTheStepsOfTheSelectedOne() {
    acs.poked(
        Traces.success(ROUTER, Via.HTTP, 40, FakeAcs.NOW.minus(Duration.ofDays(2))),
        Traces.success(ROUTER, Via.HTTP, 60, FakeAcs.NOW.minus(Duration.ofDays(1))),
        Traces.success(ROUTER, Via.HTTP, 50, FakeAcs.NOW.minus(Duration.ofHours(1))),
        Traces.wrongLogin(ROUTER));
    open();

    assertThat(table().getItems())
        .extracting(PokeTrace::result)
        .startsWith(PokeTrace.Result.FAILED, PokeTrace.Result.INFORM)
        .hasSize(4);
    assertThat(lookup(".way-median").queryLabeled().getText()).isEqualTo("50 ms median");
    assertThat(lookup("3 of 4 led to an Inform").tryQuery()).isPresent();
    assertThat(lookup("#poke-result").queryLabeled().getText())
        .isEqualTo("The device refused the request");
    clickOn("#poke-settings");
    assertThat(desk.visited).isNotEmpty();

    fx(() -> table().getSelectionModel().select(1));
    assertThat(lookup("#poke-result").queryLabeled().getText()).isEqualTo("Called in after 50 ms");
  }

  @Test
  void aDeviceThatWasNeverPokedIsPokedFromHere() {
    acs.answerPokes(FakeAcs::inform);
    open();
    assertThat(lookup("#pokes-none").query().isVisible()).isTrue();

    clickOn("Poke");
    fx(desk::deliver);
    assertThat(table().getItems()).hasSize(1);
    assertThat(lookup("#pokes-none").query().isVisible()).isFalse();
  }

  @Test
  void saysThatThePokesCannotBeRead() {
    acs.breakHistory();
    open();

    assertThat(lookup("The pokes cannot be read").query().getParent().isVisible()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private TableView<PokeTrace> table() {
    return lookup("#pokes-table").queryAs(TableView.class);
  }

  private void open() {
    show(() -> new PokeHistoryPanel(desk.context, ROUTER).root());
    fx(desk::deliver);
  }
}
