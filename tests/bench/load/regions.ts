/** Who oversees the made-up agencies, and the figures that an overview of them compares. */
import type { TransactionSql } from 'postgres';

/** The one region above all others, whose overseer sees every agency. */
export const COUNTRY_SLUG = 'made-up-country';
/** As many as Thailand has provinces, Bangkok among them; each has every 77th agency. */
export const DISTRICTS = 77;
export const DISTRICT_SLUG = 'made-up-district-';

/** Regions and agencies in them. Nobody oversees them yet. */
export async function insertRegions(tx: TransactionSql): Promise<void> {
	await tx`
		insert into public.regions (id, slug, name_th, name_en, level)
		values (pg_temp.made_up('country', 0), ${COUNTRY_SLUG}, 'ประเทศสมมุติ', 'Made-up Country', 'province')`;
	await tx`
		insert into public.regions (id, slug, name_th, name_en, level, parent_id)
		select pg_temp.made_up('district', n), ${DISTRICT_SLUG} || n, 'เขตสมมุติ ' || n,
			'Made-up District ' || n, 'district', pg_temp.made_up('country', 0)
		from generate_series(1, ${DISTRICTS}::int) n`;
	await tx`
		update public.agencies a
		set region_id = pg_temp.made_up('district', 1 + made.n % ${DISTRICTS}::int)
		from made where made.id = a.id`;
}

/** As the triggers would have, which are off: after everything else that is known of a year. */
export async function summariseYears(tx: TransactionSql): Promise<void> {
	await tx`
		analyze public.official_figures, public.rounds, public.published_results, public.oit_self_checks,
			public.joint_agencies`;
	await tx`
		select private.summarise_years(array_agg(agency_id), array_agg(fiscal_year))
		from public.official_sources`;
}
