-- A closed division stays where a measure still names it: nothing that was done loses its owner.
-- name: divisions
with newest as (
  select distinct on (agency_id, division_id) division_id, name, sort_order, is_removed
  from division
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, division_id, change_no desc
), standing as (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
), named as (
  select division_id
  from standing join measure_division using (agency_id, measure_id, change_no)
  where is_removed = false
)
select division_id, name, sort_order, is_removed as is_closed
from newest
where is_removed = false or division_id in (select division_id from named)
order by sort_order, division_id;

-- name: division_revisions
select division_id, change_no, changed_at, actor, action, name, sort_order, is_removed, merged_into
from division
join change using (agency_id, change_no)
where agency_id = $agency_id and change_no <= $as_of
order by division_id, change_no;

-- name: next_division_id
select coalesce(max(division_id), 0) + 1 from division where agency_id = $agency_id;
