package org.beckon.simulator.engine.voucher;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.GetOptions;
import org.beckon.cwmp.rpc.Option;
import org.beckon.cwmp.rpc.SetVouchers;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.rpc.Lengths;
import org.beckon.simulator.engine.tree.CpeTime;

/**
 * The options of a simulated CPE, by name. It believes every voucher: the signature is not checked,
 * and of its text only the name of the option and the serial number are read. Not thread-safe.
 */
public final class Options {
  /** Options that it has room for. */
  public static final int MAX = 16;

  private static final int ENABLED_AND_SET_UP = 3;
  private static final int ENABLED_WITHOUT_EXPIRY = 2;
  private static final Pattern NAME = Pattern.compile("<OptionIdent>([^<]{1,64})</OptionIdent>");
  private static final Pattern SERIAL = Pattern.compile("<VSerialNum>([0-9]{1,9})</VSerialNum>");

  private final Map<String, Option> options = new LinkedHashMap<>();

  /** Takes all vouchers of a call or none; says why not. */
  public Optional<Fault> set(SetVouchers call, Instant now) {
    if (call.voucherList().isEmpty()) {
      return Optional.of(CpeFault.INVALID_ARGUMENTS.because("there is no voucher"));
    }
    Map<String, Option> changed = new LinkedHashMap<>(options);
    for (String voucher : call.voucherList()) {
      Optional<Option> option = read(voucher, now);
      if (option.isEmpty()) {
        return Optional.of(CpeFault.INVALID_ARGUMENTS.because("a voucher cannot be read"));
      }
      changed.put(option.get().optionName(), option.get());
    }
    if (changed.size() > MAX) {
      return Optional.of(CpeFault.RESOURCES_EXCEEDED.because(MAX + " options are set"));
    }
    options.clear();
    options.putAll(changed);
    return Optional.empty();
  }

  /** Whether a call asks for what there is. */
  public Optional<Fault> check(GetOptions call) {
    Optional<Fault> tooLong =
        Lengths.check().text("OptionName", call.optionName(), Lengths.NAME).fault();
    if (tooLong.isPresent()) {
      return tooLong;
    }
    return call.optionName().isEmpty() || options.containsKey(call.optionName())
        ? Optional.empty()
        : Optional.of(CpeFault.INVALID_ARGUMENTS.because("there is no such option"));
  }

  /** The option of this name, all of them for the empty name. */
  public List<Option> get(GetOptions call) {
    return options.values().stream()
        .filter(
            option -> call.optionName().isEmpty() || option.optionName().equals(call.optionName()))
        .toList();
  }

  /** Forgets all, as at a factory reset. */
  public void clear() {
    options.clear();
  }

  private static Optional<Option> read(String voucher, Instant now) {
    try {
      String text = new String(Base64.getDecoder().decode(voucher), StandardCharsets.UTF_8);
      Matcher name = NAME.matcher(text);
      Matcher serial = SERIAL.matcher(text);
      return name.find()
          ? Optional.of(
              new Option(
                  name.group(1),
                  serial.find() ? Long.parseLong(serial.group(1)) : 0,
                  ENABLED_AND_SET_UP,
                  ENABLED_WITHOUT_EXPIRY,
                  CpeTime.text(now),
                  "",
                  0))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
