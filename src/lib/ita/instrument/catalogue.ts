/**
 * The **catalogue**: every instrument and set that this process knows, those that come with Prongsai
 * and those that its deployment has imported. Looking something up is a plain call; a server makes
 * sure beforehand that what it will look up is there (`lib/server/supabase/instrument-sets.ts`).
 */
import { INSTRUMENT_SETS, INSTRUMENTS } from './built-in.ts';
import type { DisclosureInstrument, Instrument, InstrumentSet, SurveyInstrument } from './types.ts';
import type { WholeSet } from './whole-set.ts';

let imported: readonly WholeSet[] = [];

/** Replaces all that was imported, in one step. */
export function takeImported(sets: readonly WholeSet[]): void {
	imported = sets;
}

/**
 * All known instruments. An imported one stands before one of the same id that a later version of
 * Prongsai brings along: rounds have been asked with it.
 */
export function knownInstruments(): Instrument[] {
	const own = imported.flatMap(({ instruments }) => instruments);
	return [...INSTRUMENTS.filter(({ id }) => !own.some((other) => other.id === id)), ...own];
}

/** All known sets by fiscal year, earliest first. */
export function knownSets(): InstrumentSet[] {
	const own = imported.map(({ set }) => set);
	const years = own.map(({ fiscalYear }) => fiscalYear);
	const built = INSTRUMENT_SETS.filter(({ fiscalYear }) => !years.includes(fiscalYear));
	return [...built, ...own].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** The instrument with this id (`iit-2566`), or undefined. */
export function instrument(id: string): Instrument | undefined {
	return knownInstruments().find((candidate) => candidate.id === id);
}

/** The instrument with this id that people answer. @throws RangeError when there is none. */
export function surveyInstrument(id: string): SurveyInstrument {
	const found = instrument(id);
	if (found === undefined || found.kind === 'oit') {
		throw new RangeError(`There is no questionnaire "${id}".`);
	}
	return found;
}

/** The checklist with this id. @throws RangeError when there is none. */
export function disclosureInstrument(id: string): DisclosureInstrument {
	const found = instrument(id);
	if (found?.kind !== 'oit') throw new RangeError(`There is no checklist "${id}".`);
	return found;
}

/** The set of a fiscal year (B.E.), or undefined. */
export function instrumentSet(fiscalYear: number): InstrumentSet | undefined {
	return knownSets().find((candidate) => candidate.fiscalYear === fiscalYear);
}

/** The known instruments that a set names. */
export function instrumentsOf(set: InstrumentSet): Instrument[] {
	const ids = Object.values(set.instruments);
	return knownInstruments().filter(({ id }) => ids.includes(id));
}

/** The set of a fiscal year (B.E.) with its instruments, or undefined where it has none of them. */
export function wholeSet(fiscalYear: number): WholeSet | undefined {
	const set = instrumentSet(fiscalYear);
	const instruments = set === undefined ? [] : instrumentsOf(set);
	return set === undefined || instruments.length === 0 ? undefined : { set, instruments };
}
