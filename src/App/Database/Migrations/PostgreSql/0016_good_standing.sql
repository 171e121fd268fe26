-- Certificates of good standing: what was asked, what was certified, and its signature. Never changed but to be withdrawn.
CREATE TABLE good_standing (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    person_id bigint NOT NULL,
    code text NOT NULL,
    asked_by text NOT NULL,
    asked_on date NOT NULL,
    destination text NOT NULL,
    addressee text NOT NULL,
    purpose text NOT NULL,
    issued_on date NOT NULL,
    valid_until date NOT NULL,
    statement text NOT NULL,
    details text NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL,
    issued_by uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawal text NOT NULL
);
CREATE UNIQUE INDEX good_standing_code ON good_standing (code);
CREATE INDEX good_standing_person ON good_standing (country, person_id);
CREATE INDEX good_standing_asked ON good_standing (country, asked_on);

-- Names are looked through by the thousand: with the key in the index, no row is read for it.
DROP INDEX health_person_by_name;
CREATE INDEX health_person_by_name ON health_person (country, name_key, id);
DROP INDEX health_person_by_sound;
CREATE INDEX health_person_by_sound ON health_person (country, sound, name_key, id);
DROP INDEX health_person_name_sound;
CREATE INDEX health_person_name_sound ON health_person_name (country, sound, name_key, person_id);
