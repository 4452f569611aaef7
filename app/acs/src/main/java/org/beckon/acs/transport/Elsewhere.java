package org.beckon.acs.transport;

import java.net.URI;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends every CPE to another ACS for this session; the ACS URL that it has stays (TR-069 3.4.1).
 * The other one asks for its own login, so none is asked for here.
 */
final class Elsewhere extends Handler.Abstract {
  private final URI target;

  Elsewhere(URI target) {
    this.target = target;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (HttpMethod.POST.is(request.getMethod())) {
      response.setStatus(HttpStatus.FOUND_302);
      response.getHeaders().put(HttpHeader.LOCATION, target.toASCIIString());
    } else {
      response.setStatus(HttpStatus.METHOD_NOT_ALLOWED_405);
      response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
    }
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
    callback.succeeded();
    return true;
  }
}
