package org.beckon.console.lab;

import java.io.IOException;
import java.util.List;

/** Groups of simulated devices that call in at this very server. Thread-safe. */
public interface SimulatedDevices {
  /** Devices of one group at most. */
  int MOST = 1_000;

  /** Groups at the same time at most. */
  int MOST_GROUPS = 20;

  /**
   * Something that can be chosen.
   *
   * @param name short, as on the command line
   * @param words what it is, a line
   */
  record Offer(String name, String words) {}

  /**
   * What is wanted.
   *
   * @param profile name of one
   * @param count devices, 1 to {@link #MOST}
   * @param position name of one
   * @param misbehaviours names of some
   */
  record Wish(String profile, int count, String position, List<String> misbehaviours) {
    public Wish {
      misbehaviours = List.copyOf(misbehaviours);
    }
  }

  /** The device models that there are. */
  List<Offer> profiles();

  /** Names of the places in the network where devices can stand, the usual one first. */
  List<String> positions();

  /** What devices can do wrong. */
  List<Offer> misbehaviours();

  /**
   * Starts a group; its devices call in from now on.
   *
   * @throws LabFailure when it cannot be, for a reason of ours
   * @throws IOException when it cannot be, in words for people
   */
  SimulatedGroup start(Wish wish) throws IOException;

  /** Those that run, oldest first. */
  List<SimulatedGroup> running();

  /** Switches the devices of a group off; does nothing when they are. May take some seconds. */
  void stop(SimulatedGroup group);
}
