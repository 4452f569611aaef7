package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.GetOptionsResponse;
import org.beckon.cwmp.rpc.Option;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.cwmp.rpc.SetVouchersResponse;

/** SetVouchers and GetOptions (A.4.1.3, A.4.1.4). */
final class OptionCodec {
  static final MessageCodec<SetVouchers> SET_VOUCHERS =
      new MessageCodec<>(
          SetVouchers.class,
          OptionCodec::readVouchers,
          (message, out) -> SoapArray.writeBase64(out, "VoucherList", message.voucherList()));
  static final MessageCodec<SetVouchersResponse> SET_VOUCHERS_RESPONSE =
      MessageCodec.empty(SetVouchersResponse.class, new SetVouchersResponse());
  static final MessageCodec<GetOptions> GET =
      new MessageCodec<>(
          GetOptions.class,
          OptionCodec::readGet,
          (message, out) -> out.leaf("OptionName", message.optionName()));
  static final MessageCodec<GetOptionsResponse> GET_RESPONSE =
      new MessageCodec<>(
          GetOptionsResponse.class,
          OptionCodec::readResponse,
          (message, out) ->
              SoapArray.write(
                  out, "OptionList", "OptionStruct", message.optionList(), OptionCodec::write));

  private OptionCodec() {}

  private static SetVouchers readVouchers(XmlCursor in) throws MalformedException {
    List<String> vouchers = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "VoucherList" -> SoapArray.readBase64(in, vouchers);
        default -> in.unexpected();
      }
    }
    return new SetVouchers(vouchers);
  }

  private static GetOptions readGet(XmlCursor in) throws MalformedException {
    String name = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "OptionName" -> name = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new GetOptions(name);
  }

  private static GetOptionsResponse readResponse(XmlCursor in) throws MalformedException {
    List<Option> options = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "OptionList" -> SoapArray.read(in, "OptionStruct", OptionCodec::read, options);
        default -> in.unexpected();
      }
    }
    return new GetOptionsResponse(options);
  }

  private static Option read(XmlCursor in) throws MalformedException {
    String name = "";
    long voucherSn = 0;
    int state = 0;
    int mode = 0;
    String startDate = "";
    String expirationDate = "";
    int transferable = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "OptionName" -> name = in.trimmed();
        case "VoucherSN" -> voucherSn = in.number();
        case "State" -> state = in.integer();
        case "Mode" -> mode = in.integer();
        case "StartDate" -> startDate = in.trimmed();
        case "ExpirationDate" -> expirationDate = in.trimmed();
        case "IsTransferable" -> transferable = in.integer();
        default -> in.unexpected();
      }
    }
    return new Option(name, voucherSn, state, mode, startDate, expirationDate, transferable);
  }

  private static void write(Option option, XmlWriter out) {
    out.leaf("OptionName", option.optionName())
        .leaf("VoucherSN", option.voucherSn())
        .leaf("State", option.state())
        .leaf("Mode", option.mode())
        .leaf("StartDate", option.startDate());
    if (!option.expirationDate().isEmpty()) {
      out.leaf("ExpirationDate", option.expirationDate());
    }
    out.leaf("IsTransferable", option.isTransferable());
  }
}
