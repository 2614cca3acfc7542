-- Indicators belong to exactly one revision (library_id, change_no) of their entry.

-- name: library_measures
select library_id, change_no, actor, title, background, steps, divisions, first_month, last_month,
  output, outcome, follow_up
from (
  select distinct on (agency_id, library_id) *
  from library_measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, library_id, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = $is_removed
order by library_id;

-- name: library_indicators
select library_id, indicator
from (
  select distinct on (agency_id, library_id) agency_id, library_id, change_no, is_removed
  from library_measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, library_id, change_no desc
) as newest
join library_indicator using (agency_id, library_id, change_no)
where is_removed = $is_removed
order by library_id, indicator;

-- name: next_library_id
select coalesce(max(library_id), 0) + 1 from library_measure where agency_id = $agency_id;
