package org.beckon.console.poke;

import java.time.Duration;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;

/** Pokes in words. */
public final class PokeWords {

  private final Texts texts;
  private final Wording wording;

  /** Words in this language. */
  public PokeWords(Texts texts, Wording wording) {
    this.texts = texts;
    this.wording = wording;
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
    boolean accepted = !poke.steps().isEmpty() && poke.steps().getLast().name().equals("accepted");
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

  /** What a step is called; a step that no text knows keeps its own name. */
  public String step(String name) {
    String key = "poke.step." + name;
    return texts.bundle().containsKey(key) ? texts.get(key) : name;
  }

  /** A time since the poke began. */
  public String time(Duration at) {
    return wording.length(at);
  }
}
