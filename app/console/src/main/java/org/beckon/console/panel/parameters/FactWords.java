package org.beckon.console.panel.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.acs.device.StoredParameter;
import org.beckon.console.edit.EditorKind;
import org.beckon.console.edit.FactsWords;
import org.beckon.console.edit.FactsWords.Fact;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.beckon.profiles.dictionary.ObjectFacts;
import org.beckon.profiles.dictionary.ParameterFacts;

/** What is known of a row, from the data model and from the device, as lines for people. */
final class FactWords {

  private final ParametersModel model;
  private final ParameterWords words;
  private final FactsWords published;
  private final Texts texts;
  private final Wording wording;

  FactWords(ParametersModel model, ParameterWords words, Texts texts, Wording wording) {
    this.model = model;
    this.words = words;
    this.published = new FactsWords(texts);
    this.texts = texts;
    this.wording = wording;
  }

  /** All lines of a row, the most useful first. */
  List<Fact> of(ParameterRow row) {
    List<Fact> lines = new ArrayList<>();
    if (row.isObject()) {
      object(row, lines);
    } else {
      parameter(row, lines);
    }
    row.seen()
        .map(StoredParameter::updated)
        .ifPresent(read -> add(lines, "read", wording.moment(read)));
    return lines;
  }

  /** Whether a published data model knows the row. */
  boolean isPublished(ParameterRow row) {
    return row.isObject()
        ? model.rules().dictionary().object(row.path()).isPresent()
        : model.rules().facts(row.path()).isPresent();
  }

  private void object(ParameterRow row, List<Fact> lines) {
    Optional<ObjectFacts> facts = model.rules().dictionary().object(row.path());
    facts.ifPresent(
        known -> {
          String kind = row.isInstance() ? "INSTANCE" : known.kind().name();
          add(lines, "kind", texts.get("parameters.kind." + kind));
          add(lines, "entries", known.entriesParameter());
          add(lines, "enable", known.enableParameter());
        });
    add(lines, "access", words.access(row));
  }

  private void parameter(ParameterRow row, List<Fact> lines) {
    Optional<ParameterFacts> facts = model.rules().facts(row.path());
    facts.ifPresentOrElse(
        known -> lines.addAll(published.of(known)),
        () ->
            lines.add(
                new Fact(
                    texts.get("facts.type"), published.typeName(model.editable(row).valueType()))));
    // Whether it can be written is the device's to say, not the data model's.
    lines.removeIf(line -> line.label().equals(texts.get("facts.access")));
    if (facts.filter(known -> !known.valuesFrom().isEmpty()).isPresent()) {
      add(lines, "offered", offered(row));
    }
    add(lines, "access", words.access(row));
    add(lines, "notification", words.notification(row));
  }

  private String offered(ParameterRow row) {
    List<String> values =
        switch (model.kind(row)) {
          case EditorKind.Choice(List<String> choices) -> choices;
          case EditorKind.Items(List<String> items) -> items;
          case EditorKind.Switch s -> List.of();
          case EditorKind.WholeNumber n -> List.of();
          case EditorKind.Secret s -> List.of();
          case EditorKind.Moment m -> List.of();
          case EditorKind.Line l -> List.of();
        };
    return String.join(", ", values);
  }

  private void add(List<Fact> lines, String key, String text) {
    if (!text.isEmpty()) {
      lines.add(new Fact(texts.get("parameters.fact." + key), text));
    }
  }
}
