/** A round's result with what stands beside it, for its page and its files alike. */
import { error } from '@sveltejs/kit';
import { spanWord } from '$lib/i18n/published-words.ts';
import { TOTAL, type Beside, type BesideFigures } from '$lib/server/documents/beside.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { ticketIssuer } from '$lib/server/supabase/issuer.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { listResults } from '$lib/server/supabase/results.ts';
import { roundCounters } from '$lib/server/supabase/tickets.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { resultBehind, type ReadResult } from '../access.ts';
import { earlierRounds } from '../earlier-rounds.ts';
import { integrityOf } from './integrity.ts';
import { presentationOf } from './presentation.ts';
import { sinceReading } from './since.ts';

/** The round behind an address and its result. @throws 404 where nothing is published yet */
export async function publishedBehind(locals: App.Locals, slugOrId: string) {
	const found = await resultBehind(locals, slugOrId);
	const { round, result } = found;
	if (result === null) error(404, 'nothing_published');
	const published = await publishedOf(locals, found, result);
	return { round, result, published, beside: besideOf(result, published) };
}

/** All that the page of a result shows; what stands beside it is of the agency it is read for. */
export async function publishedOf(
	locals: App.Locals,
	{ round, readerId }: ReadResult,
	result: PublishedResult
) {
	const [official, rounds, counters] = await Promise.all([
		readOfficialState(locals.supabase, readerId, round.fiscalYear),
		listResults(locals.supabase, readerId),
		round.part === 'iit' ? ownCounters(round.slug) : null
	]);
	const [before] = earlierRounds(round, rounds);
	return {
		...presentationOf(round, result, official),
		since: before === undefined ? null : sinceReading({ round, result }, before),
		integrity: integrityOf(result, counters)
	};
}

/** As a visitor sees them; null where an outside issuer has the slips. */
async function ownCounters(slug: string) {
	const anybody = publicClient();
	const outside = await ticketIssuer(anybody, slug);
	return outside?.kind === 'issuer' ? null : roundCounters(anybody, slug);
}

type Published = Awaited<ReturnType<typeof publishedOf>>;

function besideOf({ part }: PublishedResult, published: Published): BesideFigures {
	const { reading, official, since, notMyWork } = published;
	const entry = (
		code: string,
		score: { low: string; high: string } | null,
		lost: Beside['notMyWork'] = null
	): [string, Beside] => {
		const row = since?.rows.find((one) => one.code === code);
		return [
			code,
			{
				official: score && spanWord(score),
				remarks: official?.remarks[code] ?? [],
				before: row ? { mean: row.before, change: row.change, verdict: row.verdict } : null,
				notMyWork: lost
			}
		];
	};
	return new Map([
		entry(part, official?.own ?? null, notMyWork?.score ?? null),
		...reading.indicators.map(({ number, official: score }) => {
			const lost = notMyWork?.indicators.find((one) => one.number === number)?.loss;
			return entry(String(number), score, lost ?? null);
		}),
		...reading.items.map((one) => entry(one.code, one.official)),
		...(notMyWork?.total ? [entry(TOTAL, null, { ifLowest: null, cost: notMyWork.total })] : [])
	]);
}
