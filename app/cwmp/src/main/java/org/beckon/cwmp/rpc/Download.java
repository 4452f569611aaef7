package org.beckon.cwmp.rpc;

/**
 * Orders the CPE to fetch a file (A.3.2.8); delaySeconds counts from receipt, fileSize 0 is
 * unknown.
 */
public record Download(
    String commandKey,
    String fileType,
    String url,
    String username,
    String password,
    long fileSize,
    String targetFileName,
    long delaySeconds,
    String successUrl,
    String failureUrl)
    implements AcsRequest<DownloadResponse> {}
