-- The outbox: e-mail written in the transaction of the change that it tells of.
CREATE TABLE letter (
    id text PRIMARY KEY,
    recipient text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at text NOT NULL,
    attempts integer NOT NULL,
    interrupted integer NOT NULL,
    not_before text,
    claim text,
    claimed_until text,
    sent_at text,
    given_up_at text,
    last_error text
);
CREATE INDEX letter_waiting ON letter (written_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
