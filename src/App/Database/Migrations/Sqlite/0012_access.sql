-- Which provider opened a session: it vouches for the roles of its own country and for no others. Sessions of before do not say;
-- those of whoever has an account at a provider end, so that none goes on that should not.
ALTER TABLE session ADD COLUMN provider text;
UPDATE session SET ended_at = seen_at WHERE ended_at IS NULL AND person_id IN (SELECT person_id FROM person_login);

-- Whose data were erased: the row stays without name and address, for what was done in office hangs on its key.
ALTER TABLE person ADD COLUMN erased_at text;

-- Of which day before its end those who look after a key were told last.
ALTER TABLE service_account ADD COLUMN reminded_days integer;
