package org.beckon.console.shell;

import java.util.List;
import java.util.Optional;
import org.beckon.console.command.Command;
import org.beckon.console.panel.DeviceTab;
import org.beckon.console.panel.PanelEntry;
import org.beckon.console.panel.PanelEntry.Shelf;
import org.beckon.console.panel.Place;
import org.beckon.console.panel.device.DevicePanel;
import org.beckon.console.panel.device.OverviewPanel;
import org.beckon.console.panel.devices.DevicesPanel;
import org.beckon.console.panel.inform.InformPanel;
import org.beckon.console.panel.parameters.ParametersPanel;
import org.beckon.console.panel.pokes.PokeHistoryPanel;
import org.beckon.console.panel.server.ServerPanel;
import org.beckon.console.panel.sessions.DeviceSessionsPanel;
import org.beckon.console.panel.sessions.SessionsPanel;
import org.beckon.console.panel.settings.SettingsPanel;
import org.beckon.console.panel.wifi.WifiPanel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/**
 * The pages of the window and the tabs of the device page, a line each. Immutable.
 *
 * @param pages in the order of the sidebar
 * @param tabs in the order of the device page
 */
public record PanelCatalogue(List<PanelEntry<?>> pages, List<DeviceTab> tabs) {
  public PanelCatalogue {
    pages = List.copyOf(pages);
    tabs = List.copyOf(tabs);
  }

  /**
   * All that there is.
   *
   * @param demo starts simulated devices; empty when that is not offered
   */
  public static PanelCatalogue standard(Optional<Runnable> demo) {
    List<DeviceTab> tabs =
        List.of(
            new DeviceTab("overview", MaterialDesignI.INFORMATION_OUTLINE, OverviewPanel::new),
            ParametersPanel.tab(),
            new DeviceTab("wifi", MaterialDesignW.WIFI, WifiPanel::new),
            new DeviceTab("inform", MaterialDesignP.PHONE_INCOMING_OUTLINE, InformPanel::new),
            new DeviceTab("pokes", MaterialDesignB.BELL_RING_OUTLINE, PokeHistoryPanel::new),
            new DeviceTab("sessions", MaterialDesignS.SWAP_HORIZONTAL, DeviceSessionsPanel::new));
    return new PanelCatalogue(
        List.of(
            PanelEntry.listed(
                Place.Devices.class,
                Command.GO_DEVICES,
                new Place.Devices(),
                Shelf.TOP,
                (context, place) -> new DevicesPanel(context, demo)),
            PanelEntry.unlisted(
                Place.OneDevice.class, (context, place) -> new DevicePanel(context, place, tabs)),
            PanelEntry.listed(
                Place.Sessions.class,
                Command.GO_SESSIONS,
                new Place.Sessions(),
                Shelf.TOP,
                (context, place) -> new SessionsPanel(context)),
            PanelEntry.listed(
                Place.Server.class,
                Command.GO_SERVER,
                new Place.Server(),
                Shelf.TOP,
                (context, place) -> new ServerPanel(context)),
            PanelEntry.listed(
                Place.Preferences.class,
                Command.GO_SETTINGS,
                new Place.Preferences(),
                Shelf.FOOT,
                (context, place) -> new SettingsPanel(context))),
        tabs);
  }

  /** The page for a place. */
  <P extends Place> Optional<PanelEntry<P>> find(P place) {
    for (PanelEntry<?> page : pages) {
      if (page.place().isInstance(place)) {
        @SuppressWarnings("unchecked") // the entry's class is that of the place
        PanelEntry<P> found = (PanelEntry<P>) page;
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
