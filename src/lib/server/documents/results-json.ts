/**
 * The published result of a round for other programs. Means are as the pages show them: an exact one
 * would tell by its denominator how many answered an item.
 */
import { meanWord } from '$lib/i18n/published-words.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type {
	PublishedItem,
	PublishedMean,
	PublishedResult
} from '$lib/privacy/disclosure/published-result.ts';
import type { Beside, BesideFigures } from './beside.ts';
import { ROUND_CODEBOOK } from './codebook.ts';

/** What the file says of the round besides its result. */
export interface JsonRound {
	slug: string;
	name: string;
	agency: { nameTh: string; nameEn: string };
	/** Agencies that are counted together; none where it is the agency's alone. */
	jointAgencies: Wording[];
}

/** Plain data, ready for `JSON.stringify`; every number in it is one that the page shows. */
export function resultsJson(
	result: PublishedResult,
	round: JsonRound,
	beside: BesideFigures = new Map()
) {
	const { profile, items, cells, indicators, score } = result;
	const mean = (of: PublishedMean) => ({
		mean: meanWord(of.mean, profile),
		interval: of.interval,
		within: of.within
	});
	const item = (of: PublishedItem) => ({
		code: of.code,
		state: of.state,
		is_held: of.isHeld,
		...mean(of),
		distribution: of.distribution,
		not_my_work: of.notMyWork,
		no_answer: of.noAnswer,
		if_lowest: of.ifLowest
	});
	return {
		agency: { th: round.agency.nameTh, en: round.agency.nameEn },
		joint_agencies: round.jointAgencies.map(({ th, en }) => ({ th, en })),
		round: round.slug,
		name: round.name,
		instrument: result.instrumentId,
		part: result.part,
		fiscal_year: result.fiscalYear,
		k: result.k,
		profile,
		as_of: result.asOf,
		is_final: result.isFinal,
		n: result.n,
		notes: result.notes,
		marks: result.marks,
		score: { ...mean(score), missing: score.missing },
		indicators: indicators.map((of) => ({ number: of.number, ...mean(of), missing: of.missing })),
		items: items.map(item),
		cells: cells.map((of) => ({ cell: of.cell, n: of.n, items: of.items.map(item) })),
		beside: Object.fromEntries([...beside].map(([code, of]) => [code, besideJson(of)])),
		codebook: ROUND_CODEBOOK
	};
}

function besideJson({ notMyWork, ...others }: Beside) {
	return {
		...others,
		not_my_work_cost: notMyWork && { if_lowest: notMyWork.ifLowest, cost: notMyWork.cost }
	};
}
