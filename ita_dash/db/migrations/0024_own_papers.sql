-- An office's own wording of a standard paragraph of its papers ("memo.closing"), its paragraphs a
-- line each; the newest row of a key says whether it still goes before the standard one.
create table paper_text (
  agency_id integer not null,
  text_key text not null,
  change_no integer not null,
  words text not null,
  is_removed boolean not null,
  primary key (agency_id, text_key, change_no)
);
-- An office's own Word template of a paper, kept like a file of evidence under its SHA-256.
create table paper_template (
  agency_id integer not null,
  paper text not null,
  change_no integer not null,
  sha256 text not null,
  file_name text not null,
  file_size bigint not null,
  mime text not null,
  is_removed boolean not null,
  primary key (agency_id, paper, change_no)
);
