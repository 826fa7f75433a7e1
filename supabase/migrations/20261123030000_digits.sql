/*
 * An agency may have numbers written in Thai digits on its pages: official Thai papers are.
 *
 * Locks public.agencies for a moment. To undo: drop the column.
 */

alter table public.agencies
	add column digits text not null default 'arabic',
	add constraint agencies_digits_are_known check (digits in ('arabic', 'thai'));
comment on column public.agencies.digits is
	'Digits in which pages in Thai write numbers to respondents and staff: arabic (123) or thai (๑๒๓).';
grant update (digits) on public.agencies to authenticated, service_role;
grant insert (digits) on public.agencies to service_role;
