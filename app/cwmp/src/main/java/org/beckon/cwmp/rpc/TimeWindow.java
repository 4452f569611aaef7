package org.beckon.cwmp.rpc;

/**
 * When a scheduled download may run: TimeWindowStruct (A.4.1.8).
 *
 * @param windowStart seconds from receipt of the call
 * @param windowEnd seconds from receipt of the call
 * @param windowMode for example {@code 1 At Any Time}
 * @param userMessage shown where the mode asks the user; else empty
 * @param maxRetries in this window; -1 leaves it to the CPE
 */
public record TimeWindow(
    long windowStart, long windowEnd, String windowMode, String userMessage, int maxRetries) {}
