-- What the table of the referral watches beside the deadlines of the law.
INSERT INTO clock_rule
  (code, kind, title, starting_event, length, length_unit, yellow_at, orange_at, legal_basis, source, valid_from,
   extension_length, extension_unit, extension_times, extension_approver, pause_grounds, breach_action, certainty,
   escalate_to, escalate_before, escalate_every)
VALUES
  ('REFERRAL_REPORT', '', '专案组报告', '自成立专案组之日起', 10, 'DAY', 3, 1,
   '《行政执法机关移送涉嫌犯罪案件的规定》第五条', '条文没有规定期限，内部要求，没有把握，可改', '2020-08-07',
   NULL, NULL, 0, NULL, '', '亮红灯', 'UNSURE', '', NULL, NULL),
  ('REFERRAL_RECEIPT', '', '公安机关签收', '自送交移送书之时起', 24, 'HOUR', 12, 6,
   '《行政执法机关移送涉嫌犯罪案件的规定》第七条', '条文要求当场签字，二十四小时是跟催的内部要求，没有把握，可改', '2020-08-07',
   NULL, NULL, 0, NULL, '', '亮红灯', 'UNSURE', '', NULL, NULL),
  ('REFERRAL_SUPERVISION', '', '检察机关要求说明理由', '自建议立案监督之日起', 7, 'DAY', 2, 1,
   '《人民检察院刑事诉讼规则》第五百五十七条', '条文没有规定期限，七日是跟催的内部要求，没有把握，可改', '2019-12-30',
   NULL, NULL, 0, NULL, '', '亮红灯', 'UNSURE', '', NULL, NULL),
  ('REFERRAL_INVESTIGATION', '', '侦查满三个月提醒', '自公安机关立案之日起', 3, 'MONTH', 10, 3,
   '《人民检察院刑事诉讼规则》第五百六十四条', '条文已核对', '2019-12-30',
   NULL, NULL, 0, NULL, '', '请检察机关催办', 'SOURCED', '', NULL, NULL);
