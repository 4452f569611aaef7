package org.beckon.console.lab.bench;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Every poke as a line of CSV (RFC 4180), times in milliseconds. */
public final class BenchCsv {
  private static final String HEAD =
      "via,number,authentication_ms,message_transfer_ms,message_answer_ms,poke_to_inform_ms,"
          + "channel_change_ms,steps\r\n";

  private BenchCsv() {}

  /** All pokes that were measured, with their parts; the steps with their time since the order. */
  public static String of(BenchResult result) {
    StringBuilder text = new StringBuilder(HEAD);
    for (WayResult.Measured way : result.measured()) {
      for (Sample sample : way.samples()) {
        text.append(way.way().text()).append(',').append(sample.number());
        text.append(',').append(number(sample.authentication()));
        text.append(',').append(number(sample.transfer()));
        text.append(',').append(number(sample.answer()));
        text.append(',').append(number(sample.inform()));
        text.append(',').append(number(sample.change()));
        text.append(",\"").append(steps(sample)).append("\"\r\n");
      }
    }
    return text.toString();
  }

  private static String steps(Sample sample) {
    return sample.steps().stream()
        .map(step -> step.name() + " " + number(step.at().toNanos() / 1e6))
        .collect(Collectors.joining("; "))
        .replace("\"", "\"\"");
  }

  private static String number(OptionalDouble millis) {
    return millis.isPresent() ? number(millis.getAsDouble()) : "";
  }

  private static String number(double millis) {
    return String.format(Locale.ROOT, "%.3f", millis);
  }
}
