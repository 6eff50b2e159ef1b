-- The word of the demonstration bureau in the numbers of its case papers: 示市监处罚〔2026〕1号
INSERT INTO number_word (unit_code, word) VALUES ('amr', '示');
