/** What a report is made from, put together of all that is known of a year. */
import Fraction from 'fraction.js';
import { createHash } from 'node:crypto';
import { findingSentences } from '$lib/i18n/finding-words.ts';
import { roundNameWord } from '$lib/i18n/joint-words.ts';
import { meanWord } from '$lib/i18n/published-words.ts';
import { inPageLanguage } from '$lib/i18n/wording.ts';
import { TARGET } from '$lib/ita/analysis/flags.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import type { Measure } from '$lib/ita/measures/measure.ts';
import { figuresCsv } from '$lib/ita/official/written.ts';
import type { PulseRound, ReportSource, ReportYear } from '$lib/ita/report/source.ts';
import { hundredths, shown } from '$lib/ita/scoring/shown.ts';
import { figureName } from '$lib/server/figure-name.ts';
import type { KnownYear, PublishedRound } from '../results/year/sources.ts';

/** Null where no official figures stand. */
export function reportSource(
	agency: { nameTh: string; nameEn: string },
	known: KnownYear,
	before: KnownYear | null,
	measures: Measure[],
	madeOn: string
): ReportSource | null {
	const year = reportYear(known);
	if (year === null || known.official === null) return null;
	const { state, findings, statedLevel } = known.official;
	const stated = typeof statedLevel === 'string' ? statedLevel : statedLevel?.name;
	return {
		...year,
		agency: inPageLanguage({ th: agency.nameTh, en: agency.nameEn }),
		earlier: before && reportYear(before),
		statedLevel:
			stated === undefined ? null : typeof stated === 'string' ? stated : inPageLanguage(stated),
		official: { ...state, source: inPageLanguage(state.source) },
		remarks: state.remarks,
		measures: measures.filter(({ state: of }) => of !== 'dropped'),
		pulse: Object.values(known.rounds).map(pulseRound),
		doubts: findings.map(findingSentences),
		checksums: [before, known].flatMap(checksum),
		nameOf(rules, code) {
			const name = figureName(rules, code);
			return name === null ? '' : inPageLanguage(name);
		},
		madeOn
	};
}

function reportYear({ rules, sources }: KnownYear): ReportYear | null {
	return sources.official === null ? null : { rules, year: sources.official };
}

/** Of the very bytes that the page of official figures gives as a file. */
function checksum(known: KnownYear | null): ReportSource['checksums'] {
	if (!known?.official) return [];
	const csv = figuresCsv(known.official.state.figures, known.rules);
	const sha256 = createHash('sha256').update(csv).digest('hex');
	return [{ fiscalYear: known.rules.set.fiscalYear, sha256 }];
}

function pulseRound({ round, result }: PublishedRound): PulseRound {
	const { items } = questionnaireOf(round);
	// Of the approximate means of a strict round no comparison is exact.
	const shownItems = result.profile === 'strict' ? [] : result.items;
	return {
		name: roundNameWord(round),
		part: result.part,
		n: result.n,
		mean: meanWord(result.score.mean, result.profile),
		interval: result.score.interval,
		low: shownItems.flatMap(({ code, mean, interval }) => {
			const item = items.find((candidate) => candidate.code === code);
			if (mean === null || item === undefined) return [];
			const points = new Fraction(mean);
			if (hundredths(points) >= hundredths(TARGET)) return [];
			return [{ code, name: inPageLanguage(item.question), mean: shown(points), interval }];
		})
	};
}
