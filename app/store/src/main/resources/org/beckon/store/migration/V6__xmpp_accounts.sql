-- Accounts of devices at our XMPP broker. Of passwords only what proves them (RFC 5802 3), as JSON.
CREATE TABLE xmpp_account (
  device VARCHAR NOT NULL PRIMARY KEY,
  username VARCHAR NOT NULL,
  current_keys VARCHAR NOT NULL,
  next_keys VARCHAR NOT NULL,
  created TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
