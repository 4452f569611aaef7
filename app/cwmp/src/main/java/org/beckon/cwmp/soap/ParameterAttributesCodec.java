package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.rpc.GetParameterAttributes;
import org.beckon.cwmp.rpc.GetParameterAttributesResponse;
import org.beckon.cwmp.rpc.SetParameterAttributes;
import org.beckon.cwmp.rpc.SetParameterAttributesResponse;

/** GetParameterAttributes and SetParameterAttributes (A.3.2.4, A.3.2.5). */
final class ParameterAttributesCodec {
  private static final String ATTRIBUTE = "ParameterAttributeStruct";
  private static final String CHANGE = "SetParameterAttributesStruct";
  private static final String ACCESS_LIST = "AccessList";

  static final MessageCodec<GetParameterAttributes> GET =
      new MessageCodec<>(
          GetParameterAttributes.class,
          in -> new GetParameterAttributes(ParameterNamesCodec.readNames(in)),
          (message, out) ->
              SoapArray.writeStrings(out, "ParameterNames", message.parameterNames()));
  static final MessageCodec<GetParameterAttributesResponse> GET_RESPONSE =
      new MessageCodec<>(
          GetParameterAttributesResponse.class,
          ParameterAttributesCodec::readGetResponse,
          (message, out) ->
              SoapArray.write(
                  out,
                  "ParameterList",
                  ATTRIBUTE,
                  message.parameterList(),
                  ParameterAttributesCodec::writeAttribute));
  static final MessageCodec<SetParameterAttributes> SET =
      new MessageCodec<>(
          SetParameterAttributes.class,
          ParameterAttributesCodec::readSet,
          (message, out) ->
              SoapArray.write(
                  out,
                  "ParameterList",
                  CHANGE,
                  message.parameterList(),
                  ParameterAttributesCodec::writeChange));
  static final MessageCodec<SetParameterAttributesResponse> SET_RESPONSE =
      MessageCodec.empty(
          SetParameterAttributesResponse.class, new SetParameterAttributesResponse());

  private ParameterAttributesCodec() {}

  private static GetParameterAttributesResponse readGetResponse(XmlCursor in)
      throws MalformedException {
    List<ParameterAttribute> attributes = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterList" ->
            SoapArray.read(in, ATTRIBUTE, ParameterAttributesCodec::readAttribute, attributes);
        default -> in.unexpected();
      }
    }
    return new GetParameterAttributesResponse(attributes);
  }

  private static ParameterAttribute readAttribute(XmlCursor in) throws MalformedException {
    String name = "";
    int notification = 0;
    List<String> accessList = new ArrayList<>(1);
    while (in.nextChild()) {
      switch (in.name()) {
        case "Name" -> name = in.trimmed();
        case "Notification" -> notification = in.integer();
        case ACCESS_LIST -> SoapArray.readStrings(in, accessList);
        default -> in.unexpected();
      }
    }
    return new ParameterAttribute(name, notification, accessList);
  }

  private static void writeAttribute(ParameterAttribute attribute, XmlWriter out) {
    out.leaf("Name", attribute.name()).leaf("Notification", attribute.notification());
    SoapArray.writeStrings(out, ACCESS_LIST, attribute.accessList());
  }

  private static SetParameterAttributes readSet(XmlCursor in) throws MalformedException {
    List<AttributeChange> changes = new ArrayList<>();
    while (in.nextChild()) {
      switch (in.name()) {
        case "ParameterList" ->
            SoapArray.read(in, CHANGE, ParameterAttributesCodec::readChange, changes);
        default -> in.unexpected();
      }
    }
    return new SetParameterAttributes(changes);
  }

  private static AttributeChange readChange(XmlCursor in) throws MalformedException {
    String name = "";
    boolean notificationChange = false;
    int notification = 0;
    boolean accessListChange = false;
    List<String> accessList = new ArrayList<>(1);
    while (in.nextChild()) {
      switch (in.name()) {
        case "Name" -> name = in.trimmed();
        case "NotificationChange" -> notificationChange = in.bool();
        case "Notification" -> notification = in.integer();
        case "AccessListChange" -> accessListChange = in.bool();
        case ACCESS_LIST -> SoapArray.readStrings(in, accessList);
        default -> in.unexpected();
      }
    }
    return new AttributeChange(
        name, notificationChange, notification, accessListChange, accessList);
  }

  private static void writeChange(AttributeChange change, XmlWriter out) {
    out.leaf("Name", change.name())
        .leaf("NotificationChange", change.notificationChange())
        .leaf("Notification", change.notification())
        .leaf("AccessListChange", change.accessListChange());
    SoapArray.writeStrings(out, ACCESS_LIST, change.accessList());
  }
}
