package org.beckon.simulator.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.CancelTransfer;
import org.beckon.cwmp.rpc.CancelTransferResponse;
import org.beckon.cwmp.rpc.ChangeDUState;
import org.beckon.cwmp.rpc.ChangeDUStateResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.Download;
import org.beckon.cwmp.rpc.DownloadResponse;
import org.beckon.cwmp.rpc.FactoryReset;
import org.beckon.cwmp.rpc.FactoryResetResponse;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetAllQueuedTransfers;
import org.beckon.cwmp.rpc.GetAllQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetOptionsResponse;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetQueuedTransfers;
import org.beckon.cwmp.rpc.GetQueuedTransfersResponse;
import org.beckon.cwmp.rpc.GetRPCMethods;
import org.beckon.cwmp.rpc.GetRPCMethodsResponse;
import org.beckon.cwmp.rpc.Reboot;
import org.beckon.cwmp.rpc.RebootResponse;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.ScheduleDownload;
import org.beckon.cwmp.rpc.ScheduleDownloadResponse;
import org.beckon.cwmp.rpc.ScheduleInform;
import org.beckon.cwmp.rpc.ScheduleInformResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.SetVouchersResponse;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.beckon.cwmp.rpc.Upload;
import org.beckon.cwmp.rpc.UploadResponse;
import org.beckon.cwmp.soap.CwmpVersion;
import org.beckon.cwmp.soap.RpcCatalogue;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Outcome;
import org.beckon.simulator.engine.rpc.ParameterAttributes;
import org.beckon.simulator.engine.rpc.ParameterNames;
import org.beckon.simulator.engine.rpc.ParameterValues;
import org.beckon.simulator.engine.rpc.TableObjects;
import org.beckon.simulator.engine.tree.CpeTime;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The methods that the ACS can call on a simulated CPE. */
final class Methods {
  /** Characters that a CommandKey or ParameterKey holds at most (TR-069 A.3). */
  private static final int MAX_KEY = 32;

  private final String root;
  private final Chores chores;
  private final String echo;

  /**
   * The methods of a CPE.
   *
   * @param oui begins the name of its own method, {@code X_<OUI>_Echo}, which answers what it was
   *     given
   */
  Methods(String root, String oui, Chores chores) {
    this.root = root;
    this.chores = chores;
    echo = "X_" + oui + "_Echo";
  }

  /** The names of all methods of this version, and of the vendor's own. */
  GetRPCMethodsResponse supported(CwmpVersion version) {
    List<String> names =
        new ArrayList<>(
            RpcCatalogue.calledByAcs().stream()
                .filter(name -> RpcCatalogue.since(name).map(version::has).orElse(false))
                .toList());
    names.add(echo);
    return new GetRPCMethodsResponse(names);
  }

  /** Carries out a call; what has to wait for the end of the session goes to {@code after}. */
  Outcome call(
      ParameterTree tree,
      AcsRequest<?> request,
      CwmpVersion version,
      AfterSession after,
      Instant now) {
    return switch (request) {
      case GetRPCMethods all -> new Outcome.Done(tree, supported(version));
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
              chores.transfers().order(order, now),
              new DownloadResponse(1, CpeTime.UNKNOWN, CpeTime.UNKNOWN));
      case Upload order ->
          ordered(
              tree,
              chores.transfers().order(order, now),
              new UploadResponse(1, CpeTime.UNKNOWN, CpeTime.UNKNOWN));
      case ScheduleInform order ->
          ordered(tree, chores.informs().order(order, now), new ScheduleInformResponse());
      case ScheduleDownload order ->
          ordered(tree, chores.transfers().order(order, now), new ScheduleDownloadResponse());
      case CancelTransfer cancel ->
          ordered(
              tree, chores.transfers().cancel(cancel.commandKey()), new CancelTransferResponse());
      case GetQueuedTransfers get ->
          new Outcome.Done(tree, new GetQueuedTransfersResponse(chores.transfers().queued()));
      case GetAllQueuedTransfers get ->
          new Outcome.Done(
              tree, new GetAllQueuedTransfersResponse(chores.transfers().queuedOfAll()));
      case ChangeDUState order ->
          ordered(tree, chores.software().order(order, now), new ChangeDUStateResponse());
      case SetVouchers set ->
          ordered(tree, chores.options().set(set, now), new SetVouchersResponse());
      case GetOptions get ->
          ordered(
              tree, chores.options().check(get), new GetOptionsResponse(chores.options().get(get)));
      case UnknownRequest vendor ->
          vendor.name().equals(echo)
              ? new Outcome.Done(tree, new UnknownResponse(echo + "Response", vendor.arguments()))
              : Outcome.refused(CpeFault.METHOD_NOT_SUPPORTED, vendor.name());
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

  private static Outcome ordered(ParameterTree tree, Optional<Fault> refusal, Response accepted) {
    return refusal
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Done(tree, accepted));
  }
}
