package org.beckon.cwmp.rpc;

/** Orders the CPE to send a file (A.4.1.5); delaySeconds counts from receipt. */
public record Upload(
    String commandKey,
    String fileType,
    String url,
    String username,
    String password,
    long delaySeconds)
    implements AcsRequest<UploadResponse> {}
