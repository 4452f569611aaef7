package org.beckon.cwmp.fault;

/**
 * What a fault code means to a person.
 *
 * @param code the CWMP fault code
 * @param side who is to blame
 * @param name the specification's name of it
 * @param meaning one sentence
 * @param cause what most often leads to it; may be empty
 * @param nextStep what to try now; may be empty
 */
public record FaultInfo(
    int code, FaultSide side, String name, String meaning, String cause, String nextStep) {}
