-- Evidence of measures. A file belongs to exactly one revision (evidence_id, change_no).

-- name: evidence
select evidence_id, change_no, changed_at, actor, revision, measure_id, step_no, step_text, title, link,
  sha256, file_name, file_size, mime, about, fiscal_year, status, renews_yearly, is_removed
from (
  select distinct on (agency_id, evidence_id) *
  from evidence
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, evidence_id, change_no desc
) as newest
join change using (agency_id, change_no)
left join evidence_file using (agency_id, evidence_id, change_no)
where is_removed = $is_removed
order by evidence_id;

-- name: evidence_revisions
select evidence_id, change_no, changed_at, actor, revision, measure_id, step_no, step_text, title, link,
  sha256, file_name, file_size, mime, about, fiscal_year, status, renews_yearly, is_removed
from evidence
join change using (agency_id, change_no)
left join evidence_file using (agency_id, evidence_id, change_no)
where agency_id = $agency_id and evidence_id = $evidence_id and change_no <= $as_of
order by change_no desc;

-- name: next_evidence_id
select coalesce(max(evidence_id), 0) + 1 from evidence where agency_id = $agency_id;

-- name: next_revision
select coalesce(max(revision), 0) + 1
from evidence
where agency_id = $agency_id and evidence_id = $evidence_id;

-- name: kept_files
select sha256, min(file_name) as file_name, min(file_size) as file_size
from (
  select sha256, file_name, file_size from evidence_file
  union all
  select sha256, file_name, file_size from paper_template
) as file
group by sha256
order by sha256;

-- name: link_answers
select link, asked_at, answer, detail from link_answer where agency_id = $agency_id order by link;

-- name: keep_link_answer
insert into link_answer (agency_id, link, asked_at, answer, detail)
values ($agency_id, $link, $asked_at, $answer, $detail)
on conflict (agency_id, link) do update
set asked_at = excluded.asked_at, answer = excluded.answer, detail = excluded.detail;

-- name: written_evidence
with numbered as (
  select evidence_id, change_no,
    lag(change_no) over (partition by evidence_id order by change_no) as before
  from evidence
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select evidence_id, change_no from numbered where change_no = any($changes)
  union
  select evidence_id, before from numbered where change_no = any($changes) and before is not null
), named as (
  select distinct on (agency_id, measure_id) measure_id, fiscal_year as measure_year,
    number as measure_number, title as measure_title
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
)
select evidence_id, change_no, evidence.revision, measure_id, step_no, step_text, title, link,
  sha256, file_name, file_size, mime, about, fiscal_year, status, renews_yearly, is_removed,
  measure_year, measure_number, measure_title
from revision
join evidence using (evidence_id, change_no)
left join evidence_file using (agency_id, evidence_id, change_no)
join named using (measure_id)
where evidence.agency_id = $agency_id
order by evidence_id, change_no;

-- name: touched_evidence
select evidence_id, change_no, changed_at, actor, revision, measure_id, step_no, step_text, title, link,
  sha256, file_name, file_size, mime, about, fiscal_year, status, renews_yearly, is_removed
from evidence
join change using (agency_id, change_no)
join (
  select distinct agency_id, evidence_id
  from evidence
  where agency_id = $agency_id and change_no = any($changes)
) as touched using (agency_id, evidence_id)
left join evidence_file using (agency_id, evidence_id, change_no)
where agency_id = $agency_id and change_no <= $as_of
order by evidence_id, change_no;
