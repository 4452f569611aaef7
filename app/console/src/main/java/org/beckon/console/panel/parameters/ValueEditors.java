package org.beckon.console.panel.parameters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beckon.console.edit.EditorKind;
import org.beckon.console.edit.FactsWords;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.ValueType;

/** Makes the editor that suits a parameter. */
final class ValueEditors {

  private static final List<String> TRUTH = List.of("true", "false");

  private final ParametersModel model;
  private final Texts texts;
  private final FactsWords facts;

  ValueEditors(ParametersModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.facts = new FactsWords(texts);
  }

  /**
   * An editor that begins with the present value.
   *
   * @param commit takes the new value
   * @param giveUp the person wants the old value back
   * @param leave the person went elsewhere
   */
  ValueEditor of(ParameterRow row, Consumer<String> commit, Runnable giveUp, Runnable leave) {
    return switch (model.kind(row)) {
      case EditorKind.Choice(List<String> values) -> chosen(row, values, commit, giveUp, leave);
      case EditorKind.Switch s -> chosen(row, TRUTH, commit, giveUp, leave);
      case EditorKind.Secret s -> typed(row, true, "", commit, giveUp, leave);
      case EditorKind.Moment m ->
          typed(row, false, texts.get("parameters.prompt.moment"), commit, giveUp, leave);
      case EditorKind.Items i ->
          typed(row, false, texts.get("parameters.prompt.items"), commit, giveUp, leave);
      case EditorKind.WholeNumber n -> typed(row, false, "", commit, giveUp, leave);
      case EditorKind.Line l -> typed(row, false, "", commit, giveUp, leave);
    };
  }

  private ValueEditor chosen(
      ParameterRow row,
      List<String> values,
      Consumer<String> commit,
      Runnable giveUp,
      Runnable leave) {
    String present = model.present(row);
    return new ChoiceEditor(row.path(), choices(values, present), present, commit, giveUp, leave);
  }

  private ValueEditor typed(
      ParameterRow row,
      boolean secret,
      String prompt,
      Consumer<String> commit,
      Runnable giveUp,
      Runnable leave) {
    TypedEditor.Ends ends =
        new TypedEditor.Ends(value -> problem(row, value), commit, giveUp, leave);
    return new TypedEditor(row.path(), model.present(row), secret, prompt, ends, texts);
  }

  private Optional<String> problem(ParameterRow row, String value) {
    ValueType type = model.editable(row).valueType();
    return model
        .problem(row, value)
        .map(problem -> facts.problem(type, model.rules().facts(row.path()), problem));
  }

  /** With the present value, also when no data model lists it. */
  private static List<String> choices(List<String> values, String present) {
    return values.contains(present)
        ? values
        : Stream.concat(Stream.of(present), values.stream()).toList();
  }
}
