package org.beckon.cwmp.rpc;

import java.util.List;

/** The CPE would like a Download of this type of file (A.4.2.2). */
public record RequestDownload(String fileType, List<Arg> fileTypeArg)
    implements CpeRequest<RequestDownloadResponse> {
  public RequestDownload {
    fileTypeArg = List.copyOf(fileTypeArg);
  }

  /** What the CPE says of the file: ArgStruct. */
  public record Arg(String name, String value) {}
}
