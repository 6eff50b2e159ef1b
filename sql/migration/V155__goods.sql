-- Goods of a case (涉案物品): each row is one item or one lot with a small process of its own.
CREATE TABLE goods_item (
  id            BIGINT         NOT NULL AUTO_INCREMENT,
  case_id       BIGINT         NOT NULL,
  item_no       INT            NOT NULL,
  name          VARCHAR(100)   NOT NULL,
  mark          VARCHAR(100),
  specification VARCHAR(100),
  quantity      DECIMAL(13, 4) NOT NULL,
  unit          VARCHAR(16)    NOT NULL,
  -- yuan; the amount is computed, never stored
  unit_price    DECIMAL(11, 2),
  -- SOLD, LABEL or MARKET, in the order of the law (法释〔2025〕5号 art 28)
  price_basis   VARCHAR(8),
  -- where it is now and who keeps it
  place         VARCHAR(200)   NOT NULL,
  keeper        VARCHAR(100)   NOT NULL,
  state         VARCHAR(24)    NOT NULL,
  -- the measure that it is under, null before the first
  measure_id    BIGINT,
  -- the measure that is proposed for it and not decided
  pending_id    BIGINT,
  -- whether its seizure has a clock of its own, because other items of the measure have other times
  has_own_clock BOOLEAN        NOT NULL,
  is_extended   BOOLEAN        NOT NULL,
  registered_by VARCHAR(64)    NOT NULL,
  registered_at DATETIME(6)    NOT NULL,
  version       INT            NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_goods_item_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_goods_item_no ON goods_item (case_id, item_no);
CREATE INDEX ix_goods_item_measure ON goods_item (measure_id, id);

-- Measures over one or many items: what officers propose and the leader decides.
CREATE TABLE goods_measure (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  case_id        BIGINT        NOT NULL,
  measure_no     INT           NOT NULL,
  -- HOLD, SEAL, SEIZE, RELEASE, EXTEND, PRE_DISPOSE, FORFEIT, and NOTICE that nobody decides
  kind           VARCHAR(16)   NOT NULL,
  -- PROPOSED, APPROVED, IN_FORCE, REFUSED, DROPPED, LAPSED
  state          VARCHAR(16)   NOT NULL,
  reason         VARCHAR(1000) NOT NULL,
  legal_basis    VARCHAR(300)  NOT NULL,
  -- taken on the spot before anybody approved it
  is_urgent      BOOLEAN       NOT NULL,
  proposed_by    VARCHAR(64)   NOT NULL,
  proposed_with  VARCHAR(64)   NOT NULL,
  proposed_at    DATETIME(6)   NOT NULL,
  decided_by     VARCHAR(64),
  decided_name   VARCHAR(50),
  decided_at     DATETIME(6),
  taken_at       DATETIME(6),
  place          VARCHAR(200),
  keeper         VARCHAR(100),
  -- whose hands it came from, and whether he signed
  holder         VARCHAR(100),
  is_holder_signed BOOLEAN,
  -- what a pre-disposal has brought; case cash
  proceeds       DECIMAL(11, 2),
  doc_number     VARCHAR(64),
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT fk_goods_measure_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX ux_goods_measure_no ON goods_measure (case_id, measure_no);
ALTER TABLE goods_item ADD CONSTRAINT fk_goods_item_measure FOREIGN KEY (measure_id) REFERENCES goods_measure (id);
ALTER TABLE goods_item ADD CONSTRAINT fk_goods_item_pending FOREIGN KEY (pending_id) REFERENCES goods_measure (id);

CREATE TABLE goods_measure_item (
  measure_id BIGINT NOT NULL,
  item_id    BIGINT NOT NULL,
  PRIMARY KEY (measure_id, item_id),
  CONSTRAINT fk_goods_measure_item_measure FOREIGN KEY (measure_id) REFERENCES goods_measure (id),
  CONSTRAINT fk_goods_measure_item_item FOREIGN KEY (item_id) REFERENCES goods_item (id)
);
CREATE INDEX ix_goods_measure_item_item ON goods_measure_item (item_id, measure_id);

-- The custody chain: every hand-over begins where the one before it ended.
CREATE TABLE goods_handover (
  item_id      BIGINT       NOT NULL,
  seq_no       INT          NOT NULL,
  from_keeper  VARCHAR(100) NOT NULL,
  from_place   VARCHAR(200) NOT NULL,
  to_keeper    VARCHAR(100) NOT NULL,
  to_place     VARCHAR(200) NOT NULL,
  handed_at    DATETIME(6)  NOT NULL,
  reason       VARCHAR(300) NOT NULL,
  -- the two officers who signed
  officer_one  VARCHAR(64)  NOT NULL,
  officer_two  VARCHAR(64)  NOT NULL,
  -- the holder or receiver, and whether he signed
  other_party  VARCHAR(100) NOT NULL,
  is_signed    BOOLEAN      NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  CONSTRAINT pk_goods_handover PRIMARY KEY (item_id, seq_no),
  CONSTRAINT fk_goods_handover_item FOREIGN KEY (item_id) REFERENCES goods_item (id)
);

-- Tests (检测、检验、检疫、鉴定): their time is no part of a seizure's when the party was told in writing.
CREATE TABLE goods_test (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  case_id       BIGINT       NOT NULL,
  agency        VARCHAR(100) NOT NULL,
  purpose       VARCHAR(300) NOT NULL,
  from_on       DATE         NOT NULL,
  -- until when it is to last, as the party was told
  until_on      DATE         NOT NULL,
  -- when and by which paper (期间告知书) the party was told; null where it was not
  told_on       DATE,
  told_document VARCHAR(100),
  report_on     DATE,
  report_number VARCHAR(100),
  result        VARCHAR(1000),
  result_told_on DATE,
  sent_by       VARCHAR(64)  NOT NULL,
  sent_with     VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_goods_test_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_goods_test_case ON goods_test (case_id, id);

CREATE TABLE goods_test_item (
  test_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  PRIMARY KEY (test_id, item_id),
  CONSTRAINT fk_goods_test_item_test FOREIGN KEY (test_id) REFERENCES goods_test (id),
  CONSTRAINT fk_goods_test_item_item FOREIGN KEY (item_id) REFERENCES goods_item (id)
);
CREATE INDEX ix_goods_test_item_item ON goods_test_item (item_id, test_id);

-- What happened to an item: every change of its state.
CREATE TABLE goods_event (
  item_id     BIGINT       NOT NULL,
  seq_no      INT          NOT NULL,
  from_state  VARCHAR(24),
  to_state    VARCHAR(24)  NOT NULL,
  -- when it took effect; a hold lapses at the midnight after its last day, whenever the product notices
  effective_at DATETIME(6) NOT NULL,
  measure_id  BIGINT,
  document    VARCHAR(100),
  remark      VARCHAR(500),
  by_account  VARCHAR(64)  NOT NULL,
  by_name     VARCHAR(50)  NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  CONSTRAINT pk_goods_event PRIMARY KEY (item_id, seq_no),
  CONSTRAINT fk_goods_event_item FOREIGN KEY (item_id) REFERENCES goods_item (id),
  CONSTRAINT fk_goods_event_measure FOREIGN KEY (measure_id) REFERENCES goods_measure (id)
);
