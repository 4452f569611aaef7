package org.beckon.cwmp.soap;

import java.util.ArrayList;
import java.util.List;
import org.beckon.cwmp.rpc.Kicked;
import org.beckon.cwmp.rpc.KickedResponse;
import org.beckon.cwmp.rpc.RequestDownload;
import org.beckon.cwmp.rpc.RequestDownloadResponse;

/** RequestDownload and Kicked (A.4.2.2, A.4.2.1). */
final class CpeWishCodec {
  static final MessageCodec<RequestDownload> DOWNLOAD =
      new MessageCodec<>(
          RequestDownload.class, CpeWishCodec::readDownload, CpeWishCodec::writeDownload);
  static final MessageCodec<RequestDownloadResponse> DOWNLOAD_RESPONSE =
      MessageCodec.empty(RequestDownloadResponse.class, new RequestDownloadResponse());
  static final MessageCodec<Kicked> KICKED =
      new MessageCodec<>(Kicked.class, CpeWishCodec::readKicked, CpeWishCodec::writeKicked);
  static final MessageCodec<KickedResponse> KICKED_RESPONSE =
      new MessageCodec<>(
          KickedResponse.class,
          CpeWishCodec::readKickedResponse,
          (message, out) -> out.leaf("NextURL", message.nextUrl()));

  private CpeWishCodec() {}

  private static RequestDownload readDownload(XmlCursor in) throws MalformedException {
    String fileType = "";
    List<RequestDownload.Arg> args = new ArrayList<>(4);
    while (in.nextChild()) {
      switch (in.name()) {
        case "FileType" -> fileType = in.trimmed();
        case "FileTypeArg" -> SoapArray.read(in, "ArgStruct", CpeWishCodec::readArg, args);
        default -> in.unexpected();
      }
    }
    return new RequestDownload(fileType, args);
  }

  private static RequestDownload.Arg readArg(XmlCursor in) throws MalformedException {
    String name = "";
    String value = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "Name" -> name = in.trimmed();
        case "Value" -> value = in.text();
        default -> in.unexpected();
      }
    }
    return new RequestDownload.Arg(name, value);
  }

  private static void writeDownload(RequestDownload message, XmlWriter out) {
    out.leaf("FileType", message.fileType());
    SoapArray.write(
        out,
        "FileTypeArg",
        "ArgStruct",
        message.fileTypeArg(),
        (arg, to) -> to.leaf("Name", arg.name()).leaf("Value", arg.value()));
  }

  private static Kicked readKicked(XmlCursor in) throws MalformedException {
    String command = "";
    String referer = "";
    String arg = "";
    String next = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "Command" -> command = in.trimmed();
        case "Referer" -> referer = in.trimmed();
        case "Arg" -> arg = in.text();
        case "Next" -> next = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new Kicked(command, referer, arg, next);
  }

  private static void writeKicked(Kicked message, XmlWriter out) {
    out.leaf("Command", message.command())
        .leaf("Referer", message.referer())
        .leaf("Arg", message.arg())
        .leaf("Next", message.next());
  }

  private static KickedResponse readKickedResponse(XmlCursor in) throws MalformedException {
    String nextUrl = "";
    while (in.nextChild()) {
      switch (in.name()) {
        case "NextURL" -> nextUrl = in.trimmed();
        default -> in.unexpected();
      }
    }
    return new KickedResponse(nextUrl);
  }
}
