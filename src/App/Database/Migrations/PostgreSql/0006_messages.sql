-- What parties write to each other about one topic. Every row says between whom it is: others never see it.
CREATE TABLE message_thread (
    id uuid PRIMARY KEY,
    parties text NOT NULL,
    topic text NOT NULL,
    begun_at timestamptz NOT NULL,
    cleared_at timestamptz
);

CREATE TABLE message (
    id uuid PRIMARY KEY,
    thread_id uuid NOT NULL REFERENCES message_thread (id),
    parties text NOT NULL,
    number integer NOT NULL,
    written_for text NOT NULL,
    written_by uuid NOT NULL,
    writer_name text NOT NULL,
    text text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (thread_id, number)
);

CREATE TABLE message_file (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message (id),
    thread_id uuid NOT NULL,
    parties text NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL
);
CREATE INDEX message_file_thread ON message_file (thread_id);

-- How far one person has read, and what they put away.
CREATE TABLE message_mark (
    thread_id uuid NOT NULL REFERENCES message_thread (id),
    person_id uuid NOT NULL,
    parties text NOT NULL,
    read_until integer NOT NULL,
    archived_until integer NOT NULL,
    PRIMARY KEY (thread_id, person_id)
);
