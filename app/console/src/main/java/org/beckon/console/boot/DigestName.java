package org.beckon.console.boot;

import org.beckon.cwmp.login.DigestAlgorithm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a Digest algorithm as HTTP writes it, in any letter case. */
final class DigestName implements ITypeConverter<DigestAlgorithm> {
  @Override
  public DigestAlgorithm convert(String name) {
    return DigestAlgorithm.of(name)
        .filter(one -> !name.isBlank())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + name + "' is none of MD5, MD5-sess, SHA-256, SHA-256-sess"));
  }
}
