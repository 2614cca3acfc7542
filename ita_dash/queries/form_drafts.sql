-- name: form_drafts
select form, subject_id, token, base_change_no, typed, saved_at
from form_draft
where agency_id = $agency_id and person = $person and saved_at >= $since
order by saved_at desc, token;

-- name: keep_form_draft
insert into form_draft
  (agency_id, person, form, subject_id, token, base_change_no, typed, saved_at)
values
  ($agency_id, $person, $form, $subject_id, $token, $base_change_no, $typed, $saved_at)
on conflict (agency_id, person, form, subject_id, token) do update
set base_change_no = excluded.base_change_no, typed = excluded.typed, saved_at = excluded.saved_at;

-- name: drop_form_draft
delete from form_draft
where agency_id = $agency_id and person = $person
  and form = $form and subject_id = $subject_id and token = $token;

-- name: drop_old_form_drafts
delete from form_draft where saved_at < $since;
