-- The memos of imported reports, a year each, with all their revisions.

-- name: memo_revisions
select fiscal_year, change_no,
  department, phone, number_text, number, date_text, day, subject, addressee, is_removed
from report_memo
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, change_no;

-- name: memo_signers
select fiscal_year, change_no, name, position
from report_memo_signer
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, change_no, place;
