package org.beckon.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.connreq.Cause;
import org.beckon.acs.connreq.CauseCode;
import org.beckon.acs.connreq.Failure;
import org.beckon.acs.connreq.PokeStep;
import org.beckon.acs.connreq.PokeTrace;
import org.beckon.acs.connreq.StepKind;
import org.beckon.acs.connreq.Via;
import org.beckon.store.json.Json;
import tools.jackson.core.type.TypeReference;

/** Steps and failures of pokes as JSON. */
final class PokeRows {
  private static final Json<List<Step>> STEPS = Json.of(new TypeReference<>() {});
  private static final Json<List<Failed>> FAILURES = Json.of(new TypeReference<>() {});

  private PokeRows() {}

  /**
   * A step.
   *
   * @param kind empty in what versions before causes had codes wrote; these have name and detail
   * @param code of the cause with its details, where the way was given up; else empty
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Step(
      Via via,
      String kind,
      Duration at,
      List<String> details,
      String code,
      String name,
      String detail) {

    static Step of(PokeStep step) {
      return new Step(
          step.via(),
          step.kind().name(),
          step.at(),
          step.cause().map(Cause::details).orElse(step.details()),
          step.cause().map(cause -> cause.code().name()).orElse(""),
          "",
          "");
    }

    PokeStep step() {
      if (kind.isEmpty()) {
        return PokeStep.of(via, StepKind.OTHER, at, name, detail);
      }
      return code.isEmpty()
          ? new PokeStep(via, StepKind.valueOf(kind), at, details, Optional.empty())
          : PokeStep.failed(via, at, new Cause(CauseCode.valueOf(code), details));
    }
  }

  /** A way that led to nothing. */
  private record Failed(Via via, PokeTrace.Result result, String code, List<String> details) {

    static Failed of(Failure failure) {
      return new Failed(
          failure.via(),
          failure.result(),
          failure.cause().code().name(),
          failure.cause().details());
    }

    Failure failure() {
      return new Failure(via, result, new Cause(CauseCode.valueOf(code), details));
    }
  }

  static String steps(List<PokeStep> steps) {
    return STEPS.write(steps.stream().map(Step::of).toList());
  }

  static List<PokeStep> steps(String json) {
    return STEPS.read(json).stream().map(Step::step).toList();
  }

  static String failures(List<Failure> failures) {
    return FAILURES.write(failures.stream().map(Failed::of).toList());
  }

  static List<Failure> failures(String json) {
    return FAILURES.read(json).stream().map(Failed::failure).toList();
  }
}
