-- name: divisions
select division_id, name, sort_order
from (
  select distinct on (agency_id, division_id)
    division_id, name, sort_order, is_removed
  from division
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, division_id, change_no desc
) as newest
where is_removed = false
order by sort_order, division_id;

-- name: next_division_id
select coalesce(max(division_id), 0) + 1 from division where agency_id = $agency_id;
