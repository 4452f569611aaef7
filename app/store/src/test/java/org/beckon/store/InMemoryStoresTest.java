package org.beckon.store;

import org.beckon.acs.store.Stores;
import org.beckon.acs.store.memory.InMemoryStores;

/** The contract of the ports, kept in memory. */
final class InMemoryStoresTest extends StoresContract {
  @Override
  Stores open() {
    return new InMemoryStores();
  }
}
