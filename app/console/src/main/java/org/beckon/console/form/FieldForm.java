package org.beckon.console.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.MapChangeListener;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.EditedParameter;
import org.beckon.console.edit.Mark;
import org.beckon.console.edit.StagedChange;
import org.beckon.console.edit.ValueText;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.field.Editable;
import org.beckon.profiles.field.KnownParameter;

/**
 * The fields of a page and the changes that they stage. A field stays the same object while the
 * device has it, and keeps its draft whatever is read meanwhile. FX thread only.
 */
public final class FieldForm {

  private final ChangeSet changes;
  private final Map<String, FieldModel> fields = new LinkedHashMap<>();
  private final Map<String, FieldModel> byPath = new HashMap<>();
  private final Map<String, KnownParameter> known = new HashMap<>();
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
  private boolean updating;

  /** Stages into this set. */
  public FieldForm(ChangeSet changes) {
    this.changes = changes;
    changes
        .byPath()
        .addListener((MapChangeListener<String, StagedChange>) change -> marked(change.getKey()));
  }

  /** Whether all that is changed can be sent. */
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** The field with this key, if the device has it. */
  public Optional<FieldModel> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Takes over what is known of the device now; call {@link #field} for each field after it. */
  public void known(Collection<KnownParameter> now) {
    known.clear();
    now.forEach(parameter -> known.put(parameter.path(), parameter));
    for (StagedChange change : changes.all()) {
      KnownParameter parameter = known.get(change.path());
      if (parameter != null) {
        changes.seen(edited(parameter, change.secret()));
      }
    }
  }

  /**
   * Adds or updates a field.
   *
   * @param key stands for the field, unique in the form
   * @param check why a value cannot be sent, in words; empty when it can
   */
  public FieldModel field(
      String key, Editable now, BiFunction<Editable, String, Optional<String>> check) {
    FieldModel model = fields.get(key);
    if (model == null) {
      FieldModel made = new FieldModel(now, check);
      fields.put(key, made);
      made.draftProperty().addListener((source, before, after) -> edited(made));
      model = made;
    } else {
      model.device(now);
      if (!model.changedProperty().get()) {
        updating = true;
        model.reset();
        updating = false;
      }
    }
    paths(now).forEach(path -> byPath.put(path, fields.get(key)));
    return model;
  }

  /** Takes back all drafts. */
  public void discard() {
    fields.values().forEach(FieldModel::reset);
    changes.discardAll();
    fields.values().forEach(this::settle);
  }

  private void edited(FieldModel field) {
    if (updating) {
      return;
    }
    boolean isChanged = !same(field);
    List<ParameterValue> writes = isChanged ? field.writes() : List.of();
    boolean sendable = field.verify(isChanged);
    for (String path : paths(field.field())) {
      Optional<ParameterValue> write =
          writes.stream().filter(each -> each.name().equals(path)).findFirst();
      if (sendable && write.isPresent()) {
        changes.stage(edited(write.get(), field.field().secret()), write.get().value());
      } else {
        changes.discard(path);
      }
    }
    settle(field);
  }

  private void marked(String path) {
    FieldModel field = byPath.get(path);
    if (field != null) {
      settle(field);
    }
  }

  private void settle(FieldModel field) {
    List<StagedChange> staged = new ArrayList<>();
    for (String path : paths(field.field())) {
      changes.find(path).ifPresent(staged::add);
    }
    field.changed(!staged.isEmpty() || !field.problemProperty().get().isEmpty());
    field.mark(
        staged.stream()
            .map(StagedChange::mark)
            .filter(mark -> !(mark instanceof Mark.None))
            .findFirst()
            .orElse(Mark.NONE));
    valid.set(fields.values().stream().allMatch(each -> each.problemProperty().get().isEmpty()));
  }

  private static boolean same(FieldModel field) {
    ValueType type = field.field().choices().isEmpty() ? field.field().type() : ValueType.STRING;
    return ValueText.same(field.shown(), field.draftProperty().get(), type);
  }

  private static List<String> paths(Editable field) {
    List<String> paths = new ArrayList<>();
    paths.add(field.path());
    field.also().forEach(target -> paths.add(target.path()));
    field.choices().forEach(choice -> choice.writes().forEach(write -> paths.add(write.name())));
    return paths.stream().distinct().toList();
  }

  private EditedParameter edited(ParameterValue write, boolean secret) {
    KnownParameter parameter = known.get(write.name());
    return new EditedParameter(
        write.name(),
        parameter == null ? Optional.empty() : parameter.value(),
        write.type(),
        write.valueType(),
        secret);
  }

  private static EditedParameter edited(KnownParameter parameter, boolean secret) {
    return new EditedParameter(
        parameter.path(),
        parameter.value(),
        parameter.type(),
        ValueType.of(parameter.type()),
        secret);
  }
}
