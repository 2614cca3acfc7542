-- Whether the store keeps its own promises, across every agency in it.

-- name: change_gaps
select agency_id, count(*) as changes, min(change_no) as oldest, max(change_no) as newest
from change
group by agency_id
having min(change_no) <> 1 or max(change_no) <> count(*)
order by agency_id;

-- name: rows_without_change
with stamped as (
  select 'agency' as table_name, agency_id, change_no from agency
  union all select 'division', agency_id, change_no from division
  union all select 'assessed_agency', agency_id, change_no from assessed_agency
  union all select 'score', agency_id, change_no from score
  union all select 'score_detail', agency_id, change_no from score_detail
  union all select 'measure', agency_id, change_no from measure
  union all select 'measure_division', agency_id, change_no from measure_division
  union all select 'measure_indicator', agency_id, change_no from measure_indicator
  union all select 'measure_step', agency_id, change_no from measure_step
  union all select 'measure_item', agency_id, change_no from measure_item
  union all select 'measure_month', agency_id, change_no from measure_month
  union all select 'measure_cell', agency_id, change_no from measure_cell
  union all select 'import_file', agency_id, change_no from import_file
  union all select 'local_user', agency_id, change_no from local_user
  union all select 'undo', agency_id, change_no from undo
  union all select 'chosen_peer', agency_id, change_no from chosen_peer
  union all select 'measure_lineage', agency_id, change_no from measure_lineage
  union all select 'library_measure', agency_id, change_no from library_measure
  union all select 'library_indicator', agency_id, change_no from library_indicator
  union all select 'scenario', agency_id, change_no from scenario
  union all select 'scenario_score', agency_id, change_no from scenario_score
  union all select 'year_target', agency_id, change_no from year_target
  union all select 'closing', agency_id, change_no from closing
  union all select 'accepted_finding', agency_id, change_no from accepted_finding
  union all select 'office', agency_id, change_no from office
  union all select 'calendar_entry', agency_id, change_no from calendar_entry
  union all select 'meeting', agency_id, change_no from meeting
  union all select 'meeting_person', agency_id, change_no from meeting_person
  union all select 'meeting_point', agency_id, change_no from meeting_point
  union all select 'meeting_decision', agency_id, change_no from meeting_decision
  union all select 'working_group', agency_id, change_no from working_group
  union all select 'working_group_member', agency_id, change_no from working_group_member
  union all select 'account', agency_id, change_no from account
  union all select 'membership', agency_id, change_no from membership
  union all select 'membership_division', agency_id, change_no from membership_division
  union all select 'notice_preference', agency_id, change_no from notice_preference
  union all select 'report_memo', agency_id, change_no from report_memo
  union all select 'report_memo_signer', agency_id, change_no from report_memo_signer
  union all select 'paper_text', agency_id, change_no from paper_text
  union all select 'paper_template', agency_id, change_no from paper_template
  union all select 'evidence', agency_id, change_no from evidence
  union all select 'evidence_file', agency_id, change_no from evidence_file
)
select table_name, count(*) as orphans
from stamped left join change using (agency_id, change_no)
where change.changed_at is null
group by table_name
order by table_name;

-- name: rows_without_parent
with child as (
  select 'measure_division' as table_name, agency_id, measure_id, change_no from measure_division
  union all select 'measure_indicator', agency_id, measure_id, change_no from measure_indicator
  union all select 'measure_step', agency_id, measure_id, change_no from measure_step
  union all select 'measure_item', agency_id, measure_id, change_no from measure_item
  union all select 'measure_month', agency_id, measure_id, change_no from measure_month
  union all select 'measure_cell', agency_id, measure_id, change_no from measure_cell
), orphan as (
  select table_name
  from child left join measure using (agency_id, measure_id, change_no)
  where measure.number is null
  union all
  select 'measure_division'
  from measure_division left join (
    select distinct agency_id, division_id, true as is_known from division
  ) as known using (agency_id, division_id)
  where known.is_known is null and division_id > 0  -- below stands "every division"
  union all
  select 'measure_lineage'
  from measure_lineage left join (
    select distinct agency_id, measure_id, true as is_known from measure
  ) as known using (agency_id, measure_id)
  where known.is_known is null
  union all
  select 'library_indicator'
  from library_indicator left join library_measure using (agency_id, library_id, change_no)
  where library_measure.title is null
  union all
  select 'score'
  from score left join (
    select distinct agency_id, assessed_id, true as is_known from assessed_agency
  ) as known using (agency_id, assessed_id)
  where score.assessed_id > 0 and known.is_known is null
  union all
  select 'scenario_score'
  from scenario_score left join scenario using (agency_id, scenario_id, change_no)
  where scenario.name is null
  union all
  select 'year_target'
  from year_target left join (
    select agency_id, scenario_id, change_no as scenario_change_no, name from scenario
  ) as source using (agency_id, scenario_id, scenario_change_no)
  where source.name is null
  union all
  select table_name
  from (
    select 'meeting_person' as table_name, agency_id, meeting_id, change_no from meeting_person
    union all select 'meeting_point', agency_id, meeting_id, change_no from meeting_point
  ) as told left join meeting using (agency_id, meeting_id, change_no)
  where meeting.title is null
  union all
  select 'meeting_decision'
  from meeting_decision left join (
    select distinct agency_id, meeting_id, true as is_known from meeting
  ) as known using (agency_id, meeting_id)
  where known.is_known is null
  union all
  select 'working_group_member'
  from working_group_member left join (
    select agency_id, fiscal_year, change_no, true as is_known from working_group
  ) as known using (agency_id, fiscal_year, change_no)
  where known.is_known is null
  union all
  select 'membership'
  from membership left join (
    select distinct account_id, true as is_known from account
  ) as known using (account_id)
  where known.is_known is null
  union all
  select 'membership_division'
  from membership_division left join membership using (agency_id, account_id, change_no)
  where membership.role is null
  union all
  select 'report_memo_signer'
  from report_memo_signer left join (
    select agency_id, fiscal_year, change_no, true as is_known from report_memo
  ) as known using (agency_id, fiscal_year, change_no)
  where known.is_known is null
  union all
  select 'evidence'
  from evidence left join (
    select distinct agency_id, measure_id, true as is_known from measure
  ) as known using (agency_id, measure_id)
  where known.is_known is null
  union all
  select 'evidence'
  from evidence left join evidence_file using (agency_id, evidence_id, change_no)
  where evidence.link is null and evidence_file.sha256 is null
  union all
  select 'evidence_file'
  from evidence_file left join evidence using (agency_id, evidence_id, change_no)
  where evidence.title is null
)
select table_name, count(*) as orphans
from orphan
group by table_name
order by table_name;

-- Every value is turned into text, so that every block is read and its checksum compared.
-- name: table_sizes
select 'change' as table_name, count(*) as rows, sum(length(cast(change as text))) as characters
from change
union all select 'agency', count(*), sum(length(cast(agency as text))) from agency
union all
select 'meeting', count(*), sum(length(cast(meeting as text)))
from meeting
union all
select 'meeting_person', count(*), sum(length(cast(meeting_person as text)))
from meeting_person
union all
select 'meeting_point', count(*), sum(length(cast(meeting_point as text)))
from meeting_point
union all
select 'meeting_decision', count(*), sum(length(cast(meeting_decision as text)))
from meeting_decision
union all select 'division', count(*), sum(length(cast(division as text))) from division
union all
select 'assessed_agency', count(*), sum(length(cast(assessed_agency as text)))
from assessed_agency
union all select 'score', count(*), sum(length(cast(score as text))) from score
union all select 'score_detail', count(*), sum(length(cast(score_detail as text))) from score_detail
union all select 'measure', count(*), sum(length(cast(measure as text))) from measure
union all
select 'measure_division', count(*), sum(length(cast(measure_division as text)))
from measure_division
union all
select 'measure_indicator', count(*), sum(length(cast(measure_indicator as text)))
from measure_indicator
union all
select 'measure_step', count(*), sum(length(cast(measure_step as text))) from measure_step
union all
select 'measure_item', count(*), sum(length(cast(measure_item as text))) from measure_item
union all
select 'measure_month', count(*), sum(length(cast(measure_month as text)))
from measure_month
union all
select 'measure_cell', count(*), sum(length(cast(measure_cell as text))) from measure_cell
union all
select 'import_file', count(*), sum(length(cast(import_file as text))) from import_file
union all
select 'local_user', count(*), sum(length(cast(local_user as text))) from local_user
union all select 'undo', count(*), sum(length(cast(undo as text))) from undo
union all
select 'measure_lineage', count(*), sum(length(cast(measure_lineage as text)))
from measure_lineage
union all
select 'library_measure', count(*), sum(length(cast(library_measure as text)))
from library_measure
union all
select 'library_indicator', count(*), sum(length(cast(library_indicator as text)))
from library_indicator
union all
select 'scenario', count(*), sum(length(cast(scenario as text))) from scenario
union all
select 'scenario_score', count(*), sum(length(cast(scenario_score as text))) from scenario_score
union all
select 'year_target', count(*), sum(length(cast(year_target as text))) from year_target
union all
select 'chosen_peer', count(*), sum(length(cast(chosen_peer as text))) from chosen_peer
union all select 'closing', count(*), sum(length(cast(closing as text))) from closing
union all select 'office', count(*), sum(length(cast(office as text))) from office
union all
select 'notice_preference', count(*), sum(length(cast(notice_preference as text))) from notice_preference
union all
select 'notice_sending', count(*), sum(length(cast(notice_sending as text))) from notice_sending
union all
select 'calendar_feed', count(*), sum(length(cast(calendar_feed as text))) from calendar_feed
union all
select 'store_state', count(*), sum(length(cast(store_state as text))) from store_state
union all
select 'calendar_entry', count(*), sum(length(cast(calendar_entry as text))) from calendar_entry
union all
select 'working_group', count(*), sum(length(cast(working_group as text))) from working_group
union all
select 'working_group_member', count(*), sum(length(cast(working_group_member as text)))
from working_group_member
union all select 'account', count(*), sum(length(cast(account as text))) from account
union all select 'membership', count(*), sum(length(cast(membership as text))) from membership
union all
select 'membership_division', count(*), sum(length(cast(membership_division as text)))
from membership_division
union all select 'credential', count(*), sum(length(cast(credential as text))) from credential
union all
select 'external_identity', count(*), sum(length(cast(external_identity as text)))
from external_identity
union all
select 'sign_in_session', count(*), sum(length(cast(sign_in_session as text)))
from sign_in_session
union all
select 'sign_in_attempt', count(*), sum(length(cast(sign_in_attempt as text)))
from sign_in_attempt
union all select 'report_memo', count(*), sum(length(cast(report_memo as text))) from report_memo
union all
select 'report_memo_signer', count(*), sum(length(cast(report_memo_signer as text)))
from report_memo_signer
union all select 'paper_text', count(*), sum(length(cast(paper_text as text))) from paper_text
union all
select 'paper_template', count(*), sum(length(cast(paper_template as text))) from paper_template
union all select 'evidence', count(*), sum(length(cast(evidence as text))) from evidence
union all
select 'evidence_file', count(*), sum(length(cast(evidence_file as text))) from evidence_file
union all select 'evidence_content', count(*), sum(octet_length(content)) from evidence_content
union all select 'waiting_file', count(*), sum(octet_length(content)) from waiting_file
union all
select 'link_answer', count(*), sum(length(cast(link_answer as text))) from link_answer
union all
select 'accepted_finding', count(*), sum(length(cast(accepted_finding as text)))
from accepted_finding
union all
select 'form_draft', count(*), sum(length(cast(form_draft as text))) from form_draft
order by table_name;
