package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ValueCodec;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;

/** GetParameterNames (A.3.2.3), and the ParameterNames argument that others share. */
final class ParameterNamesCodec {
  static final MessageCodec<GetParameterNames> REQUEST =
      new MessageCodec<>(
          GetParameterNames.class,
          ParameterNamesCodec::read,
          (message, out) ->
              out.leaf("ParameterPath", message.parameterPath())
                  .leaf("NextLevel", message.nextLevel()));
  static final MessageCodec<GetParameterNamesResponse> RESPONSE =
      new MessageCodec<>(
          GetParameterNamesResponse.class,
          ParameterNamesCodec::readResponse,
          ParameterNamesCodec::writeResponse);

  private static final String STRUCT = "ParameterInfoStruct";

  private ParameterNamesCodec() {}

  /** Reads a message whose only argument is ParameterNames. */
  static List<String> readNames(XmlCursor in) throws MalformedException {
    List<String> names = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterNames" -> SoapArray.readStrings(in, names);
        default -> in.unexpected();
      }
    }
    return names;
  }

  private static GetParameterNames read(XmlCursor in) throws MalformedException {
    String path = "";
    boolean nextLevel = false;
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterPath" -> path = in.trimmed();
        case "NextLevel" -> nextLevel = in.bool();
        default -> in.unexpected();
      }
    }
    return new GetParameterNames(path, nextLevel);
  }

  private static GetParameterNamesResponse readResponse(XmlCursor in) throws MalformedException {
    List<ParameterInfo> infos = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterList" -> SoapArray.read(in, STRUCT, ParameterNamesCodec::readInfo, infos);
        default -> in.unexpected();
      }
    }
    return new GetParameterNamesResponse(infos);
  }

  /** The name with its access; null, with a note, where there is no name. */
  private static ParameterInfo readInfo(XmlCursor in) throws MalformedException {
    String name = "";
    Optional<Boolean> writable = Optional.empty();
    while (in.nextChild()) {
      switch (in.name()) {
        case "Name" -> name = in.trimmed();
        case "Writable" -> writable = ValueCodec.bool(in.trimmed());
        default -> in.unexpected();
      }
    }
    if (name.isEmpty()) {
      in.notes().add(NoteKind.NO_NAME, "left out a ParameterInfoStruct without a name");
      return null;
    }
    if (writable.isEmpty()) {
      in.notes().add(NoteKind.WRITABLE_UNREADABLE, "no readable Writable for", name);
    }
    return new ParameterInfo(
        name, writable.map(w -> w ? Access.READ_WRITE : Access.READ_ONLY).orElse(Access.UNKNOWN));
  }

  private static void writeResponse(GetParameterNamesResponse message, XmlWriter out) {
    SoapArray.write(
        out,
        "ParameterList",
        STRUCT,
        message.parameterList(),
        (info, to) ->
            to.leaf("Name", info.name()).leaf("Writable", info.access() != Access.READ_ONLY));
  }
}
