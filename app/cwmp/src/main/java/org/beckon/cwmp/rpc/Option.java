package org.beckon.cwmp.rpc;

/**
 * An option that vouchers rule: OptionStruct (A.4.1.4). Times as sent.
 *
 * @param state bit 0 enabled, bit 1 set up
 * @param mode 0 disabled, 1 enabled with expiry, 2 enabled without
 * @param expirationDate empty when it was left out
 * @param isTransferable 0 or 1
 */
public record Option(
    String optionName,
    long voucherSn,
    int state,
    int mode,
    String startDate,
    String expirationDate,
    int isTransferable) {}
