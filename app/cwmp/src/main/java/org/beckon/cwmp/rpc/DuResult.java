package org.beckon.cwmp.rpc;

/**
 * How the change of a deployment unit went: OpResultStruct (A.4.2.3). Times as sent.
 *
 * @param currentState {@code Installed}, {@code Uninstalled} or {@code Failed}
 * @param resolved whether all that the unit depends on is there
 * @param executionUnitRefList paths, separated by commas
 * @param faultCode 0 is success
 */
public record DuResult(
    String uuid,
    String deploymentUnitRef,
    String version,
    String currentState,
    boolean resolved,
    String executionUnitRefList,
    String startTime,
    String completeTime,
    int faultCode,
    String faultString) {}
