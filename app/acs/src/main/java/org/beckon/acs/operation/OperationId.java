package org.beckon.acs.operation;

/** Number of an operation, growing with time. */
public record OperationId(long number) implements Comparable<OperationId> {
  @Override
  public int compareTo(OperationId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
