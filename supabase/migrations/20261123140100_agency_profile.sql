/*
 * What kind of body an agency is, and the score that it wants to reach: new rounds begin with it.
 * Regions are not here: nothing shows them yet.
 *
 * Locks public.agencies for a moment. To undo: drop both columns.
 */
alter table public.agencies
	add column kind text,
	-- 85 is what the field calls a good result.
	add column target numeric(5, 2) not null default 85,
	add constraint agencies_kind_is_known check (
		kind in (
			'subdistrict', 'subdistrict_municipality', 'town_municipality', 'city_municipality',
			'province_organization', 'department', 'province', 'enterprise', 'university',
			'public_organization', 'other'
		)
	),
	add constraint agencies_target_is_a_score check (target between 0 and 100);
comment on column public.agencies.kind is 'Kind of body, as the assessment groups them; null: the agency has not said.';
comment on column public.agencies.target is 'Score that the agency wants to reach, 0 to 100; what a new round begins with.';
grant update (kind, target) on public.agencies to authenticated, service_role;
grant insert (kind, target) on public.agencies to service_role;
