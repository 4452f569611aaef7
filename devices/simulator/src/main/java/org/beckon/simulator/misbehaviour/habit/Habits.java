package org.beckon.simulator.misbehaviour.habit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.beckon.cwmp.login.Challenge;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Message;

/**
 * All habits of one CPE, each applied after the one before; without any, everything stays as it
 * should be. The manners may be asked for by any thread, the rest by one at a time.
 */
public final class Habits {
  private final List<Habit> all;
  private final HttpManner http;
  private final DoorManner door;
  private final CourseManner course;
  private final AtomicReference<Challenge> challenge = new AtomicReference<>();

  /** The habits of one CPE, of its own. */
  public Habits(List<Habit> all) {
    this.all = List.copyOf(all);
    HttpManner carrying = HttpManner.PROPER;
    DoorManner listening = DoorManner.PROPER;
    CourseManner running = CourseManner.PROPER;
    for (Habit habit : all) {
      switch (habit) {
        case Habit.Carrying one -> carrying = one.change().apply(carrying);
        case Habit.Listening one -> listening = one.change().apply(listening);
        case Habit.Running one -> running = one.change().apply(running);
        case Habit.Naming _,
            Habit.Saying _,
            Habit.Answering _,
            Habit.Writing _,
            Habit.Judging _ -> {}
      }
    }
    http = carrying;
    door = listening;
    course = running;
  }

  /** None: a CPE that keeps to the specification. */
  public static Habits none() {
    return new Habits(List.of());
  }

  public HttpManner http() {
    return http;
  }

  /**
   * The challenge that this CPE answers before it is asked again; holds null while there is none.
   */
  public AtomicReference<Challenge> challenge() {
    return challenge;
  }

  public DoorManner door() {
    return door;
  }

  public CourseManner course() {
    return course;
  }

  /** Who the CPE says it is. */
  public DeviceId name(DeviceId properly) {
    DeviceId id = properly;
    for (Habit.Naming habit : of(Habit.Naming.class)) {
      id = habit.name(id);
    }
    return id;
  }

  /** What it says of its own accord; empty when it keeps quiet. */
  public Optional<CpeRequest<?>> say(CpeRequest<?> properly) {
    Optional<CpeRequest<?>> said = Optional.of(properly);
    for (Habit.Saying habit : of(Habit.Saying.class)) {
      said = said.flatMap(habit::say);
    }
    return said;
  }

  /** A session begins. */
  public void sessionBegins() {
    of(Habit.Answering.class).forEach(Habit.Answering::sessionBegins);
  }

  /** What it answers to a call; empty when it dies of it. */
  public Optional<Message> answer(AcsRequest<?> call, Function<AcsRequest<?>, Message> properly) {
    Function<AcsRequest<?>, Optional<Message>> answering = properly.andThen(Optional::of);
    for (Habit.Answering habit : of(Habit.Answering.class)) {
      Function<AcsRequest<?>, Optional<Message>> before = answering;
      answering = one -> habit.answer(one, before);
    }
    return answering.apply(call);
  }

  /**
   * An envelope as it writes it.
   *
   * @param answered the method that the ACS called; empty when the message is the CPE's own
   */
  public byte[] write(byte[] envelope, String answered) {
    List<Habit.Writing> writing = of(Habit.Writing.class);
    if (writing.isEmpty()) {
      return envelope;
    }
    String text = new String(envelope, StandardCharsets.ISO_8859_1);
    for (Habit.Writing habit : writing) {
      text = habit.write(text, answered);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether it looks at the answers of the ACS more closely than it must. */
  public boolean judges() {
    return !of(Habit.Judging.class).isEmpty();
  }

  /** What it cannot take from the ACS, in words. */
  public Optional<String> complaint(AcsAnswer answer) {
    return of(Habit.Judging.class).stream()
        .flatMap(habit -> habit.complaint(answer).stream())
        .findFirst();
  }

  private <H extends Habit> List<H> of(Class<H> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
