-- Who is asked when goods must be decided on: before the end, and every day after it, since a seizure that is
-- over does not end by itself. The rules themselves stay as they are.
UPDATE clock_rule SET escalate_to = 'CASE_HEAD', escalate_before = 1 WHERE code = 'DL07' AND kind = '';
UPDATE clock_rule SET escalate_to = 'CASE_HEAD,VICE_HEAD', escalate_before = 6 WHERE code = 'DL08' AND kind = '';
UPDATE clock_rule SET escalate_to = 'CASE_HEAD,VICE_HEAD', escalate_before = 5, escalate_every = 1
WHERE code = 'DL09' AND kind = '';
