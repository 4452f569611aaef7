package org.beckon.store;

import java.nio.file.Path;

/** Opens stores, that must open or must not. */
final class TestStores {
  private TestStores() {}

  static H2Stores at(Path directory) {
    return switch (H2Stores.open(directory)) {
      case Opening.Opened opened -> opened.stores();
      case Opening.Failed failed -> throw new AssertionError(failed.reason());
    };
  }

  static String refusal(Path directory) {
    return switch (H2Stores.open(directory)) {
      case Opening.Opened opened -> {
        opened.stores().close();
        throw new AssertionError("It opened.");
      }
      case Opening.Failed failed -> failed.reason();
    };
  }
}
