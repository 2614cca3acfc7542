-- What a change wrote ($of_change), with every revision of the same records, before and since.

-- name: undos
select change_no, undone_change_no, changed_at, actor
from undo
join change using (agency_id, change_no)
where agency_id = $agency_id and change_no <= $as_of
order by change_no;

-- name: touched_figures
select assessed_id, fiscal_year, code, change_no, value, label, scale, source, is_removed
from score
join (
  select agency_id, assessed_id, fiscal_year, code
  from score
  where agency_id = $agency_id and change_no = $of_change
) as touched using (agency_id, assessed_id, fiscal_year, code)
where agency_id = $agency_id and change_no <= $as_of
order by assessed_id, fiscal_year, code collate "C", change_no;

-- name: touched_details
select fiscal_year, code, part, change_no, indicator, name, score, elements_met, elements_total,
  elements_marked, remark, source, is_removed
from score_detail
join (
  select agency_id, fiscal_year, code, part
  from score_detail
  where agency_id = $agency_id and change_no = $of_change
) as touched using (agency_id, fiscal_year, code, part)
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, code collate "C", part, change_no;

-- name: touched_agencies
select assessed_id, change_no, name, agency_type, province, district, agency_size, row_kind,
  is_removed
from assessed_agency
join (
  select agency_id, assessed_id
  from assessed_agency
  where agency_id = $agency_id and change_no = $of_change
) as touched using (agency_id, assessed_id)
where agency_id = $agency_id and change_no <= $as_of
order by assessed_id, change_no;

-- name: touched_measures
select measure_id
from measure
where agency_id = $agency_id and change_no = $of_change
order by measure_id;

-- name: touched_divisions
select division_id, change_no, name, sort_order, is_removed
from division
join (
  select agency_id, division_id
  from division
  where agency_id = $agency_id and change_no = $of_change
) as touched using (agency_id, division_id)
where agency_id = $agency_id and change_no <= $as_of
order by division_id, change_no;

-- name: touched_lineage
select fiscal_year, measure_id, change_no, decision, predecessor_id, reason, is_removed
from measure_lineage
join (
  select agency_id, fiscal_year, measure_id
  from measure_lineage
  where agency_id = $agency_id and change_no = $of_change
) as touched using (agency_id, fiscal_year, measure_id)
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, measure_id, change_no;

-- name: standing_figures
select assessed_id, count(*) as figures
from (
  select distinct on (agency_id, assessed_id, fiscal_year, code) assessed_id, is_removed
  from score
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, assessed_id, fiscal_year, code, change_no desc
) as newest
where is_removed = false
group by assessed_id
order by assessed_id;
