-- How devices get in, those only for which that differs from the usual.

CREATE TABLE access (
  device VARCHAR NOT NULL PRIMARY KEY,
  held BOOLEAN NOT NULL,
  own_username VARCHAR NOT NULL,
  own_password VARCHAR NOT NULL,
  offered_username VARCHAR NOT NULL,
  offered_password VARCHAR NOT NULL,
  onboarding BOOLEAN NOT NULL
);
