package org.beckon.console.panel.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeDesk;
import org.beckon.console.fake.HomeRouter;
import org.beckon.console.fake.Samples;
import org.beckon.console.fx.FxTest;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.junit.jupiter.api.Test;

class ParametersPanelTest extends FxTest {

  private static final DeviceKey ROUTER = Samples.ROUTER.key();
  private static final String ENABLE = "Device.WiFi.Radio.1.Enable";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String WIDTH = "Device.WiFi.Radio.1.OperatingChannelBandwidth";
  private static final String STATUS = "Device.WiFi.Radio.1.Status";
  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";
  private static final List<StoredParameter> READ = HomeRouter.parameters();

  private final FakeAcs acs = Samples.home().answerPokes(FakeAcs::inform);
  private final FakeDesk desk = new FakeDesk(acs);
  private ParametersPanel panel;

  @Test
  void aSwitchAChoiceAndANumberAreEditedInPlaceReviewedAndApplied() {
    open(READ);
    String width = value(WIDTH);
    go(ENABLE);
    press(KeyCode.ENTER).release(KeyCode.ENTER);

    edit(CHANNEL);
    fx(() -> editor().setText("11"));
    press(KeyCode.ENTER).release(KeyCode.ENTER);

    edit(WIDTH);
    ComboBox<String> box = lookup("#value-editor").queryComboBox();
    String other =
        box.getItems().stream().filter(it -> !it.equals(width)).findFirst().orElseThrow();
    fx(
        () -> {
          box.setValue(other);
          box.hide();
        });

    assertThat(text("changes-count")).isEqualTo("3 changes");
    fx(() -> button("changes-review").fire());
    ListView<StagedChange> review = lookup("#review-list").queryListView();
    assertThat(review.getItems())
        .extracting(StagedChange::path)
        .containsExactly(CHANNEL, ENABLE, WIDTH);

    acs.answer((device, work) -> written((Work.WriteValues) work));
    fx(() -> button("review-apply").fire());

    assertThat(acs.queued()).hasSize(1);
    assertThat(((Work.WriteValues) acs.queued().getFirst()).values())
        .extracting(ParameterValue::name, ParameterValue::value)
        .contains(tuple(CHANNEL, "11"), tuple(WIDTH, other));
    assertThat(text("changes-report")).startsWith("3 values written");
    assertThat(panel.model().changes().all()).isEmpty();
    assertThat(lookup("#parameter-review").query().isVisible()).isFalse();
  }

  @Test
  void aNumberOutOfRangeStaysInTheEditorUntilThePersonInsists() {
    open(READ);
    edit(CHANNEL);
    fx(() -> editor().setText("300"));
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(panel.model().changes().all()).isEmpty();
    assertThat(editor().getPseudoClassStates()).extracting(Object::toString).contains("problem");

    fx(() -> lookup("#stage-anyway").queryButton().fire());
    assertThat(panel.model().present(row(CHANNEL))).isEqualTo("300");
  }

  @Test
  void escapeGivesTheEditUp() {
    open(READ);
    edit(CHANNEL);
    fx(() -> editor().setText("11"));
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

    assertThat(panel.model().changes().all()).isEmpty();
    assertThat(lookup("#value-editor").tryQuery()).isEmpty();
  }

  @Test
  void aRefusalStandsAtTheRowThatItNames() throws TimeoutException {
    open(READ);
    acs.answer(
        (device, work) ->
            new Outcome.Refused(
                new Fault(
                    9003, "Invalid", List.of(new ParameterFault(CHANNEL, 9007, "not here")))));
    fx(
        () -> {
          panel.model().stage(row(CHANNEL), "11");
          panel.model().stage(row(ENABLE), "0");
          panel.model().stage(row(PASSPHRASE), "correct horse");
          button("changes-apply").fire();
        });

    until(
        () ->
            cellTexts(CHANNEL).stream()
                .anyMatch(text -> text.contains("9007") && text.contains("not here")));
    assertThat(cellTexts(ENABLE)).noneMatch(text -> text.contains("9007"));
    assertThat(panel.model().selectedProperty().get()).isEqualTo(row(CHANNEL));
    assertThat(text("changes-count")).isEqualTo("3 changes");
  }

  @Test
  void readOnlyRowsOpenNoEditorUnlessOneTriesAnyway() {
    open(READ);
    edit(STATUS);
    assertThat(lookup("#value-editor").tryQuery()).isEmpty();

    fx(
        () -> {
          panel.model().tryAnyway(row(STATUS));
          panel.edit();
        });
    assertThat(lookup("#value-editor").tryQuery()).isPresent();
  }

  @Test
  void secretsAreNotShown() throws TimeoutException {
    open(HomeRouter.with(READ, PASSPHRASE, "hunter2-hunter2"));
    go(PASSPHRASE);

    until(() -> cellTexts(PASSPHRASE).contains(ParameterWords.DOTS));
    assertThat(cellTexts(PASSPHRASE)).noneMatch(text -> text.contains("hunter2"));
    assertThat(lookup("#facts-value").queryTextInputControl().getText()).doesNotContain("hunter2");
  }

  @Test
  void addsAndDeletesInstances() {
    open(READ);
    go("Device.DNS.Client.Server.1.");
    assertThat(button("command-add-instance").isDisabled()).isFalse();
    fx(() -> button("command-add-instance").fire());
    assertThat(acs.queued().getLast())
        .isEqualTo(new Work.AddInstance("Device.DNS.Client.Server.", List.of()));

    fx(() -> button("command-delete-instance").fire());
    assertThat(desk.asked.getLast().details()).containsExactly("Device.DNS.Client.Server.1.");
    assertThat(acs.queued().getLast())
        .isEqualTo(new Work.RemoveInstance("Device.DNS.Client.Server.1."));

    go("Device.DeviceInfo.");
    assertThat(button("command-add-instance").isDisabled()).isTrue();
    assertThat(button("command-delete-instance").isDisabled()).isTrue();
  }

  @Test
  void nothingReadYetLeadsToReadingEverything() {
    open(List.of());
    assertThat(text("parameter-next")).isEqualTo("Read everything");
    fx(() -> button("parameter-next").fire());
    assertThat(acs.queued()).containsExactly(new Work.Discover(""));
    assertThat(text("parameter-progress")).isNotEmpty();

    fx(
        () -> {
          acs.store(ROUTER, READ);
          desk.deliver();
          desk.deliver();
        });
    assertThat(table().isVisible()).isTrue();
    assertThat(table().getExpandedItemCount()).isGreaterThan(5);
    assertThat(lookup("#parameter-state").query().isVisible()).isFalse();
  }

  @Test
  void searchOpensWhatItFindsAndLeadsBackFromNothing() {
    open(READ);
    fx(() -> panel.model().searchProperty().set("radio.1.channel"));
    assertThat(index(CHANNEL)).isPresent();

    fx(() -> panel.model().searchProperty().set("no such thing"));
    assertThat(text("parameter-next")).isEqualTo("Show all");
    fx(() -> button("parameter-next").fire());
    assertThat(index(CHANNEL)).isEmpty();
    assertThat(table().getExpandedItemCount()).isGreaterThan(5);
  }

  @Test
  void aReadingKeepsTheSelectionAndWhatStandsOpen() {
    open(READ);
    go(CHANNEL);
    fx(
        () -> {
          acs.store(
              ROUTER,
              READ.stream().filter(each -> !each.path().startsWith("Device.DNS.")).toList());
          desk.deliver();
          desk.deliver();
        });

    assertThat(table().getSelectionModel().getSelectedItem().getValue()).isSameAs(row(CHANNEL));
    assertThat(panel.model().tree().find("Device.DNS.")).isEmpty();
  }

  @Test
  void tenThousandParametersNeedOnlyTheRowsInSight() {
    open(
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(
                i ->
                    new StoredParameter(
                        "Device.X_Many.Item." + i + ".Name",
                        "value " + i,
                        "xsd:string",
                        Access.READ_WRITE,
                        0,
                        FakeAcs.NOW))
            .toList());
    fx(() -> panel.model().searchProperty().set("name"));

    assertThat(table().getExpandedItemCount()).isGreaterThan(20_000);
    assertThat(table().lookupAll(".tree-table-row-cell")).hasSizeBetween(10, 100);
  }

  private void open(List<StoredParameter> read) {
    acs.store(ROUTER, read);
    show(
        () -> {
          panel = new ParametersPanel(desk.context, ROUTER);
          return panel.root();
        });
  }

  private void go(String path) {
    fx(
        () -> {
          panel.reveal(path);
          table().requestFocus();
        });
  }

  private void edit(String path) {
    go(path);
    fx(() -> panel.edit());
  }

  private TextField editor() {
    return lookup("#value-editor").queryAs(TextField.class);
  }

  private ParameterRow row(String path) {
    return panel.model().tree().find(path).orElseThrow();
  }

  private String value(String path) {
    return row(path).value().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private TreeTableView<ParameterRow> table() {
    return lookup("#parameter-table").queryAs(TreeTableView.class);
  }

  private Optional<Integer> index(String path) {
    TreeTableView<ParameterRow> table = table();
    for (int i = 0; i < table.getExpandedItemCount(); i++) {
      if (table.getTreeItem(i).getValue().path().equals(path)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** What can be read in the row of a parameter. */
  private List<String> cellTexts(String path) {
    int index = index(path).orElseThrow();
    return table().lookupAll(".tree-table-cell").stream()
        .map(TreeTableCell.class::cast)
        .filter(cell -> cell.getIndex() == index)
        .flatMap(cell -> Stream.concat(Stream.of(cell), cell.lookupAll(".label").stream()))
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null)
        .toList();
  }

  private Button button(String id) {
    return lookup("#" + id).queryButton();
  }

  private String text(String id) {
    return lookup("#" + id).queryLabeled().getText();
  }

  private static Outcome written(Work.WriteValues work) {
    return new Outcome.Written(0, work.values());
  }
}
