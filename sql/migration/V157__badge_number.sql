-- 执法证号, printed beside the name of an officer; null for whoever has none
ALTER TABLE person ADD COLUMN badge_number VARCHAR(32);
