/** The instruments and instrument sets that come with Prongsai, parsed once. */
import eit2566 from './built-in/eit-2566.json' with { type: 'json' };
import eit2567 from './built-in/eit-2567.json' with { type: 'json' };
import iit2566 from './built-in/iit-2566.json' with { type: 'json' };
import iit2567 from './built-in/iit-2567.json' with { type: 'json' };
import oit2566 from './built-in/oit-2566.json' with { type: 'json' };
import { parseInstrument, parseInstrumentSet } from './parse.ts';
import set2565 from './sets/2565.json' with { type: 'json' };
import set2566 from './sets/2566.json' with { type: 'json' };
import set2567 from './sets/2567.json' with { type: 'json' };
import type { DisclosureInstrument, Instrument, InstrumentSet, SurveyInstrument } from './types.ts';

export const INSTRUMENTS: readonly Instrument[] = [
	parseInstrument('iit-2566', iit2566),
	parseInstrument('eit-2566', eit2566),
	parseInstrument('oit-2566', oit2566),
	parseInstrument('iit-2567', iit2567),
	parseInstrument('eit-2567', eit2567)
];

/** By fiscal year, earliest first. */
export const INSTRUMENT_SETS: readonly InstrumentSet[] = [
	parseInstrumentSet('2565', set2565),
	parseInstrumentSet('2566', set2566),
	parseInstrumentSet('2567', set2567)
];

/** The built-in instrument with this id (`iit-2566`), or undefined. */
export function instrument(id: string): Instrument | undefined {
	return INSTRUMENTS.find((candidate) => candidate.id === id);
}

/** The built-in instrument that people answer with this id. @throws RangeError when there is none. */
export function surveyInstrument(id: string): SurveyInstrument {
	const found = instrument(id);
	if (found === undefined || found.kind === 'oit') {
		throw new RangeError(`There is no questionnaire "${id}".`);
	}
	return found;
}

/** The built-in checklist with this id. @throws RangeError when there is none. */
export function disclosureInstrument(id: string): DisclosureInstrument {
	const found = instrument(id);
	if (found?.kind !== 'oit') throw new RangeError(`There is no checklist "${id}".`);
	return found;
}

/** The built-in set of a fiscal year (B.E.), or undefined. */
export function instrumentSet(fiscalYear: number): InstrumentSet | undefined {
	return INSTRUMENT_SETS.find((candidate) => candidate.fiscalYear === fiscalYear);
}

/** The built-in instruments that a set names. */
export function instrumentsOf(set: InstrumentSet): Instrument[] {
	const ids = Object.values(set.instruments);
	return INSTRUMENTS.filter(({ id }) => ids.includes(id));
}
