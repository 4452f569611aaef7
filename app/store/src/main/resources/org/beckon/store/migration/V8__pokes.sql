-- How each device was poked, and what came of it; the steps are JSON.

CREATE TABLE poke (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device VARCHAR NOT NULL,
  via VARCHAR NOT NULL,
  started TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  result VARCHAR NOT NULL,
  steps CHARACTER LARGE OBJECT NOT NULL,
  inform_nanos BIGINT,
  cause VARCHAR NOT NULL,
  advice VARCHAR NOT NULL,
  next_inform TIMESTAMP(9) WITH TIME ZONE
);

CREATE INDEX poke_by_device ON poke (device, id);
