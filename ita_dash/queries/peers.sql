-- What every assessed agency has in one fiscal year, with nothing that only a reader needs: the
-- figures of a whole country are read at once.
-- name: year_scores
select assessed_id, fiscal_year, code, value, label, scale
from score
where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
  and is_removed = false
  and not exists (
    select 1 from score as newer
    where newer.agency_id = $agency_id and newer.fiscal_year = $fiscal_year
      and newer.assessed_id = score.assessed_id and newer.code = score.code
      and newer.change_no > score.change_no and newer.change_no <= $as_of
  )
order by assessed_id, code collate "C";

-- Every table from which figures of the other agencies were taken: as it calls itself, the file
-- in which it came, and what it tells of how many agencies.
-- name: year_tables
with held as (
  select assessed_id, source, change_no,
    count(*) filter (where code = 'total') as totals,
    count(*) filter (where code in ('iit', 'eit', 'oit')) as instruments,
    count(*) filter (where code like 'indicator_%' and code not like '%_part_%') as indicators
  from score
  where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
    and assessed_id > 0 and is_removed = false
    and not exists (
      select 1 from score as newer
      where newer.agency_id = $agency_id and newer.fiscal_year = $fiscal_year
        and newer.assessed_id = score.assessed_id and newer.code = score.code
        and newer.change_no > score.change_no and newer.change_no <= $as_of
    )
  group by assessed_id, source, change_no
), kind as (
  select distinct on (assessed_id) assessed_id, row_kind, is_removed
  from assessed_agency
  where agency_id = $agency_id and change_no <= $as_of
  order by assessed_id, change_no desc
)
select held.source, import_file.file_name, change.change_no, change.changed_at, kind.row_kind,
  count(*) as agencies, max(held.totals) as totals, max(held.instruments) as instruments,
  max(held.indicators) as indicators
from held
join kind on kind.assessed_id = held.assessed_id and kind.is_removed = false
join change on change.agency_id = $agency_id and change.change_no = held.change_no
left join import_file
  on import_file.agency_id = $agency_id and import_file.change_no = held.change_no
group by held.source, import_file.file_name, change.change_no, change.changed_at, kind.row_kind
order by agencies desc, change.change_no desc, held.source collate "C",
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
