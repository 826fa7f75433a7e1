/**
 * The figures of one kind of instrument, bottom up: items, sub-indicators, indicators, and the
 * instrument's own score. Scoring walks this list once, so everything beneath a figure is settled
 * before the figure itself.
 */
import type { Indicator, Instrument, InstrumentKind, InstrumentSet } from '../instrument/types.ts';
import { OWN_SCORE } from './score.ts';

export type FigureLevel = 'item' | 'sub_indicator' | 'indicator' | 'part';

export interface OutlineFigure {
	level: FigureLevel;
	code: string;
	/** Codes of the figures it is the mean of; empty where nothing finer is known of. */
	beneath: string[];
}

export type Outline = OutlineFigure[];

/** Rules of a fiscal year together with what each kind of instrument consists of. */
export interface YearRules {
	set: InstrumentSet;
	outlines: Record<InstrumentKind, Outline>;
}

/**
 * The rules by which figures of these instruments are scored. The instruments may be of an earlier
 * year than the set, whose weights and levels apply. A kind without an instrument has the set's
 * indicators and no items.
 */
export function yearRules(set: InstrumentSet, instruments: Instrument[]): YearRules {
	const outline = (kind: InstrumentKind): Outline => {
		const instrument = instruments.find((candidate) => candidate.kind === kind);
		if (instrument !== undefined) return outlineOf(instrument.indicators);
		const ofKind = set.indicators.filter((indicator) => indicator.kind === kind);
		return outlineOf(
			ofKind.map(({ number, name }) => ({ number, name, items: [], subIndicators: [] }))
		);
	};
	return { set, outlines: { iit: outline('iit'), eit: outline('eit'), oit: outline('oit') } };
}

export function outlineOf(indicators: Indicator[]): Outline {
	const items: Outline = [];
	const subs: Outline = [];
	const tops: Outline = [];
	for (const { number, items: direct, subIndicators } of indicators) {
		for (const sub of subIndicators) {
			items.push(...sub.items.map(itemFigure));
			subs.push({ level: 'sub_indicator', code: sub.code, beneath: sub.items });
		}
		items.push(...direct.map(itemFigure));
		const beneath = direct.length > 0 ? direct : subIndicators.map(({ code }) => code);
		tops.push({ level: 'indicator', code: String(number), beneath });
	}
	const own: OutlineFigure = {
		level: 'part',
		code: OWN_SCORE,
		beneath: tops.map(({ code }) => code)
	};
	return [...items, ...subs, ...tops, own];
}

function itemFigure(code: string): OutlineFigure {
	return { level: 'item', code, beneath: [] };
}
