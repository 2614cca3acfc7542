-- name: accepted_findings
select fiscal_year, rule, place, fingerprint, reason, change_no, changed_at, actor
from (
  select distinct on (agency_id, fiscal_year, rule, place) *
  from accepted_finding
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, rule, place, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, rule, place;
