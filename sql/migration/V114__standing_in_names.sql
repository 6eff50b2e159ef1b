-- Whom the one who decided, signed or wrote stood in for, by the name of the day; null where for nobody.
ALTER TABLE review ADD COLUMN on_behalf_name VARCHAR(50);
ALTER TABLE letter ADD COLUMN on_behalf_of VARCHAR(64);
ALTER TABLE letter ADD COLUMN on_behalf_name VARCHAR(50);
ALTER TABLE draft_version ADD COLUMN on_behalf_name VARCHAR(50);

-- Whose absence was over yesterday.
CREATE INDEX ix_absence_to_on ON absence (to_on, id);

-- For which absent colleague the recipient is told, null where for himself.
ALTER TABLE notice ADD COLUMN on_behalf_of VARCHAR(64);
ALTER TABLE notice ADD COLUMN on_behalf_name VARCHAR(50);

-- Both names where a deputy asks or answers.
ALTER TABLE chase MODIFY COLUMN issuer_name VARCHAR(120) NOT NULL;
ALTER TABLE chase MODIFY COLUMN answerer_name VARCHAR(120);
