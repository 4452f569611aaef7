package org.beckon.console.shell;

import java.util.List;
import java.util.Optional;
import org.beckon.console.panel.DeviceTab;
import org.beckon.console.panel.PanelEntry;
import org.beckon.console.panel.Place;

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

  /** All that there is. */
  public static PanelCatalogue standard() {
    List<DeviceTab> tabs = List.of();
    return new PanelCatalogue(List.of(), tabs);
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
