/*
 * An agency may have numbers written in Thai digits on its pages: official Thai papers are.
 *
 * Locks public.agencies for a moment. To undo: drop the function and the column.
 */

alter table public.agencies
	add column digits text not null default 'arabic',
	add constraint agencies_digits_are_known check (digits in ('arabic', 'thai'));
comment on column public.agencies.digits is
	'Digits in which pages in Thai write numbers to respondents and staff: arabic (123) or thai (๑๒๓).';
grant update (digits) on public.agencies to authenticated, service_role;
grant insert (digits) on public.agencies to service_role;

/*
 * Security definer: a respondent's page writes numbers as its agency wishes, and a visitor may not
 * read the table.
 */
create function public.agency_digits(p_slug text) returns text
	language sql stable security definer
	set search_path = ''
as $$
	select digits from public.agencies where slug = p_slug;
$$;
comment on function public.agency_digits(text) is
	'Digits of the agency at this address, or null where there is none.';
revoke all on function public.agency_digits(text) from public;
grant execute on function public.agency_digits(text) to anon, service_role;
