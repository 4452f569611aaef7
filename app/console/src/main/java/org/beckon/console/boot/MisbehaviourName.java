package org.beckon.console.boot;

import org.beckon.simulator.misbehaviour.Misbehaviour;
import org.beckon.simulator.misbehaviour.Misbehaviours;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a misbehaviour, and suggests others where there is none of it. */
final class MisbehaviourName implements ITypeConverter<Misbehaviour> {
  @Override
  public Misbehaviour convert(String name) {
    return Misbehaviours.find(name.strip())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no misbehaviour \""
                        + name
                        + "\"; did you mean "
                        + String.join(", ", Misbehaviours.like(name))
                        + "? See `beckon misbehaviours`."));
  }
}
