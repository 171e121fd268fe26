-- The outbox: e-mail written in the transaction of the change that it tells of.
CREATE TABLE letter (
    id uuid PRIMARY KEY,
    recipient text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    not_before timestamptz,
    sent_at timestamptz,
    last_error text
);
CREATE INDEX letter_waiting ON letter (not_before) WHERE sent_at IS NULL;
