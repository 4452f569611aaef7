package org.beckon.profiles.device;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a device must say of itself; each part is a regular expression for the whole text, in any
 * letter case, or null when anything will do.
 */
record Matcher(
    String root,
    String manufacturer,
    String oui,
    String productClass,
    String model,
    String software) {

  /** Texts come from the network: longer ones match nothing. */
  private static final int LONGEST = 256;

  boolean matches(Identity device) {
    return matches(root, device.root())
        && matches(manufacturer, device.id().manufacturer())
        && matches(oui, device.id().oui())
        && matches(productClass, device.id().productClass())
        && matches(model, device.modelName())
        && matches(software, device.softwareVersion());
  }

  /** The number of parts that must agree. */
  long specificity() {
    return Stream.of(root, manufacturer, oui, productClass, model, software)
        .filter(part -> part != null)
        .count();
  }

  private static boolean matches(String expression, String text) {
    return expression == null
        || text.length() <= LONGEST
            && Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .matches();
  }
}
