package org.beckon.acs.session;

import java.util.ArrayList;
import java.util.List;
import org.beckon.acs.journal.SessionOutcome;

/** The result of one input: where the session stands now, what to answer, what to do. */
public record Step(State state, Reply reply, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  static Step of(State state, Reply reply, Effect... effects) {
    return new Step(state, reply, List.of(effects));
  }

  /** The last step of a session. */
  static Step end(SessionOutcome outcome, String reason, Reply reply) {
    return of(new State.Ended(outcome, reason), reply, new Effect.Closed(outcome, reason));
  }

  /** The same with something to do before everything else. */
  Step after(Effect first) {
    List<Effect> all = new ArrayList<>(effects.size() + 1);
    all.add(first);
    all.addAll(effects);
    return new Step(state, reply, all);
  }
}
