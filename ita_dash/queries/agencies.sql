-- An agency is found by a former name too, so that a new name leaves no setting behind.
-- name: workspace_agency
with newest as (
  select distinct on (agency_id)
    agency_id, name, agency_type, province, district, agency_size, is_sample, is_removed
  from agency
  order by agency_id, change_no desc
)
select agency_id, name, agency_type, province, district, agency_size, is_sample
from newest
where is_removed = false and (
  cast($name as text) is null
  or agency_id in (select agency_id from agency where name = $name)
)
order by case when name = $name then 0 else 1 end, agency_id desc
limit 1;

-- name: standing_agencies
select agency_id, name, agency_type, province, district, agency_size, is_sample
from (
  select distinct on (agency_id)
    agency_id, name, agency_type, province, district, agency_size, is_sample, is_removed
  from agency
  order by agency_id, change_no desc
) as newest
where is_removed = false
order by agency_id;

-- name: agency_revisions
select change_no, changed_at, actor, action, name, agency_type, province, district, agency_size
from agency
join change using (agency_id, change_no)
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc;

-- name: agency
select agency_id, name, agency_type, province, district, agency_size, is_sample
from agency
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc
limit 1;

-- name: agency_count
select count(*) from agency;

-- name: next_agency_id
select coalesce(max(agency_id), 0) + 1 from agency;
