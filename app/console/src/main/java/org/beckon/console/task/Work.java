package org.beckon.console.task;

/** Work that may take long; runs off the FX thread. */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does it; an interrupt means that it was cancelled.
   *
   * @param progress where to tell how far it is
   */
  T run(Progress progress) throws Exception;
}
