package org.beckon.acs.xmpp.outside;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.beckon.acs.xmpp.OutsideTrouble;

/** How long to wait before the next try: a second at first, twice as long each time. */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Brokers shut out who comes again and again with a wrong password. */
  private static final Duration LOGIN = Duration.ofMinutes(5);

  private Duration step = FIRST;

  /** It went well: begin anew. */
  void succeeded() {
    step = FIRST;
  }

  /** The next wait, up to a fifth shorter or longer by chance. */
  Duration next(OutsideTrouble trouble, RandomGenerator random) {
    Duration longest = trouble == OutsideTrouble.WRONG_LOGIN ? LOGIN : LONGEST;
    Duration wait = step.compareTo(longest) < 0 ? step : longest;
    step = wait.multipliedBy(2);
    return Duration.ofMillis(Math.round(wait.toMillis() * (0.8 + 0.4 * random.nextDouble())));
  }
}
