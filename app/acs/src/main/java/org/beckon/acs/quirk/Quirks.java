package org.beckon.acs.quirk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The quirks that count for a device, each with its value. Immutable. */
public final class Quirks {
  /** A device that does as the specification asks. */
  public static final Quirks NONE = new Quirks(Map.of());

  private final Map<Quirk, String> values;

  private Quirks(Map<Quirk, String> values) {
    this.values = values;
  }

  /** Those of these values that are valid and on. */
  public static Quirks of(Map<Quirk, String> values) {
    Map<Quirk, String> on = new EnumMap<>(Quirk.class);
    values.forEach(
        (quirk, value) -> {
          if (!value.equals(Quirk.OFF) && quirk.problem(value).isEmpty()) {
            on.put(quirk, value);
          }
        });
    return on.isEmpty() ? NONE : new Quirks(on);
  }

  /** The same with one more, or with what a newer value makes of it. */
  public Quirks with(Quirk quirk, String value) {
    Map<Quirk, String> more = new EnumMap<>(Quirk.class);
    more.putAll(values);
    more.merge(quirk, value, quirk::joined);
    return of(more);
  }

  /** Whether the device has it. */
  public boolean has(Quirk quirk) {
    return values.containsKey(quirk);
  }

  /** Its value as text. */
  public Optional<String> text(Quirk quirk) {
    return Optional.ofNullable(values.get(quirk));
  }

  /** The value of a quirk whose form is {@link QuirkForm.WholeNumber}. */
  public OptionalInt number(Quirk quirk) {
    String value = values.get(quirk);
    return value != null && quirk.form() instanceof QuirkForm.WholeNumber
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }

  /** The value of a quirk whose form is {@link QuirkForm.Names}; empty when it has it not. */
  public List<String> names(Quirk quirk) {
    return text(quirk).map(QuirkForm.Names::split).orElse(List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quirks quirks && values.equals(quirks.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
