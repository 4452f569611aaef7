/** The store's ports in memory, for tests and for measuring without a disk. */
package org.beckon.acs.store.memory;
