package org.beckon.simulator.misbehaviour.habit;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Message;

/**
 * One departure from the specification at one place. A habit belongs to one CPE and may remember;
 * it is called by one thread at a time, except those of {@link Listening}, which keep nothing.
 */
public sealed interface Habit {

  /** Who the CPE says it is. */
  @FunctionalInterface
  non-sealed interface Naming extends Habit {
    DeviceId name(DeviceId properly);
  }

  /** What it says of its own accord, such as its Inform; empty: it keeps quiet. */
  @FunctionalInterface
  non-sealed interface Saying extends Habit {
    Optional<CpeRequest<?>> say(CpeRequest<?> properly);
  }

  /** What it makes of a call of the ACS; no answer: it dies of it. */
  @FunctionalInterface
  non-sealed interface Answering extends Habit {
    Optional<Message> answer(
        AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly);

    /** A session begins. */
    default void sessionBegins() {}
  }

  /** How its envelopes are written. */
  @FunctionalInterface
  non-sealed interface Writing extends Habit {
    /**
     * The envelope as it writes it, one character for each byte.
     *
     * @param envelope as it should be written
     * @param answered the method that the ACS called; empty when the message is the CPE's own
     */
    String write(String envelope, String answered);
  }

  /** What it cannot take from an ACS, in words; empty: it is content. */
  @FunctionalInterface
  non-sealed interface Judging extends Habit {
    Optional<String> complaint(AcsAnswer answer);
  }

  /** How its HTTP requests look. */
  record Carrying(UnaryOperator<HttpManner> change) implements Habit {}

  /** How it takes connection requests. */
  record Listening(UnaryOperator<DoorManner> change) implements Habit {}

  /** How its sessions run. */
  record Running(UnaryOperator<CourseManner> change) implements Habit {}
}
