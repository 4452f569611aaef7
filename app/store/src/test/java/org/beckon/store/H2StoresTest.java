package org.beckon.store;

import java.nio.file.Path;
import org.beckon.acs.store.Stores;
import org.junit.jupiter.api.io.TempDir;

/** The contract of the ports, kept by the database. */
final class H2StoresTest extends StoresContract {
  @TempDir private Path directory;

  @Override
  Stores open() {
    return TestStores.at(directory);
  }
}
