-- The particulars of the office; what stands of it with the agency is read from there.

-- name: office
select
  short_name, address, phone, website,
  department, letter_prefix, head_of_office, head_of_office_position,
  head_of_office_acting, head_of_office_own_position, clerk, clerk_position,
  clerk_acting, clerk_own_position, chief_executive, chief_executive_position,
  chief_executive_acting, chief_executive_own_position
from office
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc
limit 1;

-- name: office_author
select change_no, actor
from change
where agency_id = $agency_id and change_no <= $as_of and change_no in (
  select change_no from office where agency_id = $agency_id
  union all
  select change_no from agency where agency_id = $agency_id
)
order by change_no desc
limit 1;

-- name: office_revisions
select change_no,
  short_name, address, phone, website,
  department, letter_prefix, head_of_office, head_of_office_position,
  head_of_office_acting, head_of_office_own_position, clerk, clerk_position,
  clerk_acting, clerk_own_position, chief_executive, chief_executive_position,
  chief_executive_acting, chief_executive_own_position
from office
where agency_id = $agency_id and change_no <= $as_of
order by change_no;

-- name: profile_revisions
select change_no, name, agency_type, province, district, agency_size, is_sample, is_removed
from agency
where agency_id = $agency_id and change_no <= $as_of
order by change_no;
