package org.beckon.console.boot;

import java.net.URI;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an ACS URL; TR-069 3.4.1 asks for an absolute one. */
final class RedirectUrl implements ITypeConverter<URI> {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Override
  public URI convert(String text) {
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
    if (url.getHost() == null || url.getScheme() == null || !SCHEMES.contains(url.getScheme())) {
      throw wrong(text);
    }
    return url;
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "\"" + text + "\" is not a whole URL, such as http://acs.example:7547/");
  }
}
