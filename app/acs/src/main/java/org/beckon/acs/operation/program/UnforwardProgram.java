package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.GetParameterValues;

/**
 * Takes a forwarded port away. Instance numbers may be given anew after a reset of the gateway: the
 * row is looked at first, and one that leads elsewhere is left alone.
 */
final class UnforwardProgram {
  private static final int INVALID_NAME = 9005;

  private UnforwardProgram() {}

  static Turn start(Work.UnforwardPort work, Briefing briefing) {
    return Ask.of(
        new GetParameterValues(List.of(work.instance())),
        answer ->
            leadsThere(work, answer.parameterList())
                ? delete(work, briefing)
                : Finished.with(
                    new Outcome.Removed(0),
                    new Learned.Values(answer.parameterList()),
                    new Learned.Noted(
                        "The row "
                            + work.instance()
                            + " leads elsewhere by now and was left alone.")),
        fault -> fault.code() == INVALID_NAME ? gone(work, 0) : delete(work, briefing));
  }

  private static boolean leadsThere(Work.UnforwardPort work, List<ParameterValue> told) {
    return has(told, work.instance() + "InternalClient", work.client())
        && has(told, work.instance() + "InternalPort", Integer.toString(work.clientPort()));
  }

  private static boolean has(List<ParameterValue> told, String name, String value) {
    return told.stream().anyMatch(one -> one.name().equals(name) && one.value().equals(value));
  }

  private static Turn delete(Work.UnforwardPort work, Briefing briefing) {
    return Ask.of(
        new DeleteObject(work.instance(), briefing.key()),
        answer -> gone(work, answer.status()),
        fault ->
            fault.code() == INVALID_NAME
                ? gone(work, 0)
                : briefing.justAdded().test(work.instance())
                    ? new Later("The gateway refused to delete a row in the session that made it.")
                    : Finished.refused(fault));
  }

  private static Finished gone(Work.UnforwardPort work, int status) {
    return Finished.with(new Outcome.Removed(status), new Learned.Removed(work.instance()));
  }
}
