package org.beckon.cwmp.rpc;

/**
 * A method that the CPE calls on the ACS (TR-069 A.3.3, A.4.2).
 *
 * @param <R> the ACS's answer
 */
public sealed interface CpeRequest<R extends Response> extends Request<R>
    permits GetRPCMethods,
        Inform,
        TransferComplete,
        AutonomousTransferComplete,
        RequestDownload,
        DUStateChangeComplete,
        AutonomousDUStateChangeComplete,
        Kicked,
        UnknownRequest {}
