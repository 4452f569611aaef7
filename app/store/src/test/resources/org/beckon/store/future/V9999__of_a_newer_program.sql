CREATE TABLE from_the_future (id BIGINT PRIMARY KEY);
INSERT INTO from_the_future (id) SELECT COUNT(*) FROM setting;
