-- true with no body at all: somebody made sure that there is none
alter table company
    add column bodies_complete boolean;
