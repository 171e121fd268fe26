CREATE TABLE process_run (
    id text PRIMARY KEY,
    process text NOT NULL,
    person_id text,
    role text NOT NULL,
    country text,
    why text,
    at text NOT NULL
);

CREATE TABLE audit_event (
    sequence integer PRIMARY KEY AUTOINCREMENT,
    run_id text NOT NULL REFERENCES process_run (id),
    kind text NOT NULL,
    subject text NOT NULL,
    country text,
    event_values text NOT NULL,
    sealed text NOT NULL
);
