-- A row says that this database is a demonstration. It is set when the first row of content is, or never.
CREATE TABLE demonstration (
    id integer PRIMARY KEY CHECK (id = 1),
    begun_at timestamptz NOT NULL,
    finished_at timestamptz
);
