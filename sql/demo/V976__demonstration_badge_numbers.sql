-- Invented badge numbers (执法证号) of the demonstration's bureau that punishes.
UPDATE person SET badge_number = '00010007' WHERE id = 7;
UPDATE person SET badge_number = '00010008' WHERE id = 8;
UPDATE person SET badge_number = '00010017' WHERE id = 17;
UPDATE person SET badge_number = '00010018' WHERE id = 18;
UPDATE person SET badge_number = '00010019' WHERE id = 19;
UPDATE person SET badge_number = '00010020' WHERE id = 20;
