package org.beckon.console.boot;

import org.beckon.acs.setting.ServerSetting;
import org.beckon.acs.setting.SettingProblem;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, as the settings do. */
final class PortNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    return switch (ServerSetting.CWMP_PORT.read(text)) {
      case ServerSetting.Reading.Good<Integer>(Integer port) -> port;
      case ServerSetting.Reading.Bad<Integer>(SettingProblem problem) ->
          throw new TypeConversionException("'" + text + "': " + problem.words());
    };
  }
}
