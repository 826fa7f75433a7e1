/**
 * Which figure of the year a reading means: its part and its code. Items and indicators of EIT exist
 * up to three times (both halves and their mean), so what the table does not say must be chosen.
 */
import type { ScoredPart } from '../scoring/score.ts';
import type { YearRules } from '../scoring/outline.ts';
import type { CodeReading, PartName } from './code.ts';

export type EitPart = Extract<ScoredPart, `eit${string}`>;

/** What the person chose for a table that does not say it; null where nothing was chosen. */
export interface EitChoices {
	/** Whose items e1, e2 … are. */
	items: EitPart | null;
	/** Whose indicators 6 to 8 are. */
	indicators: EitPart | null;
}

export interface FigurePlace {
	part: PartName;
	code: string;
}

export type PlaceRefusal =
	'eit_items_unclear' | 'eit_indicators_unclear' | 'number_unclear' | 'several_codes';

/** Where a row stands: what its own cell and the heading above it say of the part. */
export interface Surroundings {
	rules: YearRules;
	choices: EitChoices;
	/** The part named in the row itself. */
	own: PartName | null;
	/** The part named in the last heading. */
	heading: PartName | null;
}

/** The figure that a reading means; or why that cannot be told. */
export function placeOf(
	reading: CodeReading,
	name: string,
	around: Surroundings
): FigurePlace | PlaceRefusal {
	switch (reading.kind) {
		case 'item':
			return itemPlace(reading.code, around);
		case 'item_number': {
			const letter = letterOf(around.own ?? around.heading);
			return letter === null ? 'number_unclear' : itemPlace(`${letter}${reading.number}`, around);
		}
		case 'sub_indicator':
			return { part: around.own ?? 'oit', code: reading.code };
		case 'indicator':
			return indicatorPlace(reading.code, around);
		case 'bare_number':
			// A running number looks the same, so the row must say more.
			return around.own !== null || isNameOf(reading.number, name, around.rules)
				? indicatorPlace(String(reading.number), around)
				: 'number_unclear';
		case 'part':
			if (reading.part === 'ita') return { part: 'ita', code: 'total' };
			return { part: reading.part, code: reading.part };
		case 'total':
		case 'level':
			return { part: 'ita', code: reading.kind };
		case 'several':
			return 'several_codes';
		case 'rank':
		case 'announced':
			return 'number_unclear';
	}
}

/** The number of the indicator whose name this is, in either language; null where it is none's. */
export function indicatorNamed(name: string, rules: YearRules): number | null {
	return rules.set.indicators.find(({ number }) => isNameOf(number, name, rules))?.number ?? null;
}

function isNameOf(number: number, name: string, { set }: YearRules): boolean {
	const indicator = set.indicators.find((candidate) => candidate.number === number);
	const written = bare(name);
	if (indicator === undefined || written === '') return false;
	return written === bare(indicator.name.th) || written === bare(indicator.name.en);
}

function itemPlace(code: string, { choices, own, heading }: Surroundings) {
	if (!code.startsWith('e')) return { part: own ?? partOfLetter(code), code };
	const part = own ?? eitOnly(heading) ?? choices.items;
	return part === null ? 'eit_items_unclear' : { part, code };
}

function indicatorPlace(code: string, { rules, choices, own, heading }: Surroundings) {
	const kind = rules.set.indicators.find(({ number }) => String(number) === code)?.kind;
	if (own !== null) return { part: own, code };
	if (kind !== 'eit') return { part: kind ?? 'oit', code };
	const part = eitOnly(heading) ?? choices.indicators;
	return part === null ? 'eit_indicators_unclear' : { part, code };
}

/** A heading that says only "EIT" leaves open which half is meant. */
function eitOnly(heading: PartName | null): PartName | null {
	return heading === 'eit_public' || heading === 'eit_survey' ? heading : null;
}

function partOfLetter(code: string): PartName {
	return code.startsWith('i') ? 'iit' : 'oit';
}

function letterOf(part: PartName | null): 'i' | 'e' | 'o' | null {
	if (part === 'iit') return 'i';
	if (part === 'oit') return 'o';
	return part === null || part === 'ita' ? null : 'e';
}

function bare(name: string): string {
	return name.toLowerCase().replace(/[\s.:()]/g, '');
}
