package org.beckon.console.pictures;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.FakeLab;
import org.beckon.console.panel.Place;

/**
 * A picture to take.
 *
 * @param name of the file, without look and extension
 * @param acs the server behind the window
 * @param lab the laboratory behind its page
 * @param place where to go in the window
 * @param locale language of the window
 * @param before done on the FX thread when the page is there
 */
record Shot(
    String name,
    FakeAcs acs,
    FakeLab lab,
    Place place,
    Locale locale,
    BiConsumer<FakeAcs, Scene> before) {

  static Shot of(String name, FakeAcs acs, Place place) {
    return new Shot(name, acs, FakeLab.busy(), place, Locale.ENGLISH, (server, scene) -> {});
  }

  Shot in(Locale other) {
    return new Shot(name, acs, lab, place, other, before);
  }

  Shot with(FakeLab other) {
    return new Shot(name, acs, other, place, locale, before);
  }

  Shot after(BiConsumer<FakeAcs, Scene> action) {
    return new Shot(name, acs, lab, place, locale, action);
  }
}
