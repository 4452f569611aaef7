-- UDP connection requests: STUN login, binding and last time stamp of a device. Removed with it.
CREATE TABLE udp (
  device VARCHAR NOT NULL PRIMARY KEY,
  stun_username VARCHAR,
  stun_password VARCHAR,
  address VARCHAR,
  port INTEGER NOT NULL,
  since TIMESTAMP(9) WITH TIME ZONE,
  seen TIMESTAMP(9) WITH TIME ZONE,
  last_timestamp BIGINT NOT NULL
);
