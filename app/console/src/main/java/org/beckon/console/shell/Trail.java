package org.beckon.console.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.beckon.console.panel.Navigator;
import org.beckon.console.panel.Place;

/** Where one is and where one was. FX thread only. */
public final class Trail implements Navigator {

  private static final int LONGEST = 50;

  private final ReadOnlyObjectWrapper<Place> here;
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final Deque<Place> before = new ArrayDeque<>();

  /** Begins here. */
  public Trail(Place start) {
    here = new ReadOnlyObjectWrapper<>(start);
  }

  /** Where one is. */
  public ReadOnlyObjectProperty<Place> hereProperty() {
    return here.getReadOnlyProperty();
  }

  /** Whether there is anywhere to go back to. */
  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  @Override
  public void go(Place place) {
    if (place.equals(here.get())) {
      return;
    }
    before.push(here.get());
    while (before.size() > LONGEST) {
      before.removeLast();
    }
    canGoBack.set(true);
    here.set(place);
  }

  @Override
  public void back() {
    if (!before.isEmpty()) {
      Place place = before.pop();
      canGoBack.set(!before.isEmpty());
      here.set(place);
    }
  }
}
