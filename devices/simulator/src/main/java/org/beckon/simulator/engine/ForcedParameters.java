package org.beckon.simulator.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beckon.profiles.dictionary.ParameterFacts;
import org.beckon.simulator.engine.tree.ParameterNode;
import org.beckon.simulator.engine.tree.ParameterTree;

/** The parameters that stand in every Inform of a model (data models, forcedInform). */
final class ForcedParameters {
  private static final String ADDRESS = ".ExternalIPAddress";

  /** Also where the model does not say so: without them an ACS can do little. */
  private static final List<String> ALWAYS =
      List.of(
          "DeviceInfo.HardwareVersion",
          "DeviceInfo.SoftwareVersion",
          "DeviceInfo.ProvisioningCode",
          ManagementServer.CONNECTION_REQUEST_URL,
          ManagementServer.PARAMETER_KEY);

  private ForcedParameters() {}

  /** The full paths, in the order of the model. */
  static List<String> of(ParameterTree tree, String root) {
    Set<String> always = new LinkedHashSet<>();
    ALWAYS.forEach(name -> always.add(root + name));
    List<String> found = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    tree.walk(
        root,
        (path, node) -> {
          if (node instanceof ParameterNode parameter) {
            boolean forced =
                parameter.facts().map(ParameterFacts::forcedInform).orElse(false)
                    || always.contains(path);
            if (path.endsWith(ADDRESS)) {
              addresses.add(path);
            } else if (forced) {
              found.add(path);
            }
          }
        });
    addresses.stream()
        .filter(path -> isAddress(tree.value(path)))
        .findFirst()
        .or(() -> addresses.stream().findFirst())
        .ifPresent(found::add);
    return List.copyOf(found);
  }

  /** The address of the connection to the ACS is the first one that is up. */
  private static boolean isAddress(String value) {
    return !value.isEmpty() && !value.equals("0.0.0.0");
  }
}
