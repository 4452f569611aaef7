package org.beckon.console.panel.lab;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.console.lab.SimulatedDevices;
import org.beckon.console.lab.SimulatedDevices.Offer;
import org.beckon.console.lab.SimulatedDevices.Wish;
import org.beckon.console.lab.SimulatedGroup;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** Simulated devices to choose, start, look at and stop. FX thread only. */
final class SimulationModel {
  private final SimulatedDevices devices;
  private final TaskRunner tasks;
  private final Texts texts;
  private final ObjectProperty<Offer> profile = new SimpleObjectProperty<>();
  private final IntegerProperty count = new SimpleIntegerProperty(1);
  private final StringProperty position = new SimpleStringProperty();
  private final ObservableList<Offer> misbehaviours = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<GroupRow> rows = FXCollections.observableArrayList();
  private final Set<SimulatedGroup> stopping = new HashSet<>();

  SimulationModel(SimulatedDevices devices, TaskRunner tasks, Texts texts) {
    this.devices = devices;
    this.tasks = tasks;
    this.texts = texts;
    profile.set(devices.profiles().getFirst());
    position.set(devices.positions().getFirst());
    refresh();
  }

  List<Offer> profiles() {
    return devices.profiles();
  }

  List<String> positions() {
    return devices.positions();
  }

  List<Offer> allMisbehaviours() {
    return devices.misbehaviours();
  }

  ObjectProperty<Offer> profileProperty() {
    return profile;
  }

  /** 1 to {@link SimulatedDevices#MOST}. */
  IntegerProperty countProperty() {
    return count;
  }

  StringProperty positionProperty() {
    return position;
  }

  /** Those that are chosen. */
  ObservableList<Offer> misbehaviours() {
    return misbehaviours;
  }

  ReadOnlyBooleanProperty startingProperty() {
    return starting.getReadOnlyProperty();
  }

  /** Why the last start came to nothing; empty when it did not. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ObservableList<GroupRow> rows() {
    return rows;
  }

  /** Starts what is chosen. */
  void start() {
    if (starting.get()) {
      return;
    }
    Wish wish =
        new Wish(
            profile.get().name(),
            count.get(),
            position.get(),
            misbehaviours.stream().map(Offer::name).toList());
    starting.set(true);
    problem.set("");
    tasks.run(
        Task.of(texts.get("lab.starting"), progress -> devices.start(wish))
            .onFailure(IOException.class, failure -> problem.set(new LabWords(texts).why(failure)))
            .onEnd(
                () -> {
                  starting.set(false);
                  refresh();
                })
            .result(group -> TaskResult.done(texts.get("lab.started", group.ids().size()))));
  }

  /** Switches a group off. */
  void stop(GroupRow row) {
    if (!stopping.add(row.group())) {
      return;
    }
    refresh();
    tasks.run(
        Task.<Boolean>of(
                texts.get("lab.stopping"),
                progress -> {
                  devices.stop(row.group());
                  return true;
                })
            .onEnd(
                () -> {
                  stopping.remove(row.group());
                  refresh();
                }));
  }

  /** Looks how they do. */
  void refresh() {
    Set<SimulatedGroup> running = new HashSet<>(devices.running());
    List<GroupRow> now =
        Stream.concat(
                devices.running().stream(),
                stopping.stream().filter(group -> !running.contains(group)))
            .map(group -> new GroupRow(group, group.state(), stopping.contains(group)))
            .toList();
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
  }
}
