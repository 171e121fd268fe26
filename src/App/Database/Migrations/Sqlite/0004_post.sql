-- The outbox: e-mail written in the transaction of the change that it tells of.
CREATE TABLE letter (
    id text PRIMARY KEY,
    recipient text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at text NOT NULL,
    attempts integer NOT NULL,
    not_before text,
    sent_at text,
    last_error text
);
CREATE INDEX letter_waiting ON letter (not_before) WHERE sent_at IS NULL;
