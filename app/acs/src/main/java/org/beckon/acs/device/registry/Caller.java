package org.beckon.acs.device.registry;

import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.DeviceKey;

/**
 * From where an Inform comes, and when.
 *
 * @param address remote address, an IP literal
 * @param voucher for those that state no identity; empty when the login is one that all share
 */
public record Caller(String address, Instant now, Optional<Voucher> voucher) {

  /**
   * As whom a caller has proved itself, beside what it states.
   *
   * @param by {@code login} or {@code certificate}
   */
  public record Voucher(DeviceKey device, String by) {}
}
