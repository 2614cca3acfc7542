-- The agency itself is 0 and described by its own row; a row 0 in assessed_agency only says
-- which kind its scores are.
-- name: assessed_agencies
with newest as (
  select distinct on (agency_id, assessed_id)
    assessed_id, name, agency_type, province, district, agency_size, row_kind, is_removed
  from assessed_agency
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, assessed_id, change_no desc
), itself as (
  select name, agency_type, province, district, agency_size
  from agency
  where agency_id = $agency_id and change_no <= $as_of
  order by change_no desc
  limit 1
)
select 0 as assessed_id, itself.name, itself.agency_type, itself.province, itself.district,
  itself.agency_size, coalesce(newest.row_kind, 'official') as row_kind
from itself left join newest on newest.assessed_id = 0 and newest.is_removed = false
union all
select assessed_id, name, agency_type, province, district, agency_size, row_kind
from newest
where assessed_id > 0 and is_removed = false
order by assessed_id;

-- name: score_figures
select assessed_id, fiscal_year, code, value, label, scale, source, change_no, changed_at
from (
  select distinct on (agency_id, assessed_id, fiscal_year, code)
    assessed_id, fiscal_year, code, value, label, scale, source, agency_id, change_no, is_removed
  from score
  where agency_id = $agency_id and assessed_id = $assessed_id and change_no <= $as_of
  order by agency_id, assessed_id, fiscal_year, code, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, code collate "C";

-- name: all_score_figures
select assessed_id, fiscal_year, code, value, label, scale, source, change_no, changed_at
from (
  select distinct on (agency_id, assessed_id, fiscal_year, code)
    assessed_id, fiscal_year, code, value, label, scale, source, agency_id, change_no, is_removed
  from score
  where agency_id = $agency_id and change_no <= $as_of
    and (cast($fiscal_year as integer) is null or fiscal_year = $fiscal_year)
  order by agency_id, assessed_id, fiscal_year, code, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by assessed_id, fiscal_year, code collate "C";

-- Also where every figure was removed.
-- name: newest_year_change
select change_no, changed_at, actor, action
from score
join change using (agency_id, change_no)
where agency_id = $agency_id and assessed_id = $assessed_id and fiscal_year = $fiscal_year
  and change_no <= $as_of
order by change_no desc
limit 1;
