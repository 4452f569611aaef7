package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.model.ValueCodec;

/** The header elements of CWMP (TR-069 3.5). */
final class HeaderCodec {
  private static final String HEADER = "soapenv:Header";
  private static final String MUST_UNDERSTAND = "soapenv:mustUnderstand";

  private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";
  private static final int MOST_NAMES = 8;

  private HeaderCodec() {}

  static Header read(XmlCursor in) throws MalformedException {
    String id = "";
    boolean holdRequests = false;
    int sessionTimeout = 0;
    String supportedVersions = "";
    String useVersion = "";
    List<String> notUnderstood = new ArrayList<>(0);
    while (in.nextChild()) {
      switch (in.name()) {
        case "ID" -> id = in.trimmed();
        case "HoldRequests" -> holdRequests = in.bool();
        case "SessionTimeout" -> sessionTimeout = in.integer();
        case "SupportedCWMPVersions" -> supportedVersions = in.trimmed();
        case "UseCWMPVersion" -> useVersion = in.trimmed();
        case "NoMoreRequests" -> {
          in.notes().add(NoteKind.NO_MORE_REQUESTS, "ignored the header NoMoreRequests");
          in.skip();
        }
        default -> skipUnknown(in, notUnderstood);
      }
    }
    return new Header(
        id, holdRequests, sessionTimeout, supportedVersions, useVersion, notUnderstood);
  }

  private static void skipUnknown(XmlCursor in, List<String> notUnderstood)
      throws MalformedException {
    boolean must =
        isForUs(in)
            && in.attribute("mustUnderstand")
                .map(String::strip)
                .flatMap(ValueCodec::bool)
                .orElse(false);
    if (must && notUnderstood.size() < MOST_NAMES) {
      notUnderstood.add(Notes.printable(in.name()));
    }
    in.notes()
        .add(
            NoteKind.UNKNOWN_HEADER,
            must ? "an unknown header says it must be understood" : "ignored an unknown header",
            in.name());
    in.skip();
  }

  /** A header entry with an actor is meant for that one alone (SOAP 1.1 4.2.2). */
  private static boolean isForUs(XmlCursor in) {
    return in.attribute("actor")
        .map(String::strip)
        .map(actor -> actor.isEmpty() || actor.equals(NEXT_ACTOR))
        .orElse(true);
  }

  /** Writes the header; nothing at all where it has no element. */
  static void write(Header header, XmlWriter out) {
    if (header.equals(Header.NONE)) {
      return;
    }
    out.start(HEADER);
    if (!header.id().isEmpty()) {
      element("cwmp:ID", true, header.id(), out);
    }
    if (header.holdRequests()) {
      element("cwmp:HoldRequests", true, "1", out);
    }
    if (header.sessionTimeout() > 0) {
      element("cwmp:SessionTimeout", false, Integer.toString(header.sessionTimeout()), out);
    }
    if (!header.supportedCwmpVersions().isEmpty()) {
      element("cwmp:SupportedCWMPVersions", false, header.supportedCwmpVersions(), out);
    }
    if (!header.useCwmpVersion().isEmpty()) {
      element("cwmp:UseCWMPVersion", true, header.useCwmpVersion(), out);
    }
    out.end(HEADER);
  }

  private static void element(String name, boolean mustUnderstand, String text, XmlWriter out) {
    out.start(name, MUST_UNDERSTAND, mustUnderstand ? "1" : "0").text(text).end(name);
  }
}
