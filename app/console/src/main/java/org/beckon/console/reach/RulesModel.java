package org.beckon.console.reach;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.beckon.acs.device.Tags;
import org.beckon.acs.phrase.Phrase;
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
  private String changed = "";
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

  /** Begins a new rule. */
  void draft() {
    draft("", "");
  }

  /** Begins the change of a rule. */
  void draft(AddressRule rule) {
    draft(rule.tag(), rule.template());
  }

  private void draft(String forTag, String to) {
    changed = forTag;
    tag.set(forTag);
    template.set(to);
  }

  /** Makes the rule that is filled in, instead of the one that it was. */
  void add() {
    String forTag = tag.get().strip();
    String to = template.get();
    String before = changed;
    tasks.run(
        Task.of(texts.get("reach.rule.setting"), progress -> set(forTag, to, before))
            .onSuccess(problem -> read())
            .result(
                problem ->
                    problem
                        .map(why -> TaskResult.failed(texts.of(why)))
                        .orElseGet(() -> TaskResult.done(texts.get("reach.rule.set", forTag)))));
  }

  private Optional<Phrase> set(String forTag, String to, String before) {
    Optional<Phrase> problem = reach.setRule(forTag, to, Errands.ORIGIN);
    if (problem.isEmpty() && !before.equals(forTag)) {
      reach.removeRule(before);
    }
    return problem;
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
