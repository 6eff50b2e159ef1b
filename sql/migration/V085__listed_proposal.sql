-- What lists say of a proposal beside its head, and the units that they propose.
ALTER TABLE proposal ADD COLUMN is_key BOOLEAN;
ALTER TABLE proposal ADD COLUMN proposer_count INT;

-- A proposal to the dispatcher; the assignment itself stands in assignment.
CREATE TABLE proposed_assignment (
  proposal_id  BIGINT NOT NULL,
  mode         VARCHAR(16),
  assigned_on  DATE,
  reply_due_on DATE,
  PRIMARY KEY (proposal_id),
  CONSTRAINT fk_proposed_assignment_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id)
);

CREATE TABLE proposed_unit (
  proposal_id BIGINT      NOT NULL,
  role        VARCHAR(16) NOT NULL,
  seq         INT         NOT NULL,
  unit_id     BIGINT      NOT NULL,
  PRIMARY KEY (proposal_id, role, seq),
  CONSTRAINT fk_proposed_unit_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id),
  CONSTRAINT fk_proposed_unit_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
CREATE INDEX ix_proposed_unit_unit ON proposed_unit (unit_id, proposal_id);
