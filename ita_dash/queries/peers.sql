-- What every assessed agency has in one fiscal year, with nothing that only a reader needs: the
-- figures of a whole country are read at once.
-- name: year_scores
select assessed_id, fiscal_year, code, value, label, scale
from (
  select distinct on (assessed_id, code)
    assessed_id, fiscal_year, code, value, label, scale, is_removed
  from score
  where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
  order by assessed_id, code, change_no desc
) as newest
where is_removed = false
order by assessed_id, code collate "C";

-- Every table from which figures of the other agencies were taken: as it calls itself, the file
-- in which it came, and what it tells of how many agencies.
-- name: year_tables
with newest as (
  select distinct on (assessed_id, code)
    assessed_id, code, source, agency_id, change_no, is_removed
  from score
  where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
    and assessed_id > 0
  order by assessed_id, code, change_no desc
), kind as (
  select distinct on (assessed_id) assessed_id, row_kind, is_removed
  from assessed_agency
  where agency_id = $agency_id and change_no <= $as_of
  order by assessed_id, change_no desc
)
select newest.source, import_file.file_name, change.change_no, change.changed_at, kind.row_kind,
  count(distinct newest.assessed_id) as agencies,
  count(distinct newest.code) filter (where newest.code = 'total') as totals,
  count(distinct newest.code) filter (where newest.code in ('iit', 'eit', 'oit')) as instruments,
  count(distinct newest.code) filter (where newest.code like 'indicator_%') as indicators
from newest
join kind on kind.assessed_id = newest.assessed_id and kind.is_removed = false
join change on change.agency_id = newest.agency_id and change.change_no = newest.change_no
left join import_file
  on import_file.agency_id = newest.agency_id and import_file.change_no = newest.change_no
where newest.is_removed = false
group by newest.source, import_file.file_name, change.change_no, change.changed_at, kind.row_kind
order by agencies desc, change.change_no desc, newest.source collate "C",
  kind.row_kind collate "C";

-- name: peer_years
select distinct fiscal_year
from score
where agency_id = $agency_id and change_no <= $as_of and assessed_id > 0 and is_removed = false
order by fiscal_year;

-- name: chosen_peers
select assessed_id
from (
  select distinct on (assessed_id) assessed_id, is_removed
  from chosen_peer
  where agency_id = $agency_id and change_no <= $as_of
  order by assessed_id, change_no desc
) as newest
where is_removed = false
order by assessed_id;
