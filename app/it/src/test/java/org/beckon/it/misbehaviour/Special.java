package org.beckon.it.misbehaviour;

/** What is to be seen of a misbehaviour beside that its CPE is managed. */
@FunctionalInterface
interface Special {
  /** What a person has to do before the CPE can be managed. */
  default void prepare(Twin twin) throws Exception {}

  void check(Twin twin) throws Exception;
}
