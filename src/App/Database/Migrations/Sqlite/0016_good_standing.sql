-- Certificates of good standing: what was asked, what was certified, and its signature. Never changed but to be withdrawn.
CREATE TABLE good_standing (
    id text PRIMARY KEY,
    country text NOT NULL,
    person_id integer NOT NULL,
    code text NOT NULL,
    asked_by text NOT NULL,
    asked_on text NOT NULL,
    destination text NOT NULL,
    addressee text NOT NULL,
    purpose text NOT NULL,
    issued_on text NOT NULL,
    valid_until text NOT NULL,
    statement text NOT NULL,
    details text NOT NULL,
    key_id text NOT NULL,
    signature blob NOT NULL,
    issued_by text NOT NULL,
    issued_at text NOT NULL,
    withdrawn_at text,
    withdrawn_by text,
    withdrawal text NOT NULL
);
CREATE UNIQUE INDEX good_standing_code ON good_standing (code);
CREATE INDEX good_standing_person ON good_standing (country, person_id);
CREATE INDEX good_standing_asked ON good_standing (country, asked_on);

-- Who sounds alike is looked through by the thousand: with the names in the index, no row is read for it.
DROP INDEX health_person_by_sound;
CREATE INDEX health_person_by_sound ON health_person (country, sound, name_key);
DROP INDEX health_person_name_sound;
CREATE INDEX health_person_name_sound ON health_person_name (country, sound, name_key);
