-- The log: appended to and never changed. Sequence is the index of the leaf in the tree, from 0.
CREATE TABLE audit_event (
    sequence bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    run_id uuid NOT NULL,
    process text NOT NULL,
    role text,
    country text,
    kind text NOT NULL,
    subject text NOT NULL,
    person_id uuid,
    leaf bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    private bytea,
    salt bytea
);
CREATE INDEX audit_event_subject ON audit_event (subject, sequence);
CREATE INDEX audit_event_country ON audit_event (country, sequence);
CREATE INDEX audit_event_process ON audit_event (process, sequence);
CREATE INDEX audit_event_person ON audit_event (person_id, sequence);

-- Complete subtrees of 256 leaves (level 1), of 256 of those (level 2), and so on.
CREATE TABLE audit_subtree (
    level integer NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (level, number)
);

-- One row: the right edge of the tree, and the key that signed last.
CREATE TABLE audit_tree (
    size bigint NOT NULL,
    frontier bytea NOT NULL,
    key_id text
);
INSERT INTO audit_tree (size, frontier) VALUES (0, '');

CREATE TABLE audit_head (
    size bigint PRIMARY KEY,
    root bytea NOT NULL,
    at timestamptz NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL
);

-- Subjects whose entries anybody may read.
CREATE TABLE audit_published (subject text PRIMARY KEY);
