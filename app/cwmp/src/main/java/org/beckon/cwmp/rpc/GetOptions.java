package org.beckon.cwmp.rpc;

/** Asks for the state of an option; the empty name means all (A.4.1.4). */
public record GetOptions(String optionName) implements AcsRequest<GetOptionsResponse> {}
