package org.beckon.cwmp.rpc;

/** Anything that the Body of a CWMP envelope can hold. */
public sealed interface Message permits Request, Response, Fault {}
