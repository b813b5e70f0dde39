-- null: nobody has said yet
alter table company
    add column public_service  boolean,
    add column platform_work   boolean,
    add column community_scale boolean;

alter table ai_system
    add column communication_data  boolean,
    add column cameras             boolean,
    add column emotions            boolean,
    add column credit_or_insurance boolean,
    add column significant_change  boolean;
