-- The name goes along to every agency of the database: the same person opens the next books.
-- name: given_name
select name
from local_user
join change using (agency_id, change_no)
where pc = $pc
order by changed_at desc, agency_id desc, change_no desc
limit 1;

-- Making an agency is no work on it yet.
-- name: unnamed_work
select 1
from change
where agency_id = $agency_id and actor = $actor and action not in ('create_agency', 'remove_agency')
limit 1;
