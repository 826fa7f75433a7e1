/**
 * A **whole set**: an instrument set together with its instruments, as one JSON value. It is what an
 * office imports for a new fiscal year, and what the built-in years can be downloaded as.
 *
 * The parser is its schema: `{ "set": InstrumentSet, "instruments": Instrument[] }` as in types.ts,
 * and everything that the form, the tallies and the scores rely on and a type cannot say.
 */
import { checkAsked } from './asked.ts';
import { InstrumentError, entry, field, list, object, readAll, refuse, show } from './shape.ts';
import type { Place, Reader } from './shape.ts';
import { parseInstrument, parseInstrumentSet } from './parse.ts';
import type { Fault } from './faults.ts';
import type { Instrument, InstrumentKind, InstrumentSet } from './types.ts';

export interface WholeSet {
	set: InstrumentSet;
	/** Those that the set names, no more and no fewer. */
	instruments: Instrument[];
}

export type WholeSetReading =
	{ ok: true; whole: WholeSet } | { ok: false; faults: readonly Fault[] };

/** Reads a whole set, or tells everything that is wrong with it, each with its path. */
export function readWholeSet(json: unknown): WholeSetReading {
	try {
		return { ok: true, whole: parseWholeSet(json) };
	} catch (error) {
		if (error instanceof InstrumentError) return { ok: false, faults: error.faults };
		throw error;
	}
}

/** Reads a whole set. @throws InstrumentError */
export function parseWholeSet(json: unknown): WholeSet {
	const root: Place = { file: '', path: '' };
	const asItStands: Reader<unknown> = (value) => value;
	const parts = object<{ set: unknown; instruments: unknown[] }>({
		set: asItStands,
		instruments: list(asItStands)
	})(json, root);
	const found: Partial<WholeSet> = {};
	readAll(root, [
		() => {
			found.set = parseInstrumentSet(stated(parts.set, 'fiscalYear'), parts.set, 'set');
		},
		() => {
			found.instruments = readAll(
				root,
				parts.instruments.map(
					(instrument, at) => () =>
						parseInstrument(stated(instrument, 'id'), instrument, `instruments[${at}]`)
				)
			);
		}
	]);
	const { set, instruments } = found as WholeSet;
	const all = field(root, 'instruments');
	readAll(root, [
		() => checkMembers(set, instruments, root),
		() => checkLevels(set, root),
		...instruments.flatMap((instrument, at) => [
			() => checkIndicators(set, instrument, entry(all, at)),
			() => {
				if (instrument.kind !== 'oit') checkAsked(instrument, entry(all, at));
			}
		])
	]);
	return { set, instruments };
}

/** What a part calls itself: in a whole set no file's name could contradict it. */
function stated(part: unknown, name: 'fiscalYear' | 'id'): string {
	return typeof part === 'object' && part !== null && Object.hasOwn(part, name)
		? String((part as Record<string, unknown>)[name])
		: '';
}

/** An instrument of another year would be asked under a name that its own year has already. */
function checkMembers(set: InstrumentSet, instruments: Instrument[], root: Place): void {
	const named = Object.entries(set.instruments);
	const place = field(field(root, 'set'), 'instruments');
	if (named.length === 0) refuse(place, 'nothing_to_ask');
	readAll(root, [
		...named.map(([kind, id]) => () => {
			const isOfYear = id === `${kind}-${set.fiscalYear}`;
			if (!isOfYear || !instruments.some((instrument) => instrument.id === id)) {
				refuse(field(place, kind), 'no_instrument', { value: show(`${kind}-${set.fiscalYear}`) });
			}
		}),
		...instruments.map(({ id }, at) => () => {
			const place_ = field(entry(field(root, 'instruments'), at), 'id');
			if (instruments.findIndex((other) => other.id === id) !== at) {
				refuse(place_, 'stands_twice', { value: show(id) });
			}
			if (!named.some(([, of]) => of === id)) refuse(place_, 'other_kind', { value: show(id) });
		})
	]);
}

function checkLevels({ weights, levels }: InstrumentSet, root: Place): void {
	const place = field(field(root, 'set'), 'levels');
	if (weights === null && levels.length > 0) refuse(place, 'levels_without_weights');
	levels.forEach(({ code }, at) => {
		if (!/^[A-Za-z][A-Za-z0-9_]{0,29}$/.test(code)) {
			refuse(field(entry(place, at), 'code'), 'code_form', { value: show(code) });
		}
	});
}

/** Official figures are named by the set, own ones by the instrument: they must be the same. */
function checkIndicators(set: InstrumentSet, instrument: Instrument, place: Place): void {
	const { kind } = instrument;
	const ofKind = set.indicators.filter((indicator) => indicator.kind === kind);
	const isSame =
		ofKind.length === instrument.indicators.length &&
		ofKind.every(({ number, name }, at) => {
			const own = instrument.indicators[at];
			return own?.number === number && own.name.th === name.th && own.name.en === name.en;
		});
	if (!isSame) refuse(field(place, 'indicators'), 'indicators_differ', { kind: kindName(kind) });
}

function kindName(kind: InstrumentKind): string {
	return kind.toUpperCase();
}
