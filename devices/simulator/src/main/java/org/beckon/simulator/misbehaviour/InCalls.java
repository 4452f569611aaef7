package org.beckon.simulator.misbehaviour;

import static org.beckon.simulator.misbehaviour.Misbehaviour.answers;

import java.util.List;
import org.beckon.simulator.misbehaviour.call.BooleanForm;
import org.beckon.simulator.misbehaviour.call.DeleteLater;
import org.beckon.simulator.misbehaviour.call.HiddenPasswords;
import org.beckon.simulator.misbehaviour.call.NoEmptyPath;
import org.beckon.simulator.misbehaviour.call.NoFaultDetails;
import org.beckon.simulator.misbehaviour.call.NoMilliseconds;
import org.beckon.simulator.misbehaviour.call.NoParameterKey;
import org.beckon.simulator.misbehaviour.call.OddAnswers;
import org.beckon.simulator.misbehaviour.call.OddNames;
import org.beckon.simulator.misbehaviour.call.SmallBatches;
import org.beckon.simulator.misbehaviour.call.SmallMemory;

/** Misbehaviours in what the ACS calls. */
final class InCalls {
  static final List<Misbehaviour> ALL =
      List.of(
          answers(
              16,
              "no-empty-path",
              "Refuses GetParameterNames with an empty path (9005).",
              NoEmptyPath::new),
          answers(
              17,
              "boolean-digits",
              "Takes and gives booleans as 0 and 1 only.",
              () -> BooleanForm.DIGITS),
          answers(
              17,
              "boolean-words",
              "Takes and gives booleans as true and false only.",
              () -> BooleanForm.WORDS),
          answers(
              18,
              "small-memory",
              "Refuses to list more than 60 names at once (9004).",
              () -> SmallMemory.REFUSES),
          answers(
              18,
              "dies-of-full-walk",
              "Gives no answer when it has to list more than 60 names.",
              () -> SmallMemory.DIES),
          answers(
              19,
              "no-parents",
              "Lists parameters without the objects that they are in.",
              () -> OddNames.NO_PARENTS),
          answers(
              19, "no-dots", "Lists objects without the dot at their end.", () -> OddNames.NO_DOTS),
          answers(
              20,
              "fewer-values",
              "Leaves the last value out when asked for several.",
              () -> OddAnswers.FEWER),
          answers(
              20,
              "more-values",
              "Answers with a value that nobody asked for.",
              () -> OddAnswers.MORE),
          answers(
              21,
              "no-fault-details",
              "Refuses a call for one parameter and does not say which.",
              NoFaultDetails::new),
          answers(
              22,
              "small-9002",
              "Refuses to read more than five values at once (9002).",
              () -> SmallBatches.WITH_INTERNAL_ERROR),
          answers(
              22,
              "small-9004",
              "Refuses to read more than five values at once (9004).",
              () -> SmallBatches.WITH_RESOURCES_EXCEEDED),
          answers(
              23,
              "no-milliseconds",
              "Refuses times with fractions of seconds (9007).",
              NoMilliseconds::new),
          answers(24, "hidden-passwords", "Reads all passwords back empty.", HiddenPasswords::new),
          answers(25, "no-parameter-key", "Does not keep the ParameterKey.", NoParameterKey::new),
          answers(
              53,
              "deletes-later",
              "Refuses to delete what was added in the same session (9005).",
              DeleteLater::new));

  private InCalls() {}
}
