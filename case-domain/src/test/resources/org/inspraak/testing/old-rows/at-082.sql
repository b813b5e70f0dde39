-- A union with two companies, as it was written before there was a search and before answers stood by party.
insert into centrale values ('00000000-0000-4000-8000-0000000000c1', 'BBTK', 'BBTK');
insert into office values ('00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000c1', 'Gent');
insert into office_region values ('00000000-0000-4000-8000-0000000000f1', 'OVL');
insert into staff (id, version, username, name, language, active, is_demo, office_id)
values ('00000000-0000-4000-8000-0000000000a1', 0, 'els', 'Els Claes', 'NL', true, false,
        '00000000-0000-4000-8000-0000000000f1');
insert into company (id, version, enterprise_number, name, joint_committee, region, language, headcount)
values ('00000000-0000-4000-8000-0000000000b1', 0, '0403170701', 'Kousenfabriek Lys', '200', 'OVL', 'NL', 120),
       ('00000000-0000-4000-8000-0000000000b2', 0, '0403199702', 'Filature du Nord', '200', 'OVL', 'FR', 80);
insert into ai_system (id, version, company_id, name, same_as, product, decision_degree, status)
values ('00000000-0000-4000-8000-0000000000d1', 0, '00000000-0000-4000-8000-0000000000b1', 'Planner', 'planner', 'Rooster+', 'ADVISES', 'PLANNED'),
       ('00000000-0000-4000-8000-0000000000d2', 0, '00000000-0000-4000-8000-0000000000b2', 'Caméras', 'cameras', null, 'ADVISES', 'PLANNED');
insert into case_file (id, version, case_number, company_id, ai_system_id, centrale_id, region, joint_committee, owner_id,
    owner_name, stage, stage_since, status, registered_on, next_due_on, last_change_at)
values ('00000000-0000-4000-8000-000000000e01', 3, 'INS-2026-0001', '00000000-0000-4000-8000-0000000000b1',
        '00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000c1', 'OVL', '200',
        '00000000-0000-4000-8000-0000000000a1', 'Els Claes', 'NEGOTIATION', '2026-03-02', 'OPEN', '2026-01-05',
        '9999-12-31', '2026-03-02 09:00+01'),
       ('00000000-0000-4000-8000-000000000e02', 1, 'INS-2026-0002', '00000000-0000-4000-8000-0000000000b2',
        '00000000-0000-4000-8000-0000000000d2', '00000000-0000-4000-8000-0000000000c1', 'OVL', '200',
        '00000000-0000-4000-8000-0000000000a1', 'Els Claes', 'INFORMATION_REQUEST', '2026-02-02', 'OPEN', '2026-02-02',
        '9999-12-31', '2026-02-02 09:00+01');

-- The first case: a round judged incomplete question by question, then one that was complete with few words.
insert into information_request values
    ('00000000-0000-4000-8000-000000000101', 4, '00000000-0000-4000-8000-000000000e01', 1, 'FIRST', 'REVIEWED',
     'WORKS_COUNCIL', 'Wij vragen dit tijdig.', '2026-01-12', 'EMAIL', 'Personeelsdienst', '2026-01-26', 1, false,
     '2026-01-28', 'Mevrouw Smets', 'Een brief van twee bladzijden.', null, false, 'Te vaag over de camera’s.',
     '2026-01-10 10:00+01'),
    ('00000000-0000-4000-8000-000000000102', 4, '00000000-0000-4000-8000-000000000e01', 2, 'FOLLOW_UP', 'REVIEWED',
     'WORKS_COUNCIL', null, '2026-02-02', 'MEETING', null, '2026-02-16', 0, false,
     '2026-02-10', null, null, '2026-02-10', true, null, '2026-01-29 10:00+01');
insert into information_request_question values
    ('00000000-0000-4000-8000-000000000101', 0, 'GENERAL', 'Welk probleem lost het op?', 'ANSWERED', null),
    ('00000000-0000-4000-8000-000000000101', 1, 'MONITORING', 'Wie ziet de beelden?', 'PARTLY', 'Alleen de bewaartermijn.'),
    ('00000000-0000-4000-8000-000000000101', 2, null, 'Wat met de ploegenpremie?', 'NOT_ANSWERED', null),
    ('00000000-0000-4000-8000-000000000101', 3, 'TRAINING', 'Wie krijgt opleiding?', null, null),
    ('00000000-0000-4000-8000-000000000102', 0, 'MONITORING', 'Wie ziet de beelden?', null, null),
    ('00000000-0000-4000-8000-000000000102', 1, null, 'Wat met de ploegenpremie?', 'NOT_ANSWERED', 'Komt in de onderhandeling.');

-- The second case, in French: one that waits for its answer, one that was dropped, and one in which nothing was written.
insert into information_request values
    ('00000000-0000-4000-8000-000000000201', 2, '00000000-0000-4000-8000-000000000e02', 1, 'FIRST', 'DROPPED',
     null, null, null, null, null, null, 0, false, null, null, null, null, null, null, '2026-02-02 10:00+01'),
    ('00000000-0000-4000-8000-000000000202', 2, '00000000-0000-4000-8000-000000000e02', 2, 'FIRST', 'SENT',
     'UNION', 'Nous demandons ces informations à temps.', '2026-02-09', 'REGISTERED_LETTER', 'La direction', '2026-02-23', 2, true,
     null, null, null, null, null, null, '2026-02-05 10:00+01'),
    ('00000000-0000-4000-8000-000000000203', 0, '00000000-0000-4000-8000-000000000e02', 3, 'SCOPE_CHANGE', 'OPENED',
     null, null, null, null, null, null, 0, false, null, null, null, null, null, null, '2026-02-20 23:30+00');
insert into information_request_question values
    ('00000000-0000-4000-8000-000000000202', 0, 'WORKER_DATA', 'Combien de temps les données sont-elles conservées ?', null, null);

insert into case_note values
    ('00000000-0000-4000-8000-000000000301', '00000000-0000-4000-8000-000000000e01', 'De delegatie wil eerst een proef.',
     'Els Claes', '2026-01-15 23:30+00');
insert into case_decision values
    ('00000000-0000-4000-8000-000000000302', '00000000-0000-4000-8000-000000000e01', 'Wij stappen naar de ondernemingsraad.',
     'De brief bleef vaag.', 'Els Claes', '2026-01-30', 'Els Claes', '2026-01-30 10:00+01');
insert into timeline_entry (id, case_id, code, about_key, about, detail, happened_on, recorded_at, recorded_by, union_only)
values
    ('00000000-0000-4000-8000-000000000303', '00000000-0000-4000-8000-000000000e01', 'meeting-held', null, null,
     'Onderhoud met de personeelsdienst.', '2026-01-20', '2026-01-20 10:00+01', 'Els Claes', false),
    ('00000000-0000-4000-8000-000000000304', '00000000-0000-4000-8000-000000000e01', 'mandate-given', null, null,
     'Rode lijn: geen beelden in de kleedkamer.', '2026-01-21', '2026-01-21 10:00+01', 'Els Claes', true),
    ('00000000-0000-4000-8000-000000000305', '00000000-0000-4000-8000-000000000e01', 'decision-logged', null, null,
     'Wij stappen naar de ondernemingsraad.', '2026-01-30', '2026-01-30 10:00+01', 'Els Claes', true),
    ('00000000-0000-4000-8000-000000000306', '00000000-0000-4000-8000-000000000e01', 'stage-entered', null, 'NEGOTIATION',
     null, '2026-03-02', '2026-03-02 09:00+01', 'Inspraak', false);
