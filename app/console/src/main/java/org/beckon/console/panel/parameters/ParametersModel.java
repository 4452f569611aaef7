package org.beckon.console.panel.parameters;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.beckon.acs.device.DeviceDirectory;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.ChangeSet;
import org.beckon.console.edit.EditRules;
import org.beckon.console.edit.EditedParameter;
import org.beckon.console.edit.EditorKind;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Following;
import org.beckon.console.errand.Saving;
import org.beckon.console.event.Changes;
import org.beckon.console.event.EventBridge;
import org.beckon.console.task.Refresher;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;
import org.beckon.cwmp.model.Access;
import org.beckon.profiles.dictionary.ObjectFacts;
import org.beckon.profiles.dictionary.ValueVerdict;

/** The parameters of one device: tree, search, staged changes and what is under way. */
public final class ParametersModel implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DeviceKey device;
  private final DeviceDirectory directory;
  private final Errands errands;
  private final TaskRunner tasks;
  private final EditRules rules;
  private final Texts texts;
  private final EventBridge.Watch watch;
  private final Refresher refresher;

  private final ParameterTree tree = new ParameterTree();
  private final ChangeSet changes = new ChangeSet();
  private final Untold untold = new Untold();
  private final Saving saving;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final BooleanProperty onlyWritable = new SimpleBooleanProperty(this, "onlyWritable");
  private final BooleanProperty onlyChanged = new SimpleBooleanProperty(this, "onlyChanged");
  private final ObjectProperty<ParameterRow> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<Optional<Set<ParameterRow>>> visible =
      new ReadOnlyObjectWrapper<>(this, "visible", Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Loading());
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private final Following reading;
  private final Set<String> tried = new HashSet<>();

  /** Shows this device; call {@link #load} to begin. */
  public ParametersModel(
      DeviceKey device,
      DeviceDirectory directory,
      Errands errands,
      TaskRunner tasks,
      EventBridge events,
      EditRules rules,
      Texts texts) {
    this.device = device;
    this.directory = directory;
    this.errands = errands;
    this.tasks = tasks;
    this.rules = rules;
    this.texts = texts;
    this.saving = new Saving(device, changes, errands, texts);
    this.reading = new Following(texts);
    this.watch = events.watch(this::heard);
    this.refresher = new Refresher(tasks, PAUSE, this::read);
    InvalidationListener filtering = source -> filter();
    search.addListener(filtering);
    onlyWritable.addListener(filtering);
    onlyChanged.addListener(filtering);
    changes
        .byPath()
        .addListener(
            (InvalidationListener)
                source -> {
                  if (onlyChanged.get()) {
                    filter();
                  }
                });
  }

  /** All that is known. */
  public ParameterTree tree() {
    return tree;
  }

  /** What is staged. */
  public ChangeSet changes() {
    return changes;
  }

  /** What the device did not tell when it was last asked. */
  Untold untold() {
    return untold;
  }

  /** Bringing what is staged to the device. */
  public Saving saving() {
    return saving;
  }

  /** How values are edited. */
  public EditRules rules() {
    return rules;
  }

  /** What a person looks for, in path or value. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether only what can be written is shown. */
  public BooleanProperty onlyWritableProperty() {
    return onlyWritable;
  }

  /** Whether only what is staged is shown. */
  public BooleanProperty onlyChangedProperty() {
    return onlyChanged;
  }

  /** The row that the person is at; holds null when none. */
  public ObjectProperty<ParameterRow> selectedProperty() {
    return selected;
  }

  /** The rows that the filter lets through, objects above included; empty when all are shown. */
  public ReadOnlyObjectProperty<Optional<Set<ParameterRow>>> visibleProperty() {
    return visible.getReadOnlyProperty();
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Goes up each time that the tree or what the filter lets through may have changed. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** What is looked for now. */
  public ParameterFilter filterNow() {
    return ParameterFilter.of(search.get(), onlyWritable.get(), onlyChanged.get());
  }

  /** The latest reading, adding or deleting that was started here, and how it goes. */
  public Following reading() {
    return reading;
  }

  /** Shows what is stored now. */
  public void load() {
    refresher.request();
  }

  private void read() {
    tasks.run(
        Task.of(texts.get("parameters.loading"), progress -> readStore())
            .quiet()
            .onSuccess(this::loaded)
            .onFailure(Throwable.class, this::loadFailed)
            .onEnd(refresher::done));
  }

  /** Takes all filters away. */
  public void showAll() {
    search.set("");
    onlyWritable.set(false);
    onlyChanged.set(false);
  }

  /** A parameter as an editor needs it. */
  public EditedParameter editable(ParameterRow row) {
    return row.seen()
        .map(rules::editable)
        .orElseGet(() -> rules.editable(row.path(), Optional.empty(), ""));
  }

  /** The editor for a parameter. */
  public EditorKind kind(ParameterRow row) {
    return rules.kind(editable(row), this::valueOf);
  }

  /** What the editor starts with: the staged value, else the device's. */
  public String present(ParameterRow row) {
    return changes.find(row.path()).map(change -> change.after()).or(row::value).orElse("");
  }

  /** Whether the row can be edited in place. */
  public boolean isEditable(ParameterRow row) {
    return !row.isObject() && (row.access() != Access.READ_ONLY || tried.contains(row.path()));
  }

  /** Lets a parameter be edited although the device says that it cannot be written. */
  public void tryAnyway(ParameterRow row) {
    tried.add(row.path());
  }

  /** Why the device would refuse a value, as far as can be known here. */
  public Optional<ValueVerdict.Problem> problem(ParameterRow row, String value) {
    return rules.problem(editable(row), value, this::valueOf);
  }

  /** Stages a value, checked or not. */
  public void stage(ParameterRow row, String value) {
    changes.stage(editable(row), value);
  }

  /** Reads everything from the device: names, values, attributes. */
  public void readEverything() {
    start(new Work.Discover(""));
  }

  /** Reads an object or parameter from the device again. */
  public void readAgain(ParameterRow row) {
    start(
        row.isObject() ? new Work.Discover(row.path()) : new Work.ReadValues(List.of(row.path())));
  }

  /** Whether an instance can be added to this row, as far as is known. */
  public boolean canAdd(ParameterRow row) {
    if (!row.isObject() || row.isInstance() || row.path().isEmpty()) {
      return false;
    }
    Optional<ObjectFacts> facts = rules.dictionary().object(row.path());
    boolean table = row.hasInstances() || facts.map(ObjectFacts::isTable).orElse(false);
    return table
        && switch (row.access()) {
          case READ_WRITE -> true;
          case READ_ONLY -> false;
          case UNKNOWN -> facts.map(f -> f.kind() == ObjectFacts.Kind.CREATABLE_TABLE).orElse(true);
        };
  }

  /** Whether this row is an instance that can be deleted, as far as is known. */
  public boolean canDelete(ParameterRow row) {
    return row.isInstance() && row.access() != Access.READ_ONLY;
  }

  /** Adds an instance and reads it. */
  public void add(ParameterRow table) {
    Errand errand = start(new Work.AddInstance(table.path(), List.of()));
    errand.whenEnded(
        operation -> {
          if (operation.outcome().orElse(null) instanceof Outcome.Added added) {
            start(new Work.Discover(added.path()));
          }
        });
  }

  /** Deletes an instance, and what is staged below it. */
  public void delete(ParameterRow instance) {
    String path = instance.path();
    Errand errand = start(new Work.RemoveInstance(path));
    errand.whenEnded(
        operation -> {
          if (operation.outcome().orElse(null) instanceof Outcome.Removed) {
            changes.discardBelow(path);
            load();
          }
        });
  }

  @Override
  public void close() {
    watch.close();
  }

  private Errand start(Work work) {
    Errand errand = errands.start(device, work);
    reading.follow(errand);
    return errand;
  }

  private List<StoredParameter> readStore() {
    List<StoredParameter> all = directory.parameters(device, "");
    // The dictionary reads its files at the first question: here, not on the FX thread.
    all.stream().findFirst().ifPresent(first -> rules.facts(first.path()));
    return all;
  }

  private void loaded(List<StoredParameter> all) {
    tree.update(all);
    for (var change : changes.all()) {
      tree.find(change.path()).ifPresent(row -> changes.seen(editable(row)));
    }
    filter();
  }

  private void loadFailed(Throwable failure) {
    phase.set(new Phase.Failed(String.valueOf(failure.getMessage())));
  }

  private void filter() {
    ParameterFilter filter = filterNow();
    int all = tree.parameters();
    if (all == 0 && tree.root().children().isEmpty()) {
      visible.set(Optional.empty());
      phase.set(new Phase.NothingRead());
    } else if (filter.showsAll()) {
      visible.set(Optional.empty());
      phase.set(new Phase.Tree(all, all, !namesRead()));
    } else {
      Set<ParameterRow> found =
          tree.matching(row -> filter.shows(row, changes, r -> rules.isSecret(r.path())));
      int shown = Math.toIntExact(found.stream().filter(row -> !row.isObject()).count());
      visible.set(Optional.of(found));
      phase.set(
          found.isEmpty() ? new Phase.NothingFound() : new Phase.Tree(shown, all, !namesRead()));
    }
    revision.set(revision.get() + 1);
  }

  /** Only GetParameterNames tells what can be written (TR-069 A.3.2.3). */
  private boolean namesRead() {
    return tree.any(row -> row.access() != Access.UNKNOWN);
  }

  private Optional<String> valueOf(String path) {
    return tree.find(path).flatMap(ParameterRow::value);
  }

  private void heard(Changes happened) {
    happened.operations().stream()
        .filter(one -> one.device().equals(device) && one.state().isFinal())
        .forEach(untold::take);
    if (happened.parameters().contains(device)) {
      load();
    }
  }
}
