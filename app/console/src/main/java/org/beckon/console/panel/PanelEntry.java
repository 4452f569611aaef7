package org.beckon.console.panel;

import java.util.Optional;
import java.util.function.BiFunction;
import org.beckon.console.command.Command;

/**
 * A line of the panel catalogue.
 *
 * @param place the kind of place that the page shows
 * @param sidebar how it stands in the sidebar; empty when one comes to it from elsewhere only
 * @param make builds the page for its first place
 */
public record PanelEntry<P extends Place>(
    Class<P> place, Optional<Sidebar<P>> sidebar, BiFunction<PanelContext, P, Panel<P>> make) {

  /**
   * How a page stands in the sidebar.
   *
   * @param command what goes there; gives label, icon and shortcut
   * @param usual where that leads
   */
  public record Sidebar<P extends Place>(Command command, P usual, Shelf shelf) {}

  /** Which end of the sidebar. */
  public enum Shelf {
    TOP,
    FOOT
  }

  /** A page that stands in the sidebar. */
  public static <P extends Place> PanelEntry<P> listed(
      Class<P> place,
      Command command,
      P usual,
      Shelf shelf,
      BiFunction<PanelContext, P, Panel<P>> make) {
    return new PanelEntry<>(place, Optional.of(new Sidebar<>(command, usual, shelf)), make);
  }

  /** A page that one comes to from other pages. */
  public static <P extends Place> PanelEntry<P> unlisted(
      Class<P> place, BiFunction<PanelContext, P, Panel<P>> make) {
    return new PanelEntry<>(place, Optional.empty(), make);
  }
}
