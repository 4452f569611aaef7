package org.beckon.cwmp.rpc;

/**
 * A method that the ACS calls on the CPE (TR-069 A.3.1, A.3.2, A.4.1).
 *
 * @param <R> the CPE's answer
 */
public sealed interface AcsRequest<R extends Response> extends Request<R>
    permits GetRPCMethods,
        GetParameterNames,
        GetParameterValues,
        SetParameterValues,
        GetParameterAttributes,
        SetParameterAttributes,
        AddObject,
        DeleteObject,
        Reboot,
        FactoryReset,
        Download,
        Upload,
        ScheduleInform,
        ScheduleDownload,
        CancelTransfer,
        GetQueuedTransfers,
        GetAllQueuedTransfers,
        ChangeDUState,
        SetVouchers,
        GetOptions,
        UnknownRequest {}
