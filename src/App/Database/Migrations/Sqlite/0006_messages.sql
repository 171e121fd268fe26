-- What parties write to each other about one topic. Every row says between whom it is: others never see it.
CREATE TABLE message_thread (
    id text PRIMARY KEY,
    parties text NOT NULL,
    topic text NOT NULL,
    begun_at text NOT NULL,
    cleared_at text
);

CREATE TABLE message (
    id text PRIMARY KEY,
    thread_id text NOT NULL REFERENCES message_thread (id),
    parties text NOT NULL,
    number integer NOT NULL,
    written_for text NOT NULL,
    written_by text NOT NULL,
    writer_name text NOT NULL,
    text text NOT NULL,
    written_at text NOT NULL,
    UNIQUE (thread_id, number)
);

CREATE TABLE message_file (
    id text PRIMARY KEY,
    message_id text NOT NULL REFERENCES message (id),
    thread_id text NOT NULL,
    parties text NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL
);
CREATE INDEX message_file_thread ON message_file (thread_id);

-- How far one person has read, and what they put away.
CREATE TABLE message_mark (
    thread_id text NOT NULL REFERENCES message_thread (id),
    person_id text NOT NULL,
    parties text NOT NULL,
    read_until integer NOT NULL,
    archived_until integer NOT NULL,
    PRIMARY KEY (thread_id, person_id)
);
