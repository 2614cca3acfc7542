-- Whether, how often, in which language and to which address a person is written about the measures
-- of an agency: a person is an account, or the user of a PC.
create table notice_preference (
  agency_id integer not null,
  person text not null,
  change_no integer not null,
  address text not null,
  rhythm text not null,
  language text not null,
  primary key (agency_id, person, change_no)
);
-- Beside the record of changes: which letters were begun, so that of several processes one sends
-- each, and none twice. What was being sent when a process ended may have arrived and stays so.
create table notice_sending (
  agency_id integer not null,
  person text not null,
  period_day date not null,
  told_on date not null,
  status text not null,
  attempts integer not null,
  claim_token text not null,
  claimed_at timestamp not null,
  primary key (agency_id, person, period_day)
);
-- Who may read the due dates of an agency as a calendar without signing in: of the secret in the
-- address only a hash is kept.
create table calendar_feed (
  agency_id integer not null,
  person text not null,
  secret_hash text not null,
  made_at timestamp not null,
  primary key (agency_id, person)
);
