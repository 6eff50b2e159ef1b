-- What shows that the party knew (明知), by 法释〔2025〕5号 art 4, each with the evidence for it.
CREATE TABLE case_knowledge_sign (
  case_id     BIGINT       NOT NULL,
  sign        VARCHAR(24)  NOT NULL,
  note        VARCHAR(500) NOT NULL,
  evidence_id BIGINT,
  PRIMARY KEY (case_id, sign),
  CONSTRAINT fk_case_knowledge_sign_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT fk_case_knowledge_sign_evidence FOREIGN KEY (evidence_id) REFERENCES case_evidence (id)
);
