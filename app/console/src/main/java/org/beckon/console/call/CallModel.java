package org.beckon.console.call;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.console.edit.FaultWords;
import org.beckon.console.errand.Errand;
import org.beckon.console.errand.Errands;
import org.beckon.console.errand.Following;
import org.beckon.console.text.Texts;
import org.beckon.console.view.wire.Line;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.CallForm;
import org.beckon.cwmp.call.CallForms;
import org.beckon.cwmp.call.CallReader;

/** A call of a method of a device, from its name to its answer. FX thread only. */
final class CallModel {

  private final DeviceKey device;
  private final Errands errands;
  private final Texts texts;
  private final FaultWords faults;
  private final CallReader reader = new CallReader();
  private final StringProperty method = new SimpleStringProperty(this, "method", "");
  private final BooleanProperty agreed = new SimpleBooleanProperty(this, "agreed");
  private final ReadOnlyObjectWrapper<List<ArgumentModel>> arguments =
      new ReadOnlyObjectWrapper<>(this, "arguments", List.of());
  private final ReadOnlyObjectWrapper<Optional<VendorModel>> vendor =
      new ReadOnlyObjectWrapper<>(this, "vendor", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper(this, "good");
  private final ReadOnlyBooleanWrapper dangerous = new ReadOnlyBooleanWrapper(this, "dangerous");
  private final ObservableList<Line> preview = FXCollections.observableArrayList();
  private final ObservableList<AnswerRow> answer = FXCollections.observableArrayList();
  private final Following following;
  private final BooleanBinding ready;

  /** A call of this device; nothing is chosen yet. */
  CallModel(DeviceKey device, Errands errands, Texts texts) {
    this.device = device;
    this.errands = errands;
    this.texts = texts;
    this.faults = new FaultWords(texts);
    this.following = new Following(texts);
    this.ready =
        Bindings.createBooleanBinding(
            () -> good.get() && (agreed.get() || !dangerous.get()) && !following.busy().get(),
            good,
            agreed,
            dangerous,
            following.busy());
    method.addListener((source, before, after) -> chosen(after.strip()));
    method.set(methods().getFirst());
  }

  /** The methods of the catalogue. */
  List<String> methods() {
    return CallForms.all().stream().map(CallForm::method).toList();
  }

  /** One of the catalogue, or a vendor's. */
  StringProperty methodProperty() {
    return method;
  }

  /** What the method of the catalogue takes. */
  ReadOnlyObjectProperty<List<ArgumentModel>> argumentsProperty() {
    return arguments.getReadOnlyProperty();
  }

  /** What the vendor's method takes, where it is one. */
  ReadOnlyObjectProperty<Optional<VendorModel>> vendorProperty() {
    return vendor.getReadOnlyProperty();
  }

  /** Why it cannot be called like this, where no single argument is to blame. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether harm may come of it. */
  ReadOnlyBooleanProperty dangerousProperty() {
    return dangerous.getReadOnlyProperty();
  }

  /** Whether the person wants it in spite of the danger. */
  BooleanProperty agreedProperty() {
    return agreed;
  }

  /** Whether it can be called now. */
  BooleanBinding ready() {
    return ready;
  }

  /** What will be sent, secrets masked; empty while it cannot be. */
  ObservableList<Line> preview() {
    return preview;
  }

  /** What came back: the answer's arguments, or what was wrong with each parameter. */
  ObservableList<AnswerRow> answer() {
    return answer;
  }

  /** How it goes. */
  Following following() {
    return following;
  }

  /** Puts the call into the queue and pokes the device. */
  void call() {
    answer.clear();
    agreed.set(false);
    Errand errand = errands.start(device, new Work.Call(method.get().strip(), given()));
    following.follow(errand);
    errand.whenEnded(operation -> ended(errand, operation));
  }

  private void ended(Errand errand, Operation operation) {
    if (following.errandProperty().get().filter(latest -> latest == errand).isPresent()) {
      answer.setAll(operation.outcome().map(this::rows).orElse(List.of()));
    }
  }

  private List<AnswerRow> rows(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return AnswerRow.of(answered.arguments());
    }
    return outcome instanceof Outcome.Refused(var fault, _)
        ? fault.parameterFaults().stream()
            .map(one -> new AnswerRow(one.parameterName(), faults.of(one.code(), one.text())))
            .toList()
        : List.of();
  }

  private void chosen(String name) {
    Optional<CallForm> form = CallForms.find(name);
    agreed.set(false);
    dangerous.set(Dangers.isOne(name));
    arguments.set(
        form.map(CallForm::arguments).stream()
            .flatMap(List::stream)
            .map(argument -> ArgumentModel.of(argument, this::check))
            .toList());
    boolean isVendors = form.isEmpty() && CallReader.isVendorMethod(name);
    vendor.set(isVendors ? Optional.of(new VendorModel(this::check)) : Optional.empty());
    check();
  }

  private List<Argument> given() {
    return Stream.concat(
            arguments.get().stream().flatMap(argument -> argument.arguments("").stream()),
            vendor.get().stream().flatMap(own -> own.arguments().stream()))
        .toList();
  }

  private void check() {
    String name = method.get().strip();
    boolean known = vendor.get().isPresent() || CallForms.find(name).isPresent();
    boolean filledIn = arguments.get().stream().allMatch(ArgumentModel::isGood);
    preview.clear();
    good.set(false);
    if (!known) {
      problem.set(texts.get("call.unknown"));
    } else if (!filledIn) {
      problem.set("");
    } else {
      switch (reader.read(name, given(), texts.get("call.key"))) {
        case CallReader.Result.Good(var call) -> {
          problem.set("");
          preview.setAll(Preview.of(call));
          good.set(true);
        }
        case CallReader.Result.Bad(String words) -> problem.set(texts.get("call.bad", words));
      }
    }
  }
}
