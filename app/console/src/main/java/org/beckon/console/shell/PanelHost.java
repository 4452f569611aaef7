package org.beckon.console.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Pane;
import org.beckon.console.panel.Panel;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.panel.PanelEntry;
import org.beckon.console.panel.Place;

/**
 * Puts the page for a place in front. Pages of the sidebar are built once and kept; any other page
 * is built for its subject, and closed when something else comes to the front, unless it has drafts
 * in it: then it is put aside until its subject comes again.
 */
final class PanelHost implements AutoCloseable {

  private final Pane parent;
  private final PanelCatalogue catalogue;
  private final PanelContext context;
  private final Map<Class<?>, Panel<?>> kept = new HashMap<>();
  private final List<Front<?>> aside = new ArrayList<>();
  private Optional<Front<?>> front = Optional.empty();

  /** The page in front, with the entry it came from and the place it was first built for. */
  private record Front<P extends Place>(PanelEntry<P> entry, P first, Panel<P> panel) {
    boolean shows(Place place) {
      return entry.place().isInstance(place) && (entry.sidebar().isPresent() || same(place));
    }

    private boolean same(Place place) {
      return first instanceof Place.OneDevice mine
          && place instanceof Place.OneDevice other
          && mine.device().equals(other.device());
    }
  }

  PanelHost(Pane parent, PanelCatalogue catalogue, PanelContext context) {
    this.parent = parent;
    this.catalogue = catalogue;
    this.context = context;
  }

  /** The page in front. */
  Optional<Panel<?>> front() {
    return front.map(Front::panel);
  }

  /** Brings the page for this place to the front. */
  <P extends Place> void show(P place) {
    if (front.map(f -> f.shows(place)).orElse(false)) {
      @SuppressWarnings("unchecked") // it shows places of this class
      Panel<P> present = (Panel<P>) front.get().panel();
      present.arrive(place);
      return;
    }
    PanelEntry<P> entry =
        catalogue.find(place).orElseThrow(() -> new IllegalStateException("No page for " + place));
    retire();
    Panel<P> panel = putAside(place).orElseGet(() -> panel(entry, place));
    front = Optional.of(new Front<>(entry, place, panel));
    parent.getChildren().setAll(panel.root());
    panel.arrive(place);
    panel.focus();
  }

  private void retire() {
    front.ifPresent(
        old -> {
          old.panel().leave();
          if (old.entry().sidebar().isEmpty()) {
            if (old.panel().hasDrafts()) {
              aside.add(old);
            } else {
              old.panel().close();
            }
          }
        });
    front = Optional.empty();
  }

  /** The page that was put aside for this place, taken out. */
  private <P extends Place> Optional<Panel<P>> putAside(P place) {
    for (Front<?> old : aside) {
      if (old.shows(place)) {
        aside.remove(old);
        @SuppressWarnings("unchecked") // it shows places of this class
        Panel<P> panel = (Panel<P>) old.panel();
        return Optional.of(panel);
      }
    }
    return Optional.empty();
  }

  private <P extends Place> Panel<P> panel(PanelEntry<P> entry, P place) {
    if (entry.sidebar().isEmpty()) {
      return entry.make().apply(context, place);
    }
    @SuppressWarnings("unchecked") // kept under the place's class
    Panel<P> known = (Panel<P>) kept.get(entry.place());
    if (known == null) {
      known = entry.make().apply(context, place);
      kept.put(entry.place(), known);
    }
    return known;
  }

  @Override
  public void close() {
    retire();
    kept.values().forEach(Panel::close);
    kept.clear();
    aside.forEach(old -> old.panel().close());
    aside.clear();
  }
}
