package org.beckon.console.prepare;

import org.beckon.acs.connreq.Via;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.server.Acs;
import org.beckon.console.dialog.Dialogs;
import org.beckon.console.dialog.Sheet;
import org.beckon.console.errand.Errands;
import org.beckon.console.event.EventBridge;
import org.beckon.console.event.Heartbeat;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** Opens the dialogs that set a device up for another way to poke it. FX thread only. */
public final class Preparations {
  private final Acs acs;
  private final Errands errands;
  private final Dialogs dialogs;
  private final TaskRunner tasks;
  private final EventBridge events;
  private final Heartbeat heartbeat;
  private final Texts texts;

  /** Wires the dialogs. */
  public Preparations(
      Acs acs,
      Errands errands,
      Dialogs dialogs,
      TaskRunner tasks,
      EventBridge events,
      Heartbeat heartbeat,
      Texts texts) {
    this.acs = acs;
    this.errands = errands;
    this.dialogs = dialogs;
    this.tasks = tasks;
    this.events = events;
    this.heartbeat = heartbeat;
    this.texts = texts;
  }

  /** Shows what would be written to a device, and orders it when that is wished; not for HTTP. */
  public void open(DeviceKey device, Via via) {
    PrepareModel model =
        new PrepareModel(device, preparing(via), acs.devices(), errands, tasks, events, texts);
    dialogs.open(
        new Sheet(
            texts.get(via == Via.UDP ? "prepare.title.udp" : "prepare.title.xmpp"),
            new PrepareView(model, heartbeat, texts),
            texts.get("prepare.yes"),
            model.ready(),
            false,
            true,
            model::order));
  }

  private Preparing preparing(Via via) {
    return switch (via) {
      case UDP -> new UdpPreparing(acs.udpPreparation());
      case XMPP -> new XmppPreparing(acs.xmpp());
      case HTTP -> throw new IllegalArgumentException("requests by HTTP need no preparation");
    };
  }
}
