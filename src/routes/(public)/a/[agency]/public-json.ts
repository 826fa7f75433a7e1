/** The public page for other programs: every figure in it is one that the page shows. */
import type { PublicYear } from './public-page.server.ts';
import type { Said, Told } from './said.ts';

/** Plain data, ready for `JSON.stringify`; years are of the Buddhist era, days of the Common Era. */
export function publicJson({ agency, fiscalYear, rounds, measures }: PublicYear) {
	return {
		agency: agency.slug,
		name: agency.name,
		is_demonstration: agency.isDemonstration,
		is_official: false,
		years: agency.years,
		fiscal_year: fiscalYear,
		rounds: rounds.map(roundOf),
		measures: measures.flatMap((year) =>
			year.measures.map((measure) => ({
				fiscal_year: year.fiscalYear,
				theme: measure.theme,
				title: measure.title,
				unit: measure.unit,
				steps: measure.steps,
				starts_on: measure.startsOn,
				ends_on: measure.endsOn,
				state: measure.state,
				half_year: measure.halfYear,
				result: measure.result
			}))
		)
	};
}

function roundOf({ round, ...said }: Said) {
	return {
		name: round.name,
		part: round.part,
		joint_agencies: round.jointAgencies,
		instrument: said.instrument,
		opens_on: round.opensOn,
		closes_on: round.closesOn,
		published_on: round.publishedOn,
		expected: round.expected,
		n: said.n,
		k: said.k,
		as_of: said.asOf,
		profile: said.profile,
		score: figure(said.score),
		missing: said.missing,
		indicators: said.indicators.map((indicator) => ({
			number: indicator.number,
			name: indicator.name,
			...figure(indicator),
			items: indicator.items.map((item) => ({
				code: item.code,
				question: item.question,
				best: item.best,
				...figure(item),
				is_held: item.isHeld
			}))
		}))
	};
}

function figure({ mean, interval, within }: Told) {
	return { mean, interval, within };
}
