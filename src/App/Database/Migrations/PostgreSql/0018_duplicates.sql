-- The last search for duplicates in a country's register.
CREATE TABLE duplicate_search (
    country text PRIMARY KEY,
    edition bigint NOT NULL,
    rules text NOT NULL,
    persons bigint NOT NULL,
    sure integer NOT NULL,
    review integer NOT NULL,
    passed integer NOT NULL,
    searched_by uuid NOT NULL,
    searched_at timestamptz NOT NULL
);

-- Pairs that it found, and those that were decided: a copy that any search makes again.
CREATE TABLE duplicate_pair (
    country text NOT NULL,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    score integer NOT NULL,
    verdict text NOT NULL,
    because text NOT NULL,
    guard text,
    rules text NOT NULL,
    edition bigint NOT NULL,
    first_print text NOT NULL,
    second_print text NOT NULL,
    PRIMARY KEY (country, first_id, second_id)
);
CREATE INDEX duplicate_pair_by_score ON duplicate_pair (country, score);

-- What was decided of a pair, with what both persons were before, so that it can be undone.
CREATE TABLE duplicate_decision (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    kind text NOT NULL,
    first_print text NOT NULL,
    second_print text NOT NULL,
    stays_id bigint,
    from_gone integer NOT NULL,
    stays_version integer NOT NULL,
    gone_version integer NOT NULL,
    before text NOT NULL,
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    ending text,
    ended_by uuid,
    ended_at timestamptz,
    ending_reason text NOT NULL
);
CREATE UNIQUE INDEX duplicate_decision_open ON duplicate_decision (country, first_id, second_id) WHERE ended_at IS NULL;
CREATE INDEX duplicate_decision_stays ON duplicate_decision (country, stays_id);
