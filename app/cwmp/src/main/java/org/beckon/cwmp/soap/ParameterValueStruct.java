package org.beckon.cwmp.soap;

import java.util.List;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;

/** A ParameterList of ParameterValueStruct, as Inform, GetParameterValues and Set use it. */
final class ParameterValueStruct {
  private static final String STRUCT = "ParameterValueStruct";

  private ParameterValueStruct() {}

  static void readArray(XmlCursor in, List<ParameterValue> to) throws MalformedException {
    SoapArray.read(in, STRUCT, ParameterValueStruct::read, to);
  }

  static void writeArray(XmlWriter out, List<ParameterValue> values) {
    SoapArray.write(out, "ParameterList", STRUCT, values, ParameterValueStruct::write);
  }

  /** The parameter; null, with a note, where it has no name. */
  private static ParameterValue read(XmlCursor in) throws MalformedException {
    String name = "";
    String value = null;
    String type = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "Name" -> name = in.trimmed();
        case "Value" -> {
          type = in.attribute("type").map(String::strip).orElse("");
          checkType(in, type, name);
          value = in.text();
        }
        default -> in.unexpected();
      }
    }
    if (name.isEmpty()) {
      in.notes().add(NoteKind.NO_NAME, "left out a value without a name");
      return null;
    }
    if (value == null) {
      in.notes().add(NoteKind.NO_VALUE, "no Value, taken as empty", name);
      value = "";
    }
    return new ParameterValue(name, value, type);
  }

  private static void checkType(XmlCursor in, String type, String name) {
    if (type.isEmpty()) {
      in.notes().add(NoteKind.NO_TYPE, "no xsi:type on", name);
      return;
    }
    if (!ValueType.isExact(type)) {
      in.notes().add(NoteKind.UNKNOWN_TYPE, "no type of the specification", type);
    }
    if (!type.equals("xsd:string")) {
      in.checkPrefix(type);
    }
  }

  private static void write(ParameterValue parameter, XmlWriter out) {
    out.leaf("Name", parameter.name())
        .start("Value", "xsi:type", XsiType.toWrite(parameter.type()))
        .text(parameter.value())
        .end("Value");
  }
}
