package org.beckon.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is durable is in the file, whoever wrote it. */
final class DurabilityTest {
  private static final String SLOW = "slow";

  @TempDir private Path directory;
  private final Gate gate = new Gate();

  @BeforeEach
  void slowFiles() {
    SlowPath.current = gate;
    FilePath.register(new SlowPath());
  }

  @AfterEach
  void noMoreSlowFiles() {
    FilePath.unregister(new SlowPath());
  }

  @Test
  void whatH2sOwnThreadIsJustWritingIsWaitedFor() throws Exception {
    String url = "jdbc:h2:" + SLOW + ":" + directory.resolve("a") + ";WRITE_DELAY=20";
    Jdbi jdbi = Jdbi.create(() -> DriverManager.getConnection(url, "sa", ""));
    try (Handle handle = jdbi.open()) {
      handle.execute("CREATE TABLE t (n INT)");
      Durability.await(handle);
      gate.close();
      handle.execute("INSERT INTO t VALUES (1)");
      gate.awaitVisitor();

      Thread waiting = Thread.ofPlatform().start(() -> Durability.await(handle));
      while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      boolean waits = waiting.isAlive();
      gate.open();
      waiting.join();

      assertThat(waits).isTrue();
    }
  }

  /** Lets writes pass, or not. */
  private static final class Gate {
    private final CountDownLatch visitor = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean closed;

    void close() {
      closed = true;
    }

    void open() {
      opened.countDown();
    }

    void awaitVisitor() {
      Patience.uninterruptibly(visitor::await);
    }

    void pass() {
      if (closed) {
        visitor.countDown();
        Patience.uninterruptibly(opened::await);
      }
    }
  }

  /** Files whose writes pass the gate. H2 makes objects of it, so that it is public. */
  public static final class SlowPath extends FilePathWrapper {
    private static Gate current;

    /** For H2. */
    public SlowPath() {}

    @Override
    public String getScheme() {
      return SLOW;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new SlowChannel(super.open(mode), current);
    }
  }

  private static final class SlowChannel extends FileBaseDefault {
    private final FileChannel file;
    private final Gate gate;

    SlowChannel(FileChannel file, Gate gate) {
      this.file = file;
      this.gate = gate;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      gate.pass();
      return file.write(source, position);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
