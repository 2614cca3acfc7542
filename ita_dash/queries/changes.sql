-- name: change_time
select changed_at
from change
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc
limit 1;

-- name: changes
select change_no, changed_at, actor, action, note
from change
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc;

-- name: change_measures
select distinct change_no, measure_id
from measure
where agency_id = $agency_id and change_no <= $as_of
order by change_no, measure_id;
