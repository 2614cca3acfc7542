-- What an indicator is made of in a fiscal year: questions of the two surveys (i1, e1; part 1 and
-- 2 are the two surveys of the EIT, 0 the question as a whole) and items of the website check (o1).
-- indicator and name are told only where the year's list does not have the code, or has it wrong.
create table score_detail (
  agency_id integer not null,
  fiscal_year integer not null,
  code text not null,
  part integer not null,
  change_no integer not null,
  indicator integer,
  name text,
  score double precision,
  elements_met integer,
  elements_total integer,
  remark text,
  source text not null,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, code, part, change_no)
);
