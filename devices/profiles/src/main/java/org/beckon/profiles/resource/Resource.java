package org.beckon.profiles.resource;

import java.io.InputStream;

/** Finds the resources of this module. */
final class Resource {

  private Resource() {}

  static InputStream open(Class<?> beside, String file) {
    InputStream in = beside.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalArgumentException("no such data file: " + file);
    }
    return in;
  }
}
