package org.beckon.store.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The open data directory: reads, and writes that share transactions. Thread-safe. */
public final class Vault implements AutoCloseable {
  private final DataDirectory directory;
  private final Readers readers;
  private final Writer writer;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Vault(DataDirectory directory, Database database) throws CannotOpen {
    this.directory = directory;
    readers = new Readers(database);
    writer = new Writer(database, database.firstConnection(), readers::drop);
  }

  /** Opens the directory, making it and the database where they are missing. */
  public static Vault open(Path path) throws CannotOpen {
    return open(path, Schema.CURRENT);
  }

  /** The same for a program that knows other tables. */
  static Vault open(Path path, Schema schema) throws CannotOpen {
    CompletableFuture<Vault> opened = new CompletableFuture<>();
    // Not on the caller's thread, which may be interrupted.
    Thread.ofPlatform().name("store-opener").daemon().start(() -> open(path, schema, opened));
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CannotOpen failed) {
        throw failed;
      }
      throw e;
    }
  }

  private static void open(Path path, Schema schema, CompletableFuture<Vault> opened) {
    DataDirectory directory = null;
    try {
      directory = DataDirectory.take(path);
      opened.complete(new Vault(directory, Database.open(directory.path(), schema)));
    } catch (CannotOpen | RuntimeException e) {
      if (directory != null) {
        directory.close();
      }
      opened.completeExceptionally(e);
    }
  }

  /** Runs a query in a transaction of its own; throws {@link StoreException} when it fails. */
  public <T> T read(Function<Handle, T> query) {
    return readers.read(query);
  }

  /** Like {@link #read}, and sees all that was put in the queue before. */
  public <T> T readSettled(Function<Handle, T> query) {
    writer.settle();
    return readers.read(query);
  }

  /** Makes a change; durable on return. Throws {@link StoreException} when it fails. */
  public void write(Command command) {
    writer.durable(command);
  }

  /**
   * Makes a change soon; blocks only when far too many wait.
   *
   * @param bytes memory that the command holds, about
   */
  public void writeSoon(Command command, int bytes) {
    writer.lazy(command, bytes);
  }

  /** Writes what waits and frees the directory; a second call does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      readers.close();
      writer.close();
      directory.close();
    }
  }
}
