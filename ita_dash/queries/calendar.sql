-- The dates that the office tells of its years.

-- name: calendar_entries
select fiscal_year, code, title, start_on, end_on, newest.note, change_no, changed_at, actor
from (
  select distinct on (agency_id, fiscal_year, code) *
  from calendar_entry
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, code, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, code;

-- name: calendar_revisions
select fiscal_year, code, change_no, title, start_on, end_on, note, is_removed
from calendar_entry
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, code, change_no;
