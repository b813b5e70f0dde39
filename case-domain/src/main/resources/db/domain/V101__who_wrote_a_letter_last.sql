-- Four eyes: whoever wrote last what a letter says does not approve it. Of letters from before that is not known.
alter table letter add column written_by uuid;
