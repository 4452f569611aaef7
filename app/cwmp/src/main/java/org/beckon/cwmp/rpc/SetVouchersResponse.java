package org.beckon.cwmp.rpc;

/** The vouchers were taken (A.4.1.3). */
public record SetVouchersResponse() implements Response {}
