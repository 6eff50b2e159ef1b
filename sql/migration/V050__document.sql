-- Document numbers: one series for each code word and year, counted in the caller's transaction
CREATE TABLE document_series (
    id bigint NOT NULL AUTO_INCREMENT,
    code_word varchar(32) NOT NULL,
    series_year int NOT NULL,
    last_number int NOT NULL,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_document_series_code_word_year ON document_series (code_word, series_year);

-- live_subject equals subject while the number is in use and is empty once it is void,
-- so that a subject holds one number at most and can get another after a void one
CREATE TABLE document_number (
    id bigint NOT NULL AUTO_INCREMENT,
    series_id bigint NOT NULL,
    sequence_number int NOT NULL,
    business_key varchar(64) NOT NULL,
    subject varchar(128) NOT NULL,
    live_subject varchar(128),
    state varchar(8) NOT NULL,
    taken_at datetime(6) NOT NULL,
    taken_by varchar(64) NOT NULL,
    void_reason varchar(500),
    voided_at datetime(6),
    voided_by varchar(64),
    PRIMARY KEY (id),
    CONSTRAINT fk_document_number_series FOREIGN KEY (series_id) REFERENCES document_series (id)
);
CREATE UNIQUE INDEX ux_document_number_series_sequence ON document_number (series_id, sequence_number);
CREATE UNIQUE INDEX ux_document_number_live_subject ON document_number (live_subject);
CREATE INDEX ix_document_number_business_key ON document_number (business_key);

-- Content stands apart from the rows that lists read, and equal content is kept once
CREATE TABLE document_content (
    sha256 char(64) NOT NULL,
    content longblob NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE document (
    id bigint NOT NULL AUTO_INCREMENT,
    business_key varchar(64) NOT NULL,
    kind varchar(32) NOT NULL,
    title varchar(300) NOT NULL,
    unit_code varchar(32),
    doc_number varchar(64),
    media_type varchar(100) NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 char(64) NOT NULL,
    created_at datetime(6) NOT NULL,
    created_by varchar(64) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_document_content FOREIGN KEY (sha256) REFERENCES document_content (sha256)
);
CREATE INDEX ix_document_business_key ON document (business_key, id);
