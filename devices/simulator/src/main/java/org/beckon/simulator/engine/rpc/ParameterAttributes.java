package org.beckon.simulator.engine.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.Notification;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;
import org.beckon.simulator.engine.tree.Attributes;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** GetParameterAttributes and SetParameterAttributes (TR-069 A.3.2.4, A.3.2.5). */
public final class ParameterAttributes {
  private ParameterAttributes() {}

  /** Answers the call; the tree stays as it is. */
  public static Outcome get(ParameterTree tree, GetParameterAttributes request) {
    return PathsBelow.each(
        tree,
        request.parameterNames(),
        parameters -> {
          List<ParameterAttribute> list = new ArrayList<>(parameters.size());
          parameters.forEach((path, node) -> list.add(attribute(path, node.attributes())));
          return new GetParameterAttributesResponse(list);
        });
  }

  private static ParameterAttribute attribute(String path, Attributes attributes) {
    return new ParameterAttribute(path, attributes.notification().code(), attributes.accessList());
  }

  /** Carries out the call, all of it or nothing. */
  public static Outcome set(ParameterTree tree, SetParameterAttributes request) {
    if (request.parameterList().isEmpty()) {
      return Outcome.refused(CpeFault.INVALID_ARGUMENTS, "the ParameterList is empty");
    }
    ParameterTree changed = tree;
    for (AttributeChange change : request.parameterList()) {
      Optional<Outcome> wrong = check(change);
      if (wrong.isPresent()) {
        return wrong.get();
      }
      List<String> paths = new ArrayList<>();
      List<String> refusing = new ArrayList<>();
      if (tree.parameter(change.name()).isEmpty()
          && !ParameterNames.isObject(tree, change.name())) {
        return Outcome.refused(CpeFault.INVALID_PARAMETER_NAME, change.name());
      }
      tree.walk(
          change.name(),
          (path, node) -> {
            if (node instanceof ParameterNode parameter) {
              paths.add(path);
              if (refuses(parameter, change)) {
                refusing.add(path);
              }
            }
          });
      if (!refusing.isEmpty()) {
        return Outcome.refused(CpeFault.NOTIFICATION_REJECTED, refusing.getFirst());
      }
      for (String path : paths) {
        changed = changed.with(path, node -> node.withAttributes(merge(node, change)));
      }
    }
    return new Outcome.Done(changed, new SetParameterAttributesResponse());
  }

  private static Optional<Outcome> check(AttributeChange change) {
    if (change.notificationChange() && notification(change.notification()).isEmpty()) {
      return Optional.of(
          Outcome.refused(CpeFault.INVALID_ARGUMENTS, "Notification " + change.notification()));
    }
    boolean standard = change.accessList().stream().allMatch(Attributes.SUBSCRIBER::equals);
    if (change.accessListChange() && !standard) {
      return Optional.of(
          Outcome.refused(CpeFault.INVALID_ARGUMENTS, "AccessList " + change.accessList()));
    }
    return Optional.empty();
  }

  /** A simulated CPE has no lightweight notification, so only the values of CWMP 1.0 to 1.3. */
  private static Optional<Notification> notification(int code) {
    return Stream.of(Notification.OFF, Notification.PASSIVE, Notification.ACTIVE)
        .filter(notification -> notification.code() == code)
        .findFirst();
  }

  private static boolean refuses(ParameterNode parameter, AttributeChange change) {
    if (!change.notificationChange()) {
      return false;
    }
    return switch (parameter.activeNotification()) {
      case FORCE_ENABLED -> change.notification() != Notification.ACTIVE.code();
      case CAN_DENY -> change.notification() == Notification.ACTIVE.code();
      case NORMAL, FORCE_DEFAULT_ENABLED -> false;
    };
  }

  private static Attributes merge(ParameterNode node, AttributeChange change) {
    Attributes old = node.attributes();
    Notification notification =
        change.notificationChange()
            ? notification(change.notification()).orElseThrow()
            : old.notification();
    List<String> accessList = change.accessListChange() ? change.accessList() : old.accessList();
    return new Attributes(notification, accessList);
  }
}
