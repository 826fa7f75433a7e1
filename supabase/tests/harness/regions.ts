/** Regions of the two agencies, and the people who oversee them. */
import { asRole, asUser, type Tx } from './database.ts';

/** Oversees the province of Chiang Mai. */
export const OLIVE = '00000000-0000-4000-8000-0000000011fe';
/** Oversees its district Mae Rim. */
export const DAVE = '00000000-0000-4000-8000-00000000da5e';

/** A is in Mae Rim, B in San Sai, both in Chiang Mai; nothing is in Lamphun. */
export const REGIONS = [
	{
		slug: 'chiang-mai',
		name_th: 'จังหวัดเชียงใหม่',
		name_en: 'Chiang Mai',
		level: 'province',
		parent: null,
		agencies: [],
		overseers: ['olive@example.org']
	},
	{
		slug: 'mae-rim',
		name_th: 'อำเภอแม่ริม',
		name_en: 'Mae Rim',
		level: 'district',
		parent: 'chiang-mai',
		agencies: ['agency-a'],
		overseers: ['Dave@example.org']
	},
	{
		slug: 'san-sai',
		name_th: 'อำเภอสันทราย',
		name_en: 'San Sai',
		level: 'district',
		parent: 'chiang-mai',
		agencies: ['agency-b'],
		overseers: []
	},
	{
		slug: 'lamphun',
		name_th: 'จังหวัดลำพูน',
		name_en: 'Lamphun',
		level: 'province',
		parent: null,
		agencies: [],
		overseers: []
	}
];

/** Accounts of the overseers, who oversee nothing yet. */
export async function insertOverseers(tx: Tx): Promise<{ olive: string; dave: string }> {
	await tx`insert into auth.users (id, email) values
		(${OLIVE}, 'olive@example.org'), (${DAVE}, 'dave@example.org')`;
	return { olive: OLIVE, dave: DAVE };
}

/** Configures regions as the server does. */
export async function configure(tx: Tx, regions: object[]): Promise<void> {
	await asRole(
		tx,
		'service_role',
		(t) => t`select public.configure_regions(${t.json(regions as never)})`
	);
}

/** An agency in the overview. */
export interface Row {
	slug: string;
	overdue: number;
	rounds: unknown[];
	figures: Record<string, unknown> | null;
}

interface Query {
	name?: string;
	sort?: string;
	isDescending?: boolean;
	skip?: number;
	most?: number;
}

/** The overview of a region in 2569, as a person asks for it. */
export async function oversee(
	tx: Tx,
	person: string,
	region: string,
	{ name = '', sort = 'name', isDescending = false, skip = 0, most = 100 }: Query = {}
): Promise<{ total: number; rows: Row[] }> {
	const [row] = await asUser(
		tx,
		person,
		(t) => t<{ overview: { total: number; rows: Row[] } }[]>`
			select public.oversight(${region}, 2569, ${name}, ${sort}, ${isDescending}, ${skip}, ${most})
				as overview`
	);
	return row?.overview ?? { total: -1, rows: [] };
}

/** The first agency that the person finds in the region. */
export async function onlyRow(tx: Tx, person: string, region: string): Promise<Row | undefined> {
	return (await oversee(tx, person, region)).rows[0];
}

/** Official figures of 2569, one after the other: a score, or a level in words. */
export async function insertOfficial(
	tx: Tx,
	agencyId: string,
	figures: [string, string, number | string][]
) {
	for (const [part, code, value] of figures) {
		await tx`insert into public.official_figures ${tx({
			agency_id: agencyId,
			fiscal_year: 2569,
			part,
			code,
			score: typeof value === 'number' ? value : null,
			level: typeof value === 'string' ? value : null
		})}`;
	}
}

/** A published object as far as a summary reads it. */
export function resultWith(
	score: string | null,
	indicators: [number, string][],
	means: string[] = []
) {
	return {
		profile: 'default',
		score: { mean: score, missing: score === null ? ['e1'] : [] },
		indicators: indicators.map(([number, mean]) => ({ number, mean })),
		items: means.map((mean, at) => ({ code: `e${at + 1}`, mean, within: null }))
	};
}
