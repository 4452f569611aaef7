package org.beckon.console.errand;

import java.util.Optional;
import java.util.stream.Collectors;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.FaultWords;
import org.beckon.console.poke.CauseWords;
import org.beckon.console.task.TaskResult;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.rpc.ParameterFault;

/** What is wanted of a device, how far it is and what came of it, in words. */
public final class ErrandWords {
  /** Paths named in one text at most. */
  private static final int LISTED = 3;

  private final Texts texts;
  private final FaultWords faults;
  private final CauseWords causes;

  /** Words in this language. */
  public ErrandWords(Texts texts) {
    this.texts = texts;
    this.faults = new FaultWords(texts);
    this.causes = new CauseWords(texts);
  }

  /** What is wanted. */
  public String title(Work work) {
    return switch (work) {
      case Work.ReadValues read when read.paths().size() == 1 ->
          texts.get("errand.read.one", read.paths().getFirst());
      case Work.ReadValues read -> texts.get("errand.read", read.paths().size());
      case Work.WriteValues write -> texts.get("errand.write", write.values().size());
      case Work.WriteAttributes attributes ->
          texts.get("errand.attributes", attributes.changes().size());
      case Work.AddInstance add -> texts.get("errand.add", add.objectName());
      case Work.RemoveInstance remove -> texts.get("errand.delete", remove.objectName());
      case Work.Discover discover when discover.path().isEmpty() ->
          texts.get("errand.discover.all");
      case Work.Discover discover -> texts.get("errand.discover", discover.path());
      case Work.ConnectXmpp xmpp -> texts.get("errand.xmpp");
      case Work.ForwardPort forward -> texts.get("errand.forward", forward.client());
      case Work.UnforwardPort unforward -> texts.get("errand.unforward", unforward.client());
      case Work.ListMethods methods -> texts.get("errand.methods");
      case Work.Restart restart -> texts.get("errand.reboot");
      case Work.Call call -> texts.get("errand.call", call.method());
      case Work.ResetToFactory reset -> texts.get("errand.factory");
    };
  }

  /** How far it is. */
  public String progress(Stage stage) {
    return switch (stage) {
      case Stage.Sending sending -> texts.get("errand.stage.sending");
      case Stage.Poking poking -> texts.get("errand.stage.poking");
      case Stage.Queued queued -> texts.get("errand.stage.queued");
      case Stage.InSession session ->
          session.progress().map(this::far).orElseGet(() -> texts.get("errand.stage.session"));
      case Stage.Waiting waiting ->
          texts.get("errand.stage.waiting", causes.cause(waiting.trace()));
      case Stage.Ended(Operation operation) -> ended(operation);
      case Stage.Lost(String reason) -> texts.get("errand.stage.lost", reason);
    };
  }

  /** How far it is as a part of the phase it is in: 0 to 1, negative when that is not known. */
  static double fraction(Stage stage) {
    return stage instanceof Stage.InSession(Optional<Progress> progress)
        ? progress
            .filter(far -> far.total() > 0)
            .map(far -> Math.min(1, (double) far.done() / far.total()))
            .orElse(-1d)
        : -1;
  }

  private String far(Progress progress) {
    String done =
        switch (progress.phase()) {
          case NAMES -> texts.get("errand.stage.names", progress.done());
          case VALUES -> texts.get("errand.stage.values", progress.done(), progress.total());
          case ATTRIBUTES ->
              texts.get("errand.stage.attributes", progress.done(), progress.total());
        };
    return texts.get("errand.stage.trips", done, progress.roundTrips());
  }

  /** What came of it. */
  public String ended(Operation operation) {
    return operation.outcome().map(this::outcome).orElseGet(() -> texts.of(operation.state()));
  }

  /** The line for the task bar once it has come as far as it will for now. */
  public TaskResult result(Stage stage) {
    boolean bad = stage.tone() == Report.Tone.BAD || stage.tone() == Report.Tone.WARNING;
    return bad ? TaskResult.failed(progress(stage)) : TaskResult.done(progress(stage));
  }

  /** What is wanted and how far it is, in one line with its tone. */
  public Report report(Work work, Stage stage) {
    return new Report(stage.tone(), texts.get("errand.report", title(work), progress(stage)));
  }

  private String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Values values when !values.missing().isEmpty() ->
          texts.get(
              "errand.done.read.some",
              values.values().size(),
              values.missing().stream()
                  .map(ParameterFault::parameterName)
                  .collect(Collectors.joining(", ")));
      case Outcome.Values values -> texts.get("errand.done.read", values.values().size());
      case Outcome.Written written when written.status() == 1 ->
          texts.get("errand.done.committed", written.readBack().size());
      case Outcome.Written written -> texts.get("errand.done.write", written.readBack().size());
      case Outcome.Added added -> texts.get("errand.done.add", added.path());
      case Outcome.Forwarded forwarded ->
          texts.get("errand.done.forward", Integer.toString(forwarded.externalPort()));
      case Outcome.Removed removed -> texts.get("errand.done.delete");
      case Outcome.Discovered found when !found.unlisted().isEmpty() ->
          texts.get(
              "errand.done.discover.some",
              found.names(),
              found.values(),
              found.unlisted().size(),
              found.unlisted().stream().limit(LISTED).collect(Collectors.joining(", ")));
      case Outcome.Discovered found ->
          found.roundTrips() > 0
              ? texts.get(
                  "errand.done.discover.trips", found.names(), found.values(), found.roundTrips())
              : texts.get("errand.done.discover", found.names(), found.values());
      case Outcome.Methods methods -> texts.get("errand.done.methods", methods.names().size());
      case Outcome.Answered answered -> texts.get("errand.done.call", answered.response());
      case Outcome.Acknowledged acknowledged -> texts.get("errand.done.acknowledged");
      case Outcome.CameBack back -> texts.get("errand.done.cameBack");
      case Outcome.Underway underway ->
          underway.reason().isEmpty()
              ? texts.get("errand.stage.session")
              : texts.get("errand.again", underway.reason());
      case Outcome.Refused refused -> texts.get("errand.refused", refused(refused));
      case Outcome.Abandoned abandoned ->
          texts.get("errand.abandoned", texts.of(abandoned.reason()));
    };
  }

  private String refused(Outcome.Refused refused) {
    String fault = faults.of(refused.fault());
    return refused.doing().isEmpty()
        ? fault
        : texts.get("errand.refused.doing", texts.of(refused.doing()), fault);
  }
}
