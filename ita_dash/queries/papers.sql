-- What the office has of its own for its papers.

-- name: paper_texts
select text_key as key, words, change_no, changed_at, actor
from (
  select distinct on (agency_id, text_key) *
  from paper_text
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, text_key, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by text_key collate "C";

-- name: paper_text_revisions
select text_key, change_no, words, is_removed
from paper_text
where agency_id = $agency_id and change_no <= $as_of
order by text_key collate "C", change_no;

-- name: paper_templates
select paper, sha256, file_name, file_size, mime, change_no, changed_at, actor
from (
  select distinct on (agency_id, paper) *
  from paper_template
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, paper, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by paper collate "C";

-- name: paper_template_revisions
select paper, change_no, sha256, file_name, file_size, mime, is_removed
from paper_template
where agency_id = $agency_id and change_no <= $as_of
order by paper collate "C", change_no;
