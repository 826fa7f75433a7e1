/** Every address that can be read, from the routes that there are and the slugs that there are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';

const ROUTES = join(import.meta.dirname, '..', '..', 'routes');

/** A route as the file tree names it, such as `/(staff)/staff/results/[round]`. */
export type Route = string;

/** A page, also one that leaves out layouts (`+page@.svelte`, `+page@(group).svelte`), or an endpoint. */
export const ROUTE_FILE = /(^|\/)\+(page(@[^/]*)?\.svelte|server\.ts)$/;

/** Routes with a page or an endpoint. */
export function allRoutes(folder = ROUTES): Route[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const routes = files
		.filter((path) => ROUTE_FILE.test(path))
		.map((path) => `/${path.replace(/\/?\+[^/]*$/, '')}`);
	return [...new Set(routes)].sort();
}

/** What a picture of a year is made of, as it stands in addresses. */
const BASES = ['pulse', 'official'];

/** A round, and what else stands in addresses of it: its service points, or itself again. */
export interface RoundSlugs {
	round: string;
	points: string[];
	/** Its fiscal year, in the Buddhist era. */
	year: number;
}

/**
 * Routes that are read again and again. A PDF is left out: it is the Word file beside it, as another
 * program prints it, and takes that program seconds.
 */
export function quickRoutes(): Route[] {
	return allRoutes().filter((route) => !route.endsWith('.pdf'));
}

/** What may stand in an address. */
export interface Slugs {
	agency: string;
	rounds: RoundSlugs[];
}

/** The slugs of these rounds, or of all rounds of an agency. */
export async function slugsOf(
	sql: postgres.Sql,
	agency: { id: string; slug: string },
	rounds: string[] | null
): Promise<Slugs> {
	const found = await sql<RoundSlugs[]>`
		select r.slug as round, r.fiscal_year as year,
			array_remove(array_agg(p.slug order by p.slug), null) as points
		from public.rounds r
		left join public.service_points p on p.round_id = r.id
		where r.agency_id = ${agency.id} and (${rounds}::uuid[] is null or r.id = any (${rounds}::uuid[]))
		group by r.id
		order by r.id`;
	// An internal round has one code to print, its own.
	const withPoints = found.map(({ round, points, year }) => ({
		round,
		points: points.length > 0 ? points : [round],
		year
	}));
	return { agency: agency.slug, rounds: withPoints };
}

/** The addresses of a route; a parameter of a name that nobody knows takes every slug there is. */
export function addressesOf(route: Route, { agency, rounds }: Slugs): string[] {
	const pieces = (route.replace(/\/\([^)]*\)/g, '') || '/').split(/(\[[^\]]+\])/);
	const expand = (known: RoundSlugs[]): string[] => {
		const [round, points] = [known.map((one) => one.round), known.flatMap((one) => one.points)];
		const values: Record<string, string[]> = {
			round,
			point: points,
			slug: points,
			agency: [agency],
			year: [...new Set(known.map((one) => String(one.year)))],
			basis: BASES
		};
		return pieces.reduce<string[]>(
			(addresses, piece) => {
				const name = /^\[+(?:\.\.\.)?(\w+)/.exec(piece)?.[1];
				if (name === undefined) return addresses.map((address) => address + piece);
				const fitting = values[name] ?? [...new Set([...round, ...points, agency])];
				return addresses.flatMap((address) => fitting.map((value) => address + value));
			},
			['']
		);
	};
	// A round's pages have its own service points.
	const addresses = route.includes('[round]')
		? rounds.flatMap((one) => expand([one]))
		: expand(rounds);
	return [...new Set(addresses)];
}
