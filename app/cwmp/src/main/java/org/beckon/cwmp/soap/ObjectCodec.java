package org.beckon.cwmp.soap;

import java.util.function.BiFunction;
import org.beckon.cwmp.rpc.AddObject;
import org.beckon.cwmp.rpc.AddObjectResponse;
import org.beckon.cwmp.rpc.DeleteObject;
import org.beckon.cwmp.rpc.DeleteObjectResponse;

/** AddObject and DeleteObject (A.3.2.6, A.3.2.7). */
final class ObjectCodec {
  static final MessageCodec<AddObject> ADD =
      new MessageCodec<>(
          AddObject.class,
          in -> read(in, AddObject::new),
          (message, out) -> write(message.objectName(), message.parameterKey(), out));
  static final MessageCodec<AddObjectResponse> ADD_RESPONSE =
      new MessageCodec<>(
          AddObjectResponse.class,
          ObjectCodec::readAddResponse,
          (message, out) ->
              out.leaf("InstanceNumber", message.instanceNumber())
                  .leaf(Status.ELEMENT, message.status()));
  static final MessageCodec<DeleteObject> DELETE =
      new MessageCodec<>(
          DeleteObject.class,
          in -> read(in, DeleteObject::new),
          (message, out) -> write(message.objectName(), message.parameterKey(), out));
  static final MessageCodec<DeleteObjectResponse> DELETE_RESPONSE =
      new MessageCodec<>(
          DeleteObjectResponse.class,
          in -> new DeleteObjectResponse(Status.readOnly(in)),
          (message, out) -> out.leaf(Status.ELEMENT, message.status()));

  private ObjectCodec() {}

  private static <M> M read(XmlCursor in, BiFunction<String, String, M> make)
      throws MalformedException {
    String objectName = "";
    String parameterKey = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "ObjectName" -> objectName = in.trimmed();
        case "ParameterKey" -> parameterKey = in.trimmed();
        default -> in.unexpected();
      }
    }
    return make.apply(objectName, parameterKey);
  }

  private static void write(String objectName, String parameterKey, XmlWriter out) {
    out.leaf("ObjectName", objectName).leaf("ParameterKey", parameterKey);
  }

  private static AddObjectResponse readAddResponse(XmlCursor in) throws MalformedException {
    int instanceNumber = 0;
    int status = 0;
    while (in.nextChild()) {
      switch (in.name()) {
        case "InstanceNumber" -> instanceNumber = in.integer();
        case Status.ELEMENT -> status = Status.read(in);
        default -> in.unexpected();
      }
    }
    return new AddObjectResponse(instanceNumber, status);
  }
}
