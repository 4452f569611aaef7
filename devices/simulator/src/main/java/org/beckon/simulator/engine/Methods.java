package org.beckon.simulator.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Outcome;
import org.beckon.simulator.engine.rpc.ParameterAttributes;
import org.beckon.simulator.engine.rpc.ParameterNames;
import org.beckon.simulator.engine.rpc.ParameterValues;
import org.beckon.simulator.engine.rpc.TableObjects;
import org.beckon.simulator.engine.transfer.Transfers;
import org.beckon.simulator.engine.tree.CpeTime;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The methods that the ACS can call on a simulated CPE. */
final class Methods {
  /** Characters that a CommandKey or ParameterKey holds at most (TR-069 A.3). */
  private static final int MAX_KEY = 32;

  private static final GetRPCMethodsResponse SUPPORTED =
      new GetRPCMethodsResponse(
          List.of(
              "GetRPCMethods",
              "SetParameterValues",
              "GetParameterValues",
              "GetParameterNames",
              "SetParameterAttributes",
              "GetParameterAttributes",
              "AddObject",
              "DeleteObject",
              "Reboot",
              "FactoryReset",
              "Download",
              "Upload"));

  private final String root;
  private final Transfers transfers;

  Methods(String root, Transfers transfers) {
    this.root = root;
    this.transfers = transfers;
  }

  /** Carries out a call; what has to wait for the end of the session goes to {@code after}. */
  Outcome call(ParameterTree tree, AcsRequest<?> request, AfterSession after, Instant now) {
    return switch (request) {
      case GetRPCMethods all -> new Outcome.Done(tree, SUPPORTED);
      case GetParameterNames get -> ParameterNames.get(tree, get);
      case GetParameterValues get -> ParameterValues.get(tree, get);
      case SetParameterValues set ->
          keyed(set.parameterKey(), () -> ParameterValues.set(tree, set));
      case GetParameterAttributes get -> ParameterAttributes.get(tree, get);
      case SetParameterAttributes set -> ParameterAttributes.set(tree, set);
      case AddObject add -> keyed(add.parameterKey(), () -> TableObjects.add(tree, add));
      case DeleteObject delete ->
          keyed(delete.parameterKey(), () -> TableObjects.delete(tree, delete));
      case Reboot reboot -> {
        if (reboot.commandKey().length() > MAX_KEY) {
          yield Outcome.refused(CpeFault.INVALID_ARGUMENTS, "CommandKey is too long");
        }
        after.reboot(reboot.commandKey());
        yield new Outcome.Done(tree, new RebootResponse());
      }
      case FactoryReset reset -> {
        after.factoryReset();
        yield new Outcome.Done(tree, new FactoryResetResponse());
      }
      // Status 1: transfers begin after the session, TransferComplete follows (transfers 2).
      case Download order ->
          ordered(
              tree,
              transfers.order(order, now),
              new DownloadResponse(1, CpeTime.UNKNOWN, CpeTime.UNKNOWN));
      case Upload order ->
          ordered(
              tree,
              transfers.order(order, now),
              new UploadResponse(1, CpeTime.UNKNOWN, CpeTime.UNKNOWN));
      case ScheduleInform call -> notSupported(call);
      case ScheduleDownload call -> notSupported(call);
      case CancelTransfer call -> notSupported(call);
      case GetQueuedTransfers call -> notSupported(call);
      case GetAllQueuedTransfers call -> notSupported(call);
      case ChangeDUState call -> notSupported(call);
      case SetVouchers call -> notSupported(call);
      case GetOptions call -> notSupported(call);
      case UnknownRequest call -> notSupported(call);
    };
  }

  /** Keeps the ParameterKey of a call, but only if it was carried out (TR-069 A.3.2.1). */
  private Outcome keyed(String parameterKey, Supplier<Outcome> call) {
    if (parameterKey.length() > MAX_KEY) {
      return Outcome.refused(CpeFault.INVALID_ARGUMENTS, "ParameterKey is too long");
    }
    return switch (call.get()) {
      case Outcome.Done done ->
          new Outcome.Done(
              done.tree().withValue(root + ManagementServer.PARAMETER_KEY, parameterKey),
              done.response());
      case Outcome.Refused refused -> refused;
    };
  }

  private static Outcome notSupported(AcsRequest<?> call) {
    return Outcome.refused(CpeFault.METHOD_NOT_SUPPORTED, call.method());
  }

  private static Outcome ordered(ParameterTree tree, Optional<Fault> refusal, Response accepted) {
    return refusal
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Done(tree, accepted));
  }
}
