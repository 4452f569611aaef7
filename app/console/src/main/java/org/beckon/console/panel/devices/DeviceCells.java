package org.beckon.console.panel.devices;

import java.time.Instant;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.console.view.StateLabel;

/** Makes the columns of the device table with their cells. */
final class DeviceCells {

  private final Texts texts;
  private final Wording wording;
  private final Heartbeat heartbeat;

  DeviceCells(Texts texts, Wording wording, Heartbeat heartbeat) {
    this.texts = texts;
    this.wording = wording;
    this.heartbeat = heartbeat;
  }

  /** The table column of a column. */
  TableColumn<DeviceRow, DeviceFacts> column(DeviceColumn column) {
    TableColumn<DeviceRow, DeviceFacts> made = new TableColumn<>(texts.of(column));
    made.setId(column.id());
    made.setUserData(column);
    made.setPrefWidth(column.width());
    made.setComparator(column.order());
    made.setCellValueFactory(row -> row.getValue().factsProperty());
    made.setCellFactory(ignored -> cell(column));
    return made;
  }

  private TableCell<DeviceRow, DeviceFacts> cell(DeviceColumn column) {
    return switch (column) {
      case STATE -> new StateCell();
      case ALIAS -> words(DeviceFacts::alias);
      case MANUFACTURER -> words(DeviceFacts::manufacturer);
      case MODEL -> words(DeviceFacts::model);
      case SERIAL -> mono(DeviceFacts::serial);
      case SOFTWARE -> words(DeviceFacts::software);
      case HARDWARE -> words(DeviceFacts::hardware);
      case ADDRESS -> mono(DeviceFacts::address);
      case LAST_INFORM -> new AgeCell();
      case FIRST_SEEN -> words(facts -> wording.moment(facts.firstSeen()));
      case POKE -> new WaysCell(texts, wording);
      case PENDING ->
          number(facts -> facts.pending() == 0 ? "" : Integer.toString(facts.pending()));
      case TAGS -> new TagCell();
      case DATA_MODEL ->
          words(
              facts ->
                  facts.root().startsWith("Device.")
                      ? "TR-181"
                      : facts.root().isEmpty() ? "" : "TR-098");
      case ID -> mono(facts -> facts.key().text());
    };
  }

  private static TableCell<DeviceRow, DeviceFacts> words(Function<DeviceFacts, String> part) {
    return new TextCell(part, "");
  }

  private static TableCell<DeviceRow, DeviceFacts> mono(Function<DeviceFacts, String> part) {
    return new TextCell(part, "mono");
  }

  private static TableCell<DeviceRow, DeviceFacts> number(Function<DeviceFacts, String> part) {
    TextCell cell = new TextCell(part, "number");
    cell.setAlignment(Pos.CENTER_RIGHT);
    return cell;
  }

  private static final class TextCell extends TableCell<DeviceRow, DeviceFacts> {
    private final Function<DeviceFacts, String> part;

    TextCell(Function<DeviceFacts, String> part, String style) {
      this.part = part;
      if (!style.isEmpty()) {
        getStyleClass().add(style);
      }
    }

    @Override
    protected void updateItem(DeviceFacts facts, boolean empty) {
      super.updateItem(facts, empty);
      setText(empty || facts == null ? null : part.apply(facts));
    }
  }

  private final class StateCell extends TableCell<DeviceRow, DeviceFacts> {
    private final StateLabel label = new StateLabel(texts);

    @Override
    protected void updateItem(DeviceFacts facts, boolean empty) {
      super.updateItem(facts, empty);
      boolean some = !empty && facts != null;
      setGraphic(some ? label : null);
      if (some) {
        label.show(facts.state());
      }
    }
  }

  private final class AgeCell extends TableCell<DeviceRow, DeviceFacts> {
    private final ChangeListener<Instant> ticking = (source, before, now) -> write();

    AgeCell() {
      heartbeat.nowProperty().addListener(new WeakChangeListener<>(ticking));
    }

    @Override
    protected void updateItem(DeviceFacts facts, boolean empty) {
      super.updateItem(facts, empty);
      write();
    }

    private void write() {
      DeviceFacts facts = isEmpty() ? null : getItem();
      setText(facts == null ? null : wording.ago(facts.lastInform(), heartbeat.now()));
    }
  }

  private static final class TagCell extends TableCell<DeviceRow, DeviceFacts> {
    private final HBox box = new HBox(4);

    TagCell() {
      box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(DeviceFacts facts, boolean empty) {
      super.updateItem(facts, empty);
      boolean some = !empty && facts != null && !facts.tags().isEmpty();
      setGraphic(some ? box : null);
      if (some) {
        box.getChildren().setAll(facts.tags().stream().map(TagCell::badge).toList());
      }
    }

    private static Label badge(String tag) {
      Label badge = new Label(tag);
      badge.getStyleClass().add("badge");
      return badge;
    }
  }
}
