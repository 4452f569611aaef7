package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.GetParameterValues;
import org.beckon.cwmp.rpc.GetParameterValuesResponse;
import org.beckon.cwmp.rpc.SetParameterValues;
import org.beckon.cwmp.rpc.SetParameterValuesResponse;

/** GetParameterValues and SetParameterValues (A.3.2.1, A.3.2.2). */
final class ParameterValuesCodec {
  static final MessageCodec<GetParameterValues> GET =
      new MessageCodec<>(
          GetParameterValues.class,
          in -> new GetParameterValues(ParameterNamesCodec.readNames(in)),
          (message, out) ->
              SoapArray.writeStrings(out, "ParameterNames", message.parameterNames()));
  static final MessageCodec<GetParameterValuesResponse> GET_RESPONSE =
      new MessageCodec<>(
          GetParameterValuesResponse.class,
          ParameterValuesCodec::readGetResponse,
          (message, out) -> ParameterValueStruct.writeArray(out, message.parameterList()));
  static final MessageCodec<SetParameterValues> SET =
      new MessageCodec<>(
          SetParameterValues.class, ParameterValuesCodec::readSet, ParameterValuesCodec::writeSet);
  static final MessageCodec<SetParameterValuesResponse> SET_RESPONSE =
      new MessageCodec<>(
          SetParameterValuesResponse.class,
          in -> new SetParameterValuesResponse(Status.readOnly(in)),
          (message, out) -> out.leaf(Status.ELEMENT, message.status()));

  private ParameterValuesCodec() {}

  private static GetParameterValuesResponse readGetResponse(XmlCursor in)
      throws MalformedException {
    List<ParameterValue> values = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterList" -> ParameterValueStruct.readArray(in, values);
        default -> in.unexpected();
      }
    }
    return new GetParameterValuesResponse(values);
  }

  private static SetParameterValues readSet(XmlCursor in) throws MalformedException {
    List<ParameterValue> values = new ArrayList<>();
    String parameterKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterList" -> ParameterValueStruct.readArray(in, values);
        case "ParameterKey" -> parameterKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new SetParameterValues(values, parameterKey);
  }

  private static void writeSet(SetParameterValues message, XmlWriter out) {
    ParameterValueStruct.writeArray(out, message.parameterList());
    out.leaf("ParameterKey", message.parameterKey());
  }
}
