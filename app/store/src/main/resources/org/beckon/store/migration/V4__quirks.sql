-- What was learnt and set of how kinds of devices differ from the specification.

CREATE TABLE quirk (
  manufacturer VARCHAR NOT NULL,
  model VARCHAR NOT NULL,
  firmware VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  content CHARACTER LARGE OBJECT NOT NULL,
  origin VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  since TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  device VARCHAR,
  session BIGINT,
  PRIMARY KEY (manufacturer, model, firmware, name)
);
