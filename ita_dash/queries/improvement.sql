-- name: measure_lineage
select fiscal_year, measure_id, decision, predecessor_id, reason, change_no, changed_at, actor
from (
  select distinct on (agency_id, fiscal_year, measure_id) *
  from measure_lineage
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, measure_id, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, measure_id;
