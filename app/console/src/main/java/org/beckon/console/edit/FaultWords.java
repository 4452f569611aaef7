package org.beckon.console.edit;

import java.util.function.Supplier;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;

/** Faults of devices as people read them: what the code means, and the device's own words. */
public final class FaultWords {

  private final Texts texts;

  /** Words in this language. */
  public FaultWords(Texts texts) {
    this.texts = texts;
  }

  /** A fault code with its meaning and what the device said to it. */
  public String of(int code, String deviceText) {
    String meaning = meaning(code);
    return deviceText.isBlank()
        ? texts.get("fault.code", String.valueOf(code), meaning)
        : texts.get("fault.code.text", String.valueOf(code), meaning, deviceText.strip());
  }

  /**
   * A whole fault in one line, with cause and next thing to try; of several parameters the first,
   * with the number of the others.
   */
  public String of(Fault fault) {
    boolean whole = fault.parameterFaults().isEmpty();
    int code = whole ? fault.code() : fault.parameterFaults().getFirst().code();
    return advised(code, () -> line(fault));
  }

  /** A fault code with its meaning, the device's own words, the cause and the next thing to try. */
  public String advised(int code, String deviceText) {
    return advised(code, () -> of(code, deviceText));
  }

  private String advised(int code, Supplier<String> line) {
    String next = "fault.next." + code;
    return texts.bundle().containsKey(next)
        ? texts.get("fault.advice", line.get(), texts.get("fault.cause." + code), texts.get(next))
        : line.get();
  }

  private String line(Fault fault) {
    if (fault.parameterFaults().isEmpty()) {
      return of(fault.code(), fault.text());
    }
    ParameterFault first = fault.parameterFaults().getFirst();
    String line =
        texts.get("fault.parameter", first.parameterName(), of(first.code(), first.text()));
    int more = fault.parameterFaults().size() - 1;
    return more == 0 ? line : texts.get("fault.more", line, more);
  }

  private String meaning(int code) {
    String key = "fault.meaning." + code;
    return texts.bundle().containsKey(key) ? texts.get(key) : texts.get("fault.meaning.other");
  }
}
