-- Scores of questions and items as they were told, one per year, code and part.
-- name: score_details
select fiscal_year, code, part, indicator, name, score, elements_met, elements_total,
  elements_marked, remark, source, change_no, changed_at
from (
  select distinct on (agency_id, fiscal_year, code, part)
    fiscal_year, code, part, indicator, name, score, elements_met, elements_total,
    elements_marked, remark, source, agency_id, change_no, is_removed
  from score_detail
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, code, part, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, code collate "C", part;

-- Also where every one was removed.
-- name: newest_detail_change
select change_no, changed_at, actor, action
from score_detail
join change using (agency_id, change_no)
where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
order by change_no desc
limit 1;
