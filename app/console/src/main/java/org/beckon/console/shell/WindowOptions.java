package org.beckon.console.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.beckon.console.lab.Lab;

/**
 * What a window needs to know of the place where it runs.
 *
 * @param settings file of the window's settings; empty to forget them at the end
 * @param locale language of the system; the settings may choose another
 * @param clock the present, and the time zone for times of day
 * @param demo starts simulated devices against this server, on a thread of its own; empty to leave
 *     the button out
 * @param lab what its laboratory can do; empty to leave that page out
 */
public record WindowOptions(
    Optional<Path> settings,
    Locale locale,
    Clock clock,
    Optional<Runnable> demo,
    Optional<Lab> lab) {

  /** As the system has it. */
  public static WindowOptions of(Path settings, Optional<Runnable> demo, Optional<Lab> lab) {
    return new WindowOptions(
        Optional.of(settings),
        Locale.getDefault(),
        Clock.system(ZoneId.systemDefault()),
        demo,
        lab);
  }
}
