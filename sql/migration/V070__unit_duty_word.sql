-- Words of a unit's duties (职责词): by them the assignment board proposes who answers an ask.
CREATE TABLE unit_duty_word (
  unit_id BIGINT      NOT NULL,
  word    VARCHAR(30) NOT NULL,
  PRIMARY KEY (unit_id, word),
  CONSTRAINT fk_unit_duty_word_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
