-- name: workspace_agency
select agency_id, name, agency_type, province, district, is_sample
from (
  select distinct on (agency_id)
    agency_id, name, agency_type, province, district, is_sample, is_removed
  from agency
  order by agency_id, change_no desc
) as newest
where is_removed = false and (cast($name as text) is null or name = $name)
order by agency_id desc
limit 1;

-- name: agency
select agency_id, name, agency_type, province, district, is_sample
from agency
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc
limit 1;

-- name: agency_count
select count(*) from agency;

-- name: next_agency_id
select coalesce(max(agency_id), 0) + 1 from agency;
