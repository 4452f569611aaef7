package org.beckon.cwmp.rpc;

/** The ACS has heard it; a Download may follow (A.4.2.2). */
public record RequestDownloadResponse() implements Response {}
