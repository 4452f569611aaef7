package org.beckon.cwmp.rpc;

/**
 * A change of a deployment unit that the ACS has not ordered: AutonOpResultStruct (A.4.2.4).
 *
 * @param operationPerformed {@code Install}, {@code Update}, {@code Uninstall} or a vendor's word
 */
public record AutonomousDuResult(DuResult result, String operationPerformed) {}
