package org.beckon.console.panel.parameters;

import java.util.Optional;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.console.edit.FaultWords;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.Access;

/** What stands in the cells of the tree, in words. */
final class ParameterWords {

  /** In place of a secret, as long for any: its length is nobody's business. */
  static final String DOTS = "••••••••";

  private static final int LONGEST = 400;

  private final ParametersModel model;
  private final Texts texts;
  private final FaultWords faults;

  ParameterWords(ParametersModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.faults = new FaultWords(texts);
  }

  /**
   * A value as the tree shows it.
   *
   * @param text one line
   * @param quiet whether the text is not the value itself but says something of it
   */
  record Shown(String text, boolean quiet) {}

  /** What stands for the value of a row: the staged one, else the device's. */
  Shown value(ParameterRow row) {
    if (row.isObject()) {
      return new Shown(
          row.hasInstances()
              ? texts.get("parameters.instances", row.children().size())
              : row.children().isEmpty() ? texts.get("parameters.empty.object") : "",
          true);
    }
    boolean secret = model.rules().isSecret(row.path());
    return model
        .changes()
        .find(row.path())
        .map(change -> value(change.after(), secret))
        .or(() -> row.value().map(value -> value(value, secret)))
        .orElseGet(() -> new Shown(texts.get("parameters.value.unread"), true));
  }

  /** A value in one line; secrets as dots. */
  Shown value(String value, boolean secret) {
    if (value.isEmpty()) {
      return new Shown(
          texts.get(secret ? "parameters.value.hidden" : "parameters.value.empty"), true);
    }
    return new Shown(secret ? DOTS : oneLine(value), false);
  }

  /** What the device said when a change was staged. */
  Shown before(StagedChange change) {
    return change
        .before()
        .map(value -> value(value, change.secret()))
        .orElseGet(() -> new Shown(texts.get("parameters.value.unread"), true));
  }

  /** What is to be written. */
  Shown after(StagedChange change) {
    return change.after().isEmpty()
        ? new Shown(texts.get("parameters.value.empty"), true)
        : value(change.after(), change.secret());
  }

  /** What is to be said of a staged change; empty when nothing is. */
  String mark(StagedChange change) {
    return switch (change.mark()) {
      case Mark.None none -> "";
      case Mark.Conflict(String deviceValue) ->
          texts.get("parameters.mark.conflict", value(deviceValue, change.secret()).text());
      case Mark.Faulted(int code, String text) -> faults.of(code, text);
    };
  }

  /** Why the device did not tell a value when it was last asked; empty when it did. */
  String untold(ParameterRow row) {
    return model
        .untold()
        .find(row.path())
        .map(
            why ->
                Outcome.Values.isLeftOut(why)
                    ? texts.get("parameters.untold.leftOut")
                    : texts.get(
                        "parameters.untold.refused", faults.advised(why.code(), why.text())))
        .orElse("");
  }

  /** The same as {@link #mark}, with the likely cause of a fault and the next thing to try. */
  String advice(StagedChange change) {
    return change.mark() instanceof Mark.Faulted(int code, String text)
        ? faults.advised(code, text)
        : mark(change);
  }

  /** The CWMP type: the device's, else that of the data model; nothing for objects. */
  String type(ParameterRow row) {
    if (row.isObject()) {
      return "";
    }
    String wire = model.editable(row).valueType().wireName();
    return wire.substring(wire.indexOf(':') + 1);
  }

  /** Whether it can be written; for tables and instances, whether rows can come and go. */
  String access(ParameterRow row) {
    return row.seen().isEmpty() || row.isObject() && row.access() != Access.READ_WRITE
        ? ""
        : texts.get(
            "parameters.access."
                + (row.isInstance() ? "instance." : row.isObject() ? "table." : "")
                + row.access());
  }

  /** Whether the device notifies changes of it. */
  String notification(ParameterRow row) {
    int level = row.seen().map(StoredParameter::notification).orElse(-1);
    return row.isObject() || level < 0 || level > 6
        ? ""
        : texts.get("parameters.notification." + level);
  }

  /** Name for people: instances as a number, objects without their dot. */
  static String name(ParameterRow row) {
    String name = row.name();
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** The value that a person may copy: staged or seen. */
  Optional<String> copyable(ParameterRow row) {
    return model.changes().find(row.path()).map(StagedChange::after).or(row::value);
  }

  private static String oneLine(String value) {
    String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    return cut.lines().reduce((one, next) -> one + " ⏎ " + next).orElse(cut);
  }
}
