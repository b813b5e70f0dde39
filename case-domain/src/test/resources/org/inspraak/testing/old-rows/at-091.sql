-- Written by a release that knew answers by party and documents, and no letters yet.
insert into information_request (id, version, case_id, round, kind, state, language, written_at, begun_with, sent_on,
    reminders, handed_up, recorded_at)
values ('00000000-0000-4000-8000-000000000104', 2, '00000000-0000-4000-8000-000000000e01', 4, 'FOLLOW_UP', 'SENT', 'NL',
        '2026-03-20 10:00+01', '00000000-0000-4000-8000-000000000101', '2026-03-21', 0, false, '2026-03-20 10:00+01');
insert into information_request_question (request_id, position, id, topic, question, code)
values ('00000000-0000-4000-8000-000000000104', 0, '00000000-0000-4000-8000-000000000401', 'MONITORING',
        'Wie ziet de beelden?', 'Q-MON-01');
insert into document (id, version, case_id, title, type, language, tier, latest_number, created_by, created_at)
values ('00000000-0000-4000-8000-000000000501', 0, '00000000-0000-4000-8000-000000000e01', 'Antwoord', 'ANSWER', 'NL',
        'DELEGATES', 1, 'Els Claes', '2026-03-22 10:00+01');
insert into information_answer values
    ('00000000-0000-4000-8000-000000000402', '00000000-0000-4000-8000-000000000401', null, 'EMPLOYER', 'ANSWERED',
     'Alleen de preventieadviseur.', 'Mevrouw Smets', '2026-03-22 10:00+01'),
    ('00000000-0000-4000-8000-000000000403', '00000000-0000-4000-8000-000000000401', null, 'WORKERS', 'CONTRADICTED',
     'De ploegbaas kijkt mee.', 'Dirk Willems', '2026-03-23 10:00+01');
insert into information_answer_document values
    ('00000000-0000-4000-8000-000000000402', 0, '00000000-0000-4000-8000-000000000501');
