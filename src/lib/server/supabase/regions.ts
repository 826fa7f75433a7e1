/**
 * Regions as whoever runs Prongsai configures them. It imports relatively and types only, so that
 * plain Node can use it; it needs the service client.
 */
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { rows, text } from './row.ts';

/** A region with all that belongs to it. */
export interface RegionPlan {
	slug: string;
	nameTh: string;
	nameEn: string;
	level: 'district' | 'province';
	/** Slug of its province; null: none. */
	parent: string | null;
	/** Slugs; an agency stands in one region. */
	agencies: string[];
	/** E-mail addresses of accounts. */
	overseers: string[];
}

/** What the REST interface hands out at once. */
const BATCH = 1000;
/** Twelve times the agencies of the country. */
const MOST_BATCHES = 100;

/** The slugs of all agencies. */
export async function listAgencySlugs(service: Supabase): Promise<Set<string>> {
	const slugs = new Set<string>();
	for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
		const { data, error } = await service
			.from('agencies')
			.select('slug')
			.order('slug')
			.range(batch * BATCH, (batch + 1) * BATCH - 1);
		if (error) throw error;
		const found = rows(data).map((agency) => text(agency, 'slug'));
		for (const slug of found) slugs.add(slug);
		if (found.length < BATCH) break;
	}
	return slugs;
}

/** Replaces all regions by these, or changes nothing. @throws Refusal REGAG, REGOV, REGPA */
export async function configureRegions(service: Supabase, regions: RegionPlan[]): Promise<void> {
	const { error } = await service.rpc('configure_regions', {
		p_regions: regions.map(({ nameTh, nameEn, ...region }) => ({
			...region,
			name_th: nameTh,
			name_en: nameEn
		}))
	});
	if (error) refuse(error);
}
