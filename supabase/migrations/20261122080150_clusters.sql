/*
 * Clusters: agencies that are too small for figures of their own are surveyed together. Until a cluster
 * is configured nothing of this shows anywhere. The rounds that they hold stand in the file of joint rounds.
 *
 * Before the agencies, each of which names its cluster.
 * Locks nothing. To undo: drop the function, then the table.
 */

/*
 * public.clusters: agencies that are surveyed together. Configured from a file as a whole.
 * Deliberately absent: a cluster of clusters, and a second cluster of an agency. Of two that overlap one
 * could be taken from the other.
 */
create table public.clusters (
	id uuid not null default gen_random_uuid(),
	slug text not null,
	name_th text not null,
	name_en text not null,
	lead_id uuid not null,
	constraint clusters_pkey primary key (id),
	constraint clusters_slug_unique unique (slug),
	constraint clusters_slug_is_readable
		check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	constraint clusters_name_th_length check (length(name_th) between 1 and 200),
	constraint clusters_name_en_length check (length(name_en) between 1 and 200)
);
comment on table public.clusters is 'Agencies that are surveyed together.';
comment on column public.clusters.id is 'Random; never printed.';
comment on column public.clusters.slug is 'Its code in the file.';
comment on column public.clusters.name_th is 'Thai name.';
comment on column public.clusters.name_en is 'English name.';
comment on column public.clusters.lead_id is 'The agency of it that holds its joint rounds.';
alter table public.clusters enable row level security;
create index clusters_lead_id_idx on public.clusters (lead_id);
-- No policy and no grant: members read it through agency_cluster; it comes from configure_clusters.

/* Security definer: for the server alone. It replaces the whole configuration, or changes nothing. */
create function public.configure_clusters(p_clusters jsonb) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_agencies jsonb;
	v_wrong text;
begin
	perform private.require_server();
	-- Two configurations at once come one after the other.
	lock table public.clusters in share row exclusive mode;

	select n.agency into v_wrong
	from jsonb_to_recordset(p_clusters) as c (agencies jsonb)
	cross join jsonb_array_elements_text(c.agencies) as n (agency)
	-- The demonstration's figures are made up, and it can be removed: it is no company for others.
	left join public.agencies a on a.slug = n.agency and not a.is_demonstration
	group by n.agency
	having count(a.id) <> 1
	order by n.agency limit 1;
	if found then
		raise exception 'there is no agency % for a cluster, or it is named twice', v_wrong using errcode = 'CLSAG';
	end if;
	select coalesce(jsonb_object_agg(agency, c.slug), '{}') into v_agencies
	from jsonb_to_recordset(p_clusters) as c (slug text, agencies jsonb),
		jsonb_array_elements_text(c.agencies) as agency;
	select c.slug into v_wrong
	from jsonb_to_recordset(p_clusters) as c (slug text, lead text)
	where v_agencies ->> c.lead is distinct from c.slug
		-- Every respondent is told their names.
		or (select count(*) from jsonb_each_text(v_agencies) a where a.value = c.slug) not between 2 and 50
	order by c.slug limit 1;
	if found then
		raise exception 'cluster % is not of 2 to 50 agencies, or is not led by one of them', v_wrong
			using errcode = 'CLSLD';
	end if;

	insert into public.clusters as c (slug, name_th, name_en, lead_id)
	select n.slug, n.name_th, n.name_en, a.id
	from jsonb_to_recordset(p_clusters) as n (slug text, name_th text, name_en text, lead text)
	join public.agencies a on a.slug = n.lead
	on conflict (slug) do update
	set name_th = excluded.name_th, name_en = excluded.name_en, lead_id = excluded.lead_id;
	update public.agencies a
	set cluster_id = c.id
	from public.agencies b
	left join public.clusters c on c.slug = v_agencies ->> b.slug
	where a.id = b.id and a.cluster_id is distinct from c.id;
	delete from public.clusters
	where slug not in (select c.slug from jsonb_to_recordset(p_clusters) as c (slug text));
end;
$$;
comment on function public.configure_clusters(jsonb) is
	'Replaces all clusters and their agencies: [{slug, name_th, name_en, lead (slug of one of the agencies), agencies: [slug]}]; an agency stands in one cluster. CLSAG (no such agency, the demonstration, or one that is named twice), CLSLD (not 2 to 50 agencies, or a lead that is none of them); changes nothing then.';
revoke all on function public.configure_clusters(jsonb) from public;
grant execute on function public.configure_clusters(jsonb) to service_role;
