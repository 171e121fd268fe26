CREATE TABLE process_run (
    id uuid PRIMARY KEY,
    process text NOT NULL,
    person_id uuid,
    role text NOT NULL,
    country text,
    why text,
    at timestamptz NOT NULL
);

CREATE TABLE audit_event (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES process_run (id),
    kind text NOT NULL,
    subject text NOT NULL,
    country text,
    event_values text NOT NULL,
    sealed text NOT NULL
);
