-- The log: appended to and never changed. Sequence is the index of the leaf in the tree, from 0.
CREATE TABLE audit_event (
    sequence integer PRIMARY KEY,
    at text NOT NULL,
    run_id text NOT NULL,
    process text NOT NULL,
    role text,
    country text,
    kind text NOT NULL,
    subject text NOT NULL,
    person_id text,
    leaf blob NOT NULL,
    leaf_hash blob NOT NULL,
    private blob,
    salt blob
);
CREATE INDEX audit_event_subject ON audit_event (subject, sequence);
CREATE INDEX audit_event_country ON audit_event (country, sequence);
CREATE INDEX audit_event_process ON audit_event (process, sequence);
CREATE INDEX audit_event_person ON audit_event (person_id, sequence);

-- Complete subtrees of 256 leaves (level 1), of 256 of those (level 2), and so on.
CREATE TABLE audit_subtree (
    level integer NOT NULL,
    number integer NOT NULL,
    hash blob NOT NULL,
    PRIMARY KEY (level, number)
) WITHOUT ROWID;

-- One row: the right edge of the tree, and the key that signed last.
CREATE TABLE audit_tree (
    size integer NOT NULL,
    frontier blob NOT NULL,
    key_id text
);
INSERT INTO audit_tree (size, frontier) VALUES (0, x'');

CREATE TABLE audit_head (
    size integer PRIMARY KEY,
    root blob NOT NULL,
    at text NOT NULL,
    key_id text NOT NULL,
    signature blob NOT NULL
);

-- Subjects whose entries anybody may read.
CREATE TABLE audit_published (subject text PRIMARY KEY);
