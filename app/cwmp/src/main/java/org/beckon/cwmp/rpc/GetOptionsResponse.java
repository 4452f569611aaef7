package org.beckon.cwmp.rpc;

import java.util.List;

/** The options asked for (A.4.1.4). */
public record GetOptionsResponse(List<Option> optionList) implements Response {
  public GetOptionsResponse {
    optionList = List.copyOf(optionList);
  }
}
