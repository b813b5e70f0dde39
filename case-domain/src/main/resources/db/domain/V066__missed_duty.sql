-- What the due run found missed and nobody has handed up yet. The run only writes it down; handing up follows in small
-- bites, so that a morning with very many late dates is not held up.
create table missed_duty (
    deadline_id uuid constraint pk_missed_duty primary key constraint fk_missed_duty_deadline references deadline,
    case_id     uuid not null constraint fk_missed_duty_case_file references case_file,
    recorded_at timestamptz not null
);
