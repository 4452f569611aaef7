package org.beckon.console.panel.devices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.DeviceState;
import org.beckon.console.call.CallView;
import org.beckon.console.command.Command;
import org.beckon.console.command.CommandControls;
import org.beckon.console.command.CommandScope;
import org.beckon.console.errand.Errand;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.Place;
import org.beckon.console.poke.PokeModel;
import org.beckon.console.poke.PokeView;

/** What can be done to the selected devices of the table. FX thread only. */
final class DeviceCommands {
  private final PanelContext context;
  private final TableView<DeviceRow> table;
  private final DevicesModel model;
  private final PokeView pokeView;
  private final CommandScope scope = new CommandScope();
  private final BooleanBinding anyHeld;

  /**
   * The commands of this table.
   *
   * @param follow shows how a reboot of one device goes
   */
  DeviceCommands(
      PanelContext context,
      TableView<DeviceRow> table,
      DevicesModel model,
      Consumer<Errand> follow) {
    this.context = context;
    this.table = table;
    this.model = model;
    this.pokeView =
        new PokeView(
            context.texts(), context.wording(), context.pokeLinks(), Optional.of(this::pokeAgain));
    BooleanBinding some = Bindings.isNotEmpty(table.getSelectionModel().getSelectedItems());
    BooleanBinding one = Bindings.size(table.getSelectionModel().getSelectedItems()).isEqualTo(1);
    anyHeld =
        Bindings.createBooleanBinding(
            () -> !held().isEmpty(), table.getSelectionModel().getSelectedItems(), model.counts());
    scope
        .on(Command.OPEN, one, () -> go(selection().getFirst()))
        .on(Command.POKE, some, () -> poke(selection(), Optional.empty()))
        .on(Command.REBOOT, some, () -> context.actions().reboot(selection(), follow))
        .on(Command.APPROVE, anyHeld, () -> context.actions().approve(held(), this::lookAgain))
        .on(Command.REFUSE, anyHeld, () -> context.actions().refuse(held(), () -> {}))
        .on(Command.CALL, one, () -> CallView.open(context, selection().getFirst()))
        .on(Command.RENAME, one, () -> context.actions().rename(selection().getFirst()))
        .on(Command.FORGET, some, () -> context.actions().forget(selection(), () -> {}))
        .on(Command.COPY_ID, some, this::copyIds)
        .on(Command.REFRESH, model::reload);
    for (Via via : Via.values()) {
      scope.on(Command.poke(via), some, () -> poke(selection(), Optional.of(via)));
    }
  }

  CommandScope scope() {
    return scope;
  }

  /** Where the steps of a poke are shown. */
  PokeView pokeView() {
    return pokeView;
  }

  /** Whether devices are selected that wait for approval. */
  BooleanBinding anyHeld() {
    return anyHeld;
  }

  /** The commands as a menu of the table. */
  ContextMenu menu(CommandControls controls) {
    ContextMenu menu = new ContextMenu();
    add(menu, controls, Command.OPEN, Command.POKE);
    add(menu, controls, Command.POKE_HTTP, Command.POKE_UDP, Command.POKE_XMPP);
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, controls, Command.REBOOT, Command.CALL);
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, controls, Command.APPROVE, Command.REFUSE);
    menu.getItems().add(new SeparatorMenuItem());
    add(menu, controls, Command.RENAME, Command.COPY_ID, Command.FORGET);
    return menu;
  }

  private void add(ContextMenu menu, CommandControls controls, Command... commands) {
    for (Command command : commands) {
      menu.getItems().add(controls.menuItem(command, scope));
    }
  }

  /** Goes to the page of a device. */
  void go(DeviceKey key) {
    context.navigator().go(new Place.OneDevice(key));
  }

  private List<DeviceKey> selection() {
    return table.getSelectionModel().getSelectedItems().stream().map(DeviceRow::key).toList();
  }

  private List<DeviceKey> held() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(row -> row.facts().state() == DeviceState.HELD)
        .map(DeviceRow::key)
        .toList();
  }

  private void lookAgain() {
    model.refresh(Set.copyOf(selection()));
  }

  private void poke(List<DeviceKey> keys, Optional<Via> only) {
    context
        .actions()
        .poke(
            keys,
            only,
            poke -> pokeView.show(poke, context.actions().name(poke.device())),
            () -> model.refresh(Set.copyOf(keys)));
  }

  private void pokeAgain(PokeModel before) {
    poke(List.of(before.device()), before.only());
  }

  private void copyIds() {
    context.clip().copy(String.join("\n", selection().stream().map(DeviceKey::text).toList()));
  }
}
