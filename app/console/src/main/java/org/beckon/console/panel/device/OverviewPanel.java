package org.beckon.console.panel.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.console.command.CommandScope;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.WaysModel;
import org.beckon.console.poke.WaysView;
import org.beckon.console.quirk.QuirksModel;
import org.beckon.console.quirk.QuirksView;
import org.beckon.console.reach.ReachModel;
import org.beckon.console.reach.ReachView;
import org.beckon.console.text.Texts;
import org.beckon.console.view.Fxml;
import org.beckon.cwmp.event.Event;

/** What a device is and what goes on with it: a tab of the device page. */
public final class OverviewPanel implements Panel<Place.OneDevice> {

  @FXML private GridPane identity;
  @FXML private GridPane contact;
  @FXML private VBox ways;
  @FXML private VBox habits;
  @FXML private VBox reachBox;
  @FXML private ListView<OperationRow> operations;

  private final PanelContext context;
  private final Texts texts;
  private final OverviewModel model;
  private final QuirksModel quirks;
  private final WaysModel wayModel;
  private final ReachModel reach;
  private final Parent root;
  private final CommandScope commands = new CommandScope();

  /** Builds the tab. */
  public OverviewPanel(PanelContext context, DeviceKey device) {
    this.context = context;
    this.texts = context.texts();
    this.model =
        new OverviewModel(
            device,
            context.acs().devices(),
            context.acs().operations(),
            context.tasks(),
            context.events(),
            texts);
    this.quirks =
        new QuirksModel(
            device,
            context.acs().devices(),
            context.acs().quirks(),
            context.tasks(),
            context.events(),
            texts,
            context.wording());
    this.wayModel =
        new WaysModel(
            device, context.acs(), context.pokes(), context.events(), context.heartbeat());
    this.root = Fxml.load("overview", this, texts);
    habits
        .getChildren()
        .setAll(
            new QuirksView(
                quirks,
                context.dialogs(),
                session -> context.navigator().go(new Place.Sessions(Optional.of(session))),
                texts));
    this.reach =
        new ReachModel(
            device,
            context.acs().devices(),
            context.acs().reach(),
            context.acs().operations(),
            context.pokes(),
            context.tasks(),
            context.events(),
            texts);
    reachBox
        .getChildren()
        .setAll(new ReachView(reach, context.actions(), context.dialogs(), commands, texts).root());
    operations.setItems(model.queue());
    operations.setCellFactory(
        list -> new OperationCell(model, texts, context.wording(), context.heartbeat()));
    operations.setPlaceholder(new Label(texts.get("device.operations.none")));
    model.deviceProperty().subscribe(now -> now.ifPresent(this::show));
    ways.getChildren()
        .add(
            new WaysView(
                wayModel,
                texts,
                context.wording(),
                context.heartbeat()::now,
                remedy -> context.pokeLinks().remedy(remedy, device)));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public CommandScope commands() {
    return commands;
  }

  @Override
  public void close() {
    model.close();
    quirks.close();
    wayModel.close();
    reach.close();
  }

  private void show(Device device) {
    new FactGrid(identity, texts)
        .begin()
        .line("device.fact.manufacturer", device.id().manufacturer())
        .line("device.fact.model", device.reported().modelName())
        .line("device.fact.class", device.id().productClass())
        .line("device.fact.oui", device.id().oui())
        .line("device.fact.serial", device.id().serialNumber())
        .line("device.fact.software", device.reported().softwareVersion())
        .line("device.fact.hardware", device.reported().hardwareVersion())
        .line("device.fact.provisioning", device.reported().provisioningCode())
        .line("device.fact.dataModel", device.reported().root())
        .line("device.fact.id", device.key().text());
    int interval = device.reported().periodicInformInterval();
    new FactGrid(contact, texts)
        .begin()
        .line("device.fact.address", device.contact().address())
        .line("device.fact.last", context.wording().moment(device.contact().last()))
        .line("device.fact.events", events(device.contact().lastEvents()))
        .line(
            "device.fact.interval",
            interval == 0 ? "" : texts.get("device.fact.seconds", String.valueOf(interval)))
        .line("device.fact.first", context.wording().moment(device.contact().first()))
        .line("device.fact.namespace", speaks(device.contact()))
        .line("device.fact.notes", String.join("\n", device.notes()));
  }

  private static String speaks(Contact contact) {
    return contact.cwmpVersion().isEmpty()
        ? contact.namespace()
        : "CWMP " + contact.cwmpVersion() + " (" + contact.namespace() + ")";
  }

  private static String events(List<Event> events) {
    return events.stream().map(Event::code).collect(Collectors.joining(", "));
  }
}
