package org.beckon.simulator.engine.tree;

import java.util.Optional;
import org.beckon.cwmp.model.ValueType;
import org.beckon.profiles.dictionary.ActiveNotification;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.profiles.model.ModelNode;

/**
 * A parameter.
 *
 * @param line the line of the device model that it comes from, shared by all copies
 * @param value the true value, also of a parameter that reads back empty
 */
public record ParameterNode(ModelNode line, String value, Attributes attributes) implements Node {

  /** The parameter as the device model starts it. */
  static ParameterNode start(ModelNode line) {
    Attributes attributes =
        switch (activeNotification(line)) {
          case FORCE_ENABLED, FORCE_DEFAULT_ENABLED -> Attributes.NOTIFYING;
          case NORMAL, CAN_DENY -> Attributes.PLAIN;
        };
    return new ParameterNode(line, line.value(), attributes);
  }

  @Override
  public boolean writable() {
    return line.writable();
  }

  /** The type on the wire. */
  public ValueType type() {
    return line.type();
  }

  /** What the published data model says of it, if it knows it. */
  public Optional<ParameterFacts> facts() {
    return line.facts();
  }

  /** The value as the ACS gets it: empty for passwords (TR-069 hidden parameters). */
  public String readable() {
    return isHidden() ? "" : value;
  }

  /** Whether the value is a secret that reads back empty. */
  public boolean isHidden() {
    return line.facts().map(ParameterFacts::hidden).orElse(false);
  }

  /** What the data model rules about active notification of it. */
  public ActiveNotification activeNotification() {
    return activeNotification(line);
  }

  public ParameterNode withValue(String newValue) {
    return new ParameterNode(line, newValue, attributes);
  }

  public ParameterNode withAttributes(Attributes newAttributes) {
    return new ParameterNode(line, value, newAttributes);
  }

  private static ActiveNotification activeNotification(ModelNode line) {
    return line.facts().map(ParameterFacts::activeNotification).orElse(ActiveNotification.NORMAL);
  }
}
