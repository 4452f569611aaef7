package org.beckon.store.database;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all commands that wait, runs them in one transaction, makes
 * them durable when one of them must be, and then wakes those who wait. A command that fails, fails
 * alone.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Database database;
  private final Runnable beforeReopen;
  private final Inbox inbox = new Inbox();
  private final Thread thread;
  private Handle handle;
  private boolean complained;

  /**
   * @param beforeReopen drops all other connections, so that the database can be opened again
   */
  Writer(Database database, Handle handle, Runnable beforeReopen) {
    this.database = database;
    this.handle = handle;
    this.beforeReopen = beforeReopen;
    thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::work);
    thread.start();
  }

  /** Returns when the change is in the file. An interrupt does not end the wait; it stays set. */
  void durable(Command command) {
    await(Entry.durable(command));
  }

  /**
   * Puts the change in the queue; it is in the file within about a second.
   *
   * @param bytes memory that the command holds, about
   */
  void lazy(Command command, int bytes) {
    if (!inbox.put(Entry.lazy(command, bytes))) {
      throw StoreException.closed();
    }
  }

  /** Returns when all changes put in the queue before can be read. */
  void settle() {
    await(Entry.marker());
  }

  /** Writes what waits, and ends the thread. */
  @Override
  public void close() {
    inbox.close();
    Patience.uninterruptibly(thread::join);
  }

  private void await(Entry entry) {
    if (!inbox.put(entry)) {
      throw StoreException.closed();
    }
    try {
      entry.done().join();
    } catch (CompletionException e) {
      throw StoreException.forCaller(e.getCause());
    }
  }

  private void work() {
    List<Entry> batch = List.of();
    try {
      boolean last = false;
      while (!last) {
        // Asked before taking: once it is closed nothing more is put in, so empty then means empty.
        boolean closed = inbox.isClosed();
        batch = next();
        run(batch);
        last = closed && batch.isEmpty();
      }
    } finally {
      abandon(batch);
      abandon(inbox.takeLast());
      Handles.closeQuietly(handle);
    }
  }

  private List<Entry> next() {
    try {
      return inbox.take();
    } catch (InterruptedException e) {
      LOG.warn("Something interrupted the thread that writes; it goes on");
      return List.of();
    }
  }

  private void run(List<Entry> batch) {
    List<Entry> needed = withoutMoot(batch);
    try {
      transact(needed);
      complained &= needed.isEmpty();
    } catch (RuntimeException e) {
      rollBack();
      if (handle.isClosed() || Faults.broken(e)) {
        reopen(e);
      }
      needed.forEach(this::runAlone);
    }
    batch.forEach(entry -> entry.done().complete(null));
  }

  private void runAlone(Entry entry) {
    try {
      transact(List.of(entry));
    } catch (RuntimeException e) {
      rollBack();
      if (!entry.urgent()) {
        complain("Something could not be kept", e);
      }
      entry.done().completeExceptionally(StoreException.of(e));
    }
  }

  private void transact(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    handle.begin();
    entries.forEach(entry -> entry.command().run(handle));
    handle.commit();
    if (entries.stream().anyMatch(Entry::durable)) {
      Durability.await(handle);
    }
  }

  /** Leaves out lazy commands that a later one of the same batch makes moot. */
  private static List<Entry> withoutMoot(List<Entry> batch) {
    Set<Object> seen = new HashSet<>();
    return batch.reversed().stream()
        .filter(entry -> entry.urgent() || entry.command().subject().map(seen::add).orElse(true))
        .toList()
        .reversed();
  }

  private void rollBack() {
    try {
      if (handle.isInTransaction()) {
        handle.rollback();
      }
    } catch (RuntimeException e) {
      LOG.debug("A transaction could not be rolled back: error {}", Faults.code(e));
    }
  }

  private void reopen(RuntimeException cause) {
    complain("Beckon's database is opened again", cause);
    // A pending interrupt would close the file again.
    Thread.interrupted();
    try {
      beforeReopen.run();
      Handles.closeQuietly(handle);
      handle = database.connect();
    } catch (RuntimeException e) {
      complain("Beckon's database does not open", e);
    }
  }

  /** Once until all goes well again: with a full disk, every batch fails. */
  private void complain(String what, RuntimeException e) {
    if (!complained) {
      complained = true;
      LOG.warn("{}: {}", what, StoreException.of(e).getMessage());
    }
  }

  private static void abandon(List<Entry> entries) {
    entries.forEach(entry -> entry.done().completeExceptionally(StoreException.closed()));
  }
}
