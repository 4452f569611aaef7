package org.beckon.cwmp.rpc;

/** Why one parameter of a SetParameterValues was refused: SetParameterValuesFault. */
public record ParameterFault(String parameterName, int code, String text) {}
