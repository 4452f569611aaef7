package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.SetParameterAttributes;

/** Turns work into the first turn of its program. */
public final class Programs {
  private Programs() {}

  /** The first turn of the program that carries out this work. */
  public static Turn start(Work work, Briefing briefing) {
    return switch (work) {
      case Work.ReadValues read ->
          read.paths().isEmpty() ? nothingToDo() : ReadProgram.start(read.paths(), briefing);
      case Work.WriteValues write -> WriteProgram.start(write.values(), briefing);
      case Work.WriteAttributes attributes -> attributes(attributes);
      case Work.AddInstance add -> AddProgram.start(add, briefing);
      case Work.RemoveInstance remove -> remove(remove, briefing);
      case Work.Discover discover -> DiscoverProgram.start(discover.path(), briefing);
      case Work.ConnectXmpp xmpp -> XmppProgram.start(xmpp, briefing);
      case Work.ForwardPort forward -> ForwardProgram.start(forward, briefing);
      case Work.UnforwardPort unforward -> UnforwardProgram.start(unforward, briefing);
      case Work.ListMethods _ -> methods();
      case Work.Restart _ ->
          Ask.of(new Reboot(briefing.key()), answer -> restarting(), Finished::refused);
      case Work.Call call -> CallProgram.start(call, briefing);
      case Work.ResetToFactory _ ->
          Ask.of(new FactoryReset(), answer -> restarting(), Finished::refused);
    };
  }

  private static Turn attributes(Work.WriteAttributes work) {
    if (work.changes().isEmpty()) {
      return nothingToDo();
    }
    return Ask.of(
        new SetParameterAttributes(work.changes()),
        answer -> Finished.with(new Outcome.Acknowledged(), new Learned.Attributes(work.changes())),
        Finished::refused);
  }

  private static Turn remove(Work.RemoveInstance work, Briefing briefing) {
    return Ask.of(
        new DeleteObject(work.objectName(), briefing.key()),
        answer ->
            Finished.with(
                new Outcome.Removed(answer.status()), new Learned.Removed(work.objectName())),
        // Some CPEs refuse to delete what was just added (cpe-quirks 53).
        fault ->
            briefing.justAdded().test(work.objectName())
                ? new Later("The device refused to delete an instance in the session that made it.")
                : Finished.refused(fault));
  }

  private static Turn methods() {
    return Ask.of(
        new GetRPCMethods(),
        answer -> Finished.with(new Outcome.Methods(answer.methodList())),
        Finished::refused);
  }

  /** The CPE answers, ends the session and only then restarts (TR-069 A.3.2.9, A.4.1.6). */
  private static Turn restarting() {
    return new Finished(new Outcome.Acknowledged(), List.of(), true);
  }

  static Finished nothingToDo() {
    return Finished.with(new Outcome.Abandoned("There was nothing to do: the list is empty."));
  }

  /** 9002 and 9004 are what CPEs say when a request is too large for them (cpe-quirks 18, 22). */
  static boolean tooLarge(Fault fault) {
    return fault.code() == 9002 || fault.code() == 9004;
  }
}
