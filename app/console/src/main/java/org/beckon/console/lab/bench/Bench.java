package org.beckon.console.lab.bench;

import java.io.IOException;

/** Something that measures connection requests. Thread-safe. */
public interface Bench {

  /** Is told how far it is; on the thread that measures. */
  @FunctionalInterface
  interface Watcher {
    /**
     * It goes on.
     *
     * @param way that is measured now
     * @param done pokes so far, of all ways; those to warm up included
     */
    void at(Way way, int done);
  }

  /**
   * Measures. Takes some 30 ms for each poke, and seconds before and after. An interrupt ends it.
   *
   * @throws IOException when it cannot begin, in words for people
   */
  BenchResult run(BenchPlan plan, Watcher watcher) throws IOException, InterruptedException;
}
