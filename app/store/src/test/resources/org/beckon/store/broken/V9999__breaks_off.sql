DROP TABLE setting;
SELECT no_such_function();
