-- Written by a release that searched already, while questions were still lines of their round.
insert into information_request values
    ('00000000-0000-4000-8000-000000000103', 1, '00000000-0000-4000-8000-000000000e01', 3, 'FOLLOW_UP', 'ANSWERED',
     'WORKS_COUNCIL', null, '2026-03-03', 'EMAIL', null, '2026-03-17', 0, false,
     '2026-03-10', 'Mevrouw Smets', null, null, null, null, '2026-03-02 10:00+01');
insert into information_request_question values
    ('00000000-0000-4000-8000-000000000103', 0, 'MONITORING', 'Wie ziet de beelden?', null, null);
insert into case_note values
    ('00000000-0000-4000-8000-000000000307', '00000000-0000-4000-8000-000000000e02', 'Le comité attend la réponse.',
     'Els Claes', '2026-03-04 10:00+01');
