/** What a set asks and weighs otherwise than an earlier one, item by item of the same code. */
import type { Instrument, InstrumentKind, LevelBand, Part, Wording } from './types.ts';
import type { WholeSet } from './whole-set.ts';

const PARTS: Part[] = ['iit', 'eit_public', 'eit_survey', 'oit'];

/** What is different about an item that both years have. */
export type ItemDifference = 'wording' | 'help' | 'scale' | 'polarity' | 'indicator' | 'elements';

export interface InstrumentChanges {
	kind: InstrumentKind;
	/** Whether the earlier set has such an instrument at all. */
	isNew: boolean;
	/** Codes, as in the instruments. */
	added: string[];
	removed: string[];
	changed: { code: string; differences: ItemDifference[] }[];
	/** Items that are as they were. */
	same: number;
}

export interface SetChanges {
	/** Fiscal year that is compared with. */
	since: number;
	instruments: InstrumentChanges[];
	/** Kinds that the earlier set asked and this one does not. */
	dropped: InstrumentKind[];
	/** Numbers of indicators that are new, gone or have another name. */
	indicators: number[];
	weights: boolean;
	levels: boolean;
}

/** Compares with an earlier set. */
export function changesSince(before: WholeSet, now: WholeSet): SetChanges {
	const earlier = (kind: InstrumentKind) =>
		before.instruments.find((instrument) => instrument.kind === kind);
	return {
		since: before.set.fiscalYear,
		instruments: now.instruments.map((instrument) =>
			instrumentChanges(earlier(instrument.kind), instrument)
		),
		dropped: before.instruments
			.map(({ kind }) => kind)
			.filter((kind) => !now.instruments.some((instrument) => instrument.kind === kind)),
		indicators: otherIndicators(before, now),
		weights: PARTS.some((part) => before.set.weights?.[part] !== now.set.weights?.[part]),
		levels: !isSame(bands(before.set.levels), bands(now.set.levels))
	};
}

function instrumentChanges(before: Instrument | undefined, now: Instrument): InstrumentChanges {
	const earlier = new Map(before && describe(before));
	const present = describe(now);
	const codes = new Set(present.map(([code]) => code));
	const both = present.flatMap(([code, item]) => {
		const was = earlier.get(code);
		return was === undefined ? [] : [{ code, differences: differences(was, item) }];
	});
	return {
		kind: now.kind,
		isNew: before === undefined,
		added: [...codes].filter((code) => !earlier.has(code)),
		removed: [...earlier.keys()].filter((code) => !codes.has(code)),
		changed: both.filter(({ differences }) => differences.length > 0),
		same: both.filter(({ differences }) => differences.length === 0).length
	};
}

type Described = Record<ItemDifference, unknown>;

/** Items by code, with all that can differ; of a scale what is offered and earned, not its name. */
function describe(instrument: Instrument): [code: string, item: Described][] {
	const indicatorOf = (code: string) =>
		instrument.indicators.find(
			({ items, subIndicators }) =>
				items.includes(code) || subIndicators.some((sub) => sub.items.includes(code))
		)?.number;
	if (instrument.kind === 'oit') {
		return instrument.items.map(({ code, name, elements, help }) => [
			code,
			{
				wording: text(name),
				help: text(help),
				elements: elements.map(text),
				indicator: indicatorOf(code),
				scale: null,
				polarity: null
			}
		]);
	}
	return instrument.items.map(({ code, question, help, scale, polarity }) => [
		code,
		{
			wording: text(question),
			help: text(help),
			scale: instrument.scales
				.find((of) => of.code === scale)
				?.options.map(({ code, wording, points }) => [code, text(wording), points]),
			polarity,
			indicator: indicatorOf(code),
			elements: null
		}
	]);
}

function differences(before: Described, now: Described): ItemDifference[] {
	const names: ItemDifference[] = ['wording', 'help', 'scale', 'polarity', 'indicator', 'elements'];
	return names.filter((name) => !isSame(before[name], now[name]));
}

function otherIndicators(before: WholeSet, now: WholeSet): number[] {
	const named = ({ set }: WholeSet) =>
		new Map(set.indicators.map(({ number, kind, name }) => [number, [kind, ...text(name)]]));
	const [was, is] = [named(before), named(now)];
	return [...new Set([...was.keys(), ...is.keys()])]
		.filter((number) => !isSame(was.get(number), is.get(number)))
		.toSorted((a, b) => a - b);
}

function bands(levels: LevelBand[]) {
	return levels.map((level) => [
		level.code,
		text(level.name),
		level.leastTotal,
		level.leastOfEachPart
	]);
}

function text({ th, en }: Wording): [string, string] {
	return [th, en];
}

/** Both are made alike above, so that their JSON is the same where they are. */
function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
