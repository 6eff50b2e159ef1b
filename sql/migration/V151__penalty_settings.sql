-- From which sum on a party may ask for a hearing (听证办法 art 5), by kind of party. A province that has set other
-- sums adds a row with its day; on a day the row with the latest valid_from counts.
CREATE TABLE hearing_limit (
  id         BIGINT         NOT NULL AUTO_INCREMENT,
  party_kind VARCHAR(24)    NOT NULL,
  amount     DECIMAL(18, 2) NOT NULL,
  valid_from DATE           NOT NULL,
  valid_to   DATE,
  source     VARCHAR(200)   NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_hearing_limit_kind_from ON hearing_limit (party_kind, valid_from);

INSERT INTO hearing_limit (party_kind, amount, valid_from, source) VALUES
  ('PERSON',              10000.00,  '2021-07-15', '《市场监督管理行政处罚听证办法》第五条'),
  ('INDIVIDUAL_BUSINESS', 10000.00,  '2021-07-15', '《市场监督管理行政处罚听证办法》第五条；个体工商户按自然人对待没有把握，取低的一档，可改'),
  ('ORGANIZATION',        100000.00, '2021-07-15', '《市场监督管理行政处罚听证办法》第五条');

-- Which cases need a legal review (法制审核, 程序规定 art 50); all others get a case review. A bureau may list more.
CREATE TABLE legal_review_ground (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  code       VARCHAR(24)  NOT NULL,
  name       VARCHAR(100) NOT NULL,
  -- what the product sees by itself: HEARING, LICENCE, COMPLEX; empty where a person has to say so
  sign       VARCHAR(16)  NOT NULL,
  source     VARCHAR(200) NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_legal_review_ground_code ON legal_review_ground (code, valid_from);

INSERT INTO legal_review_ground (code, name, sign, source, valid_from) VALUES
  ('PUBLIC_INTEREST', '涉及重大公共利益',                     '',        '《市场监督管理行政处罚程序规定》第五十条', '2021-07-15'),
  ('HEARING',         '直接关系当事人重大权益，经过听证程序', 'HEARING', '《市场监督管理行政处罚程序规定》第五十条', '2021-07-15'),
  ('COMPLEX',         '案件情况疑难复杂、涉及多个法律关系',   'COMPLEX', '《市场监督管理行政处罚程序规定》第五十条', '2021-07-15'),
  ('BY_LAW',          '法律、法规规定应当进行法制审核',       '',        '《市场监督管理行政处罚程序规定》第五十条', '2021-07-15');

-- In which part of the legal range a fine of a tier belongs, in hundredths from its lowest sum to its highest. A fine
-- elsewhere needs a reason. Benchmarks of discretion (裁量基准) are local: a bureau adds a row with its day, and a tier
-- without a row is not bound.
CREATE TABLE penalty_tier_share (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  tier         VARCHAR(16)   NOT NULL,
  from_percent DECIMAL(5, 2) NOT NULL,
  to_percent   DECIMAL(5, 2) NOT NULL,
  valid_from   DATE          NOT NULL,
  valid_to     DATE,
  source       VARCHAR(200)  NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_penalty_tier_share_tier_from ON penalty_tier_share (tier, valid_from);

INSERT INTO penalty_tier_share (tier, from_percent, to_percent, valid_from, source) VALUES
  ('LIGHTER', 0.00,  30.00,  '2021-07-15', '裁量基准由本地规定，三成没有把握，可改'),
  ('HEAVIER', 70.00, 100.00, '2021-07-15', '裁量基准由本地规定，三成没有把握，可改');
