-- How large an agency is among those of its kind, in the words of whoever publishes it.
alter table agency add column agency_size text;
alter table assessed_agency add column agency_size text;
