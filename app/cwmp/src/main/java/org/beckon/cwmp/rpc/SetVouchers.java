package org.beckon.cwmp.rpc;

import java.util.List;

/** Gives the CPE signed vouchers for options, each as base64 text (A.4.1.3). */
public record SetVouchers(List<String> voucherList) implements AcsRequest<SetVouchersResponse> {
  public SetVouchers {
    voucherList = List.copyOf(voucherList);
  }
}
