-- The units that the proposer wishes to handle it, as the list writes them: a wish may name a unit that nobody knows.
ALTER TABLE proposal ADD COLUMN wish_main VARCHAR(200);
ALTER TABLE proposal ADD COLUMN wish_co VARCHAR(400);
