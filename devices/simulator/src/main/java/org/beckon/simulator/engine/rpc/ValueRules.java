package org.beckon.simulator.engine.rpc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.dictionary.ValueCheck;
import org.beckon.profiles.dictionary.ValueVerdict;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** Which values a simulated CPE takes for a parameter. */
final class ValueRules {
  private static final Pattern INSTANCE = Pattern.compile("(?<=\\.)[1-9][0-9]*(?=\\.)");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private ValueRules() {}

  /** What is wrong with a value, in words; empty when nothing is. */
  static Optional<String> problem(
      ParameterTree tree, String path, ParameterNode node, String value) {
    ValueVerdict verdict =
        node.facts()
            .map(facts -> ValueCheck.check(facts, value, supported(tree, path, facts)))
            .orElseGet(() -> ValueCheck.checkType(node.type(), value));
    return switch (verdict) {
      case ValueVerdict.Ok ok -> Optional.empty();
      case ValueVerdict.Problem problem -> Optional.of(problem.words());
    };
  }

  /** The values that the device itself lists in another parameter, empty when it lists none. */
  private static List<String> supported(ParameterTree tree, String path, ParameterFacts facts) {
    if (facts.valuesFrom().isEmpty()) {
      return List.of();
    }
    String source = facts.valuesFrom();
    for (MatchResult instance : INSTANCE.matcher(path).results().toList()) {
      source = source.replaceFirst("\\{i}", instance.group());
    }
    String listed = tree.value(source).strip();
    return listed.isEmpty() ? List.of() : Arrays.asList(COMMA.split(listed));
  }
}
