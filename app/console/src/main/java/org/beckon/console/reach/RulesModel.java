package org.beckon.console.reach;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Tags;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.Reach;
import org.beckon.acs.reach.UrlTemplate;
import org.beckon.console.errand.Errands;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.task.TaskRunner;
import org.beckon.console.text.Texts;

/** The rules that send requests of tagged devices elsewhere. FX thread only. */
public final class RulesModel {

  private final Reach reach;
  private final TaskRunner tasks;
  private final Texts texts;
  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final StringProperty template = new SimpleStringProperty(this, "template", "");
  private final ObservableList<AddressRule> rules = FXCollections.observableArrayList();
  private final ObservableList<AddressRule> view = FXCollections.unmodifiableObservableList(rules);

  /** Shows those of this server. */
  public RulesModel(Reach reach, TaskRunner tasks, Texts texts) {
    this.reach = reach;
    this.tasks = tasks;
    this.texts = texts;
    read();
  }

  /** All rules, by tag. */
  ObservableList<AddressRule> rules() {
    return view;
  }

  /** The tag that is being filled in. */
  StringProperty tagProperty() {
    return tag;
  }

  /** Where its requests are to go. */
  StringProperty templateProperty() {
    return template;
  }

  /** Whether what is filled in makes a rule. */
  BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        () ->
            Tags.problem(tag.get().strip()).isEmpty()
                && UrlTemplate.read(template.get()) instanceof UrlTemplate.Read.Good,
        tag,
        template);
  }

  /** What is wrong with what is filled in so far; empty when nothing is. */
  StringBinding problem() {
    return Bindings.createStringBinding(
        () -> {
          if (!tag.get().isBlank() && Tags.problem(tag.get().strip()).isPresent()) {
            return texts.get("reach.rule.tag.bad");
          }
          return template.get().isBlank()
                  || UrlTemplate.read(template.get()) instanceof UrlTemplate.Read.Good
              ? ""
              : texts.get("reach.address.bad");
        },
        tag,
        template);
  }

  /** Begins a new rule, or the change of one. */
  void draft(String forTag, String to) {
    tag.set(forTag);
    template.set(to);
  }

  /** Makes the rule that is filled in. */
  void add() {
    String forTag = tag.get().strip();
    String to = template.get();
    tasks.run(
        Task.of(
                texts.get("reach.rule.setting"),
                progress -> reach.setRule(forTag, to, Errands.ORIGIN))
            .onSuccess(problem -> read())
            .result(
                problem ->
                    problem
                        .map(TaskResult::failed)
                        .orElseGet(() -> TaskResult.done(texts.get("reach.rule.set", forTag)))));
  }

  /** Takes a rule away. */
  void remove(AddressRule rule) {
    tasks.run(
        Task.of(texts.get("reach.rule.removing"), progress -> reach.removeRule(rule.tag()))
            .onSuccess(done -> read())
            .result(done -> TaskResult.done(texts.get("reach.rule.removed", rule.tag()))));
  }

  /** Reads them anew. */
  public void read() {
    List<AddressRule> now = reach.rules();
    if (!rules.equals(now)) {
      rules.setAll(now);
    }
  }
}
