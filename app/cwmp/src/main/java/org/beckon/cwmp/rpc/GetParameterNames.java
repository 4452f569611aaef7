package org.beckon.cwmp.rpc;

/** Asks for the names at or below a path; empty path means the whole model (A.3.2.3). */
public record GetParameterNames(String parameterPath, boolean nextLevel)
    implements AcsRequest<GetParameterNamesResponse> {}
