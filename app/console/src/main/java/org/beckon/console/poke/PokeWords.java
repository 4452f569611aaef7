package org.beckon.console.poke;

import java.time.Duration;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** Pokes in words. */
public final class PokeWords {

  private final Texts texts;
  private final Wording wording;
  private final CauseWords causes;

  /** Words in this language. */
  public PokeWords(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
    this.causes = new CauseWords(texts);
  }

  private String state(PokeState state) {
    return switch (state) {
      case PokeState.Idle idle -> texts.get("poke.none");
      case PokeState.Running running -> texts.get("poke.running");
      case PokeState.Over(PokeTrace trace) -> result(trace);
      case PokeState.Broken broken -> texts.get("poke.broken");
    };
  }

  /** How it stands, in a line; while it is under way the latest step tells what is awaited. */
  public String state(PokeModel poke) {
    boolean accepted =
        !poke.steps().isEmpty() && poke.steps().getLast().kind() == StepKind.ACCEPTED;
    return accepted && poke.stateProperty().get() instanceof PokeState.Running
        ? texts.get("poke.waiting")
        : state(poke.stateProperty().get());
  }

  /** How it went, in a line. */
  public String result(PokeTrace trace) {
    return switch (trace.result()) {
      case INFORM ->
          texts.get("poke.inform", wording.length(trace.informAfter().orElse(Duration.ZERO)));
      case ACCEPTED -> texts.get("poke.accepted");
      case FAILED -> texts.get("poke.failed");
      case UNREACHABLE -> texts.get("poke.unreachable");
    };
  }

  /** What a step is called. */
  public String step(PokeStep step) {
    return texts.get("poke.step." + step.kind().name(), step.details().toArray());
  }

  /** What there is to say of a step; may be empty. */
  public String detail(PokeStep step) {
    return step.cause()
        .map(causes::cause)
        .orElseGet(() -> texts.get("poke.detail." + step.kind().name(), step.details().toArray()));
  }

  /** A time since the poke began. */
  public String time(Duration at) {
    return wording.length(at);
  }
}
