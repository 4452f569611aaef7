package org.beckon.store.database;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Reads on a few threads of their own, each with a connection, beside the writer (MVCC). The
 * threads are ours so that no caller's interrupt reaches the file.
 */
final class Readers implements AutoCloseable {
  private static final int COUNT = 3;

  private final Database database;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          COUNT, Thread.ofPlatform().name("store-reader-", 1).daemon().factory());

  /** Held shared by each read, and alone while connections are dropped. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private final Queue<Handle> idle = new ArrayDeque<>();

  Readers(Database database) {
    this.database = database;
  }

  /** Runs the read and gives its result; an interrupt of the caller does not end it. */
  <T> T read(Function<Handle, T> query) {
    try {
      return CompletableFuture.supplyAsync(() -> run(query), threads).join();
    } catch (RejectedExecutionException e) {
      throw StoreException.closed();
    } catch (CompletionException e) {
      throw StoreException.forCaller(e.getCause());
    }
  }

  /** Drops all connections; later reads make new ones. */
  void drop() {
    use.writeLock().lock();
    try {
      for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
        Handles.closeQuietly(handle);
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    Patience.uninterruptibly(() -> threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    drop();
  }

  private <T> T run(Function<Handle, T> query) {
    use.readLock().lock();
    try {
      Handle handle = borrow();
      try {
        T result = handle.inTransaction(query::apply);
        giveBack(handle);
        return result;
      } catch (RuntimeException e) {
        Handles.closeQuietly(handle);
        throw e;
      }
    } finally {
      use.readLock().unlock();
    }
  }

  private Handle borrow() {
    synchronized (idle) {
      Handle handle = idle.poll();
      return handle == null ? database.connect() : handle;
    }
  }

  private void giveBack(Handle handle) {
    synchronized (idle) {
      idle.add(handle);
    }
  }
}
