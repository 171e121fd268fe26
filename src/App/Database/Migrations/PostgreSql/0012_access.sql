-- Which provider opened a session: it vouches for the roles of its own country and for no others. Sessions of before do not say;
-- those of whoever has an account at a provider end, so that none goes on that should not.
ALTER TABLE session ADD COLUMN provider text;
UPDATE session SET ended_at = seen_at WHERE ended_at IS NULL AND person_id IN (SELECT person_id FROM person_login);
