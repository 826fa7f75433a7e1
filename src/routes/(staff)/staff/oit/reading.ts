/** The checklist of a year as its page shows it: every item with what is missing, and the scores. */
import type { DisclosureInstrument, Wording } from '$lib/ita/instrument/types.ts';
import { isAllTicked, scoreChecklist } from '$lib/ita/scoring/checklist.ts';
import type { PartScores } from '$lib/ita/scoring/part.ts';
import { OWN_SCORE } from '$lib/ita/scoring/score.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import type { SelfCheck, SelfCheckState } from '$lib/server/supabase/oit-self-checks.ts';

/** From `low` to `high`; the same twice unless an item was not looked at. */
export interface ShownScore {
	low: string;
	high: string;
}

export interface ItemReading {
	code: string;
	name: Wording;
	help: Wording;
	state: SelfCheckState;
	/** Whether somebody has said anything of it: what nobody looked at is not zero. */
	isLookedAt: boolean;
	isWhole: boolean;
	ticked: number;
	elements: number;
	missing: Wording[];
	evidenceUrl: string | null;
	responsible: string;
	link: SelfCheck['link'];
}

interface Group {
	code: string;
	name: Wording;
	score: ShownScore | null;
	whole: number;
	count: number;
}

export interface SubIndicatorReading extends Group {
	items: ItemReading[];
}

export interface IndicatorReading extends Group {
	subIndicators: SubIndicatorReading[];
}

export interface ChecklistReading {
	score: ShownScore | null;
	items: number;
	whole: number;
	lookedAt: number;
	/** Items with an address to check. */
	addresses: number;
	indicators: IndicatorReading[];
}

export function readChecklist(
	instrument: DisclosureInstrument,
	checks: SelfCheck[]
): ChecklistReading {
	const byItem = new Map(checks.map((check) => [check.item, check]));
	const items = new Map(
		instrument.items.map((item) => [item.code, itemReading(item, byItem.get(item.code))])
	);
	const ticks = checks.filter(isLookedAt).map(({ item, ticked }) => [item, ticked] as const);
	const scores = scoreChecklist(instrument, new Map(ticks));
	const indicators = instrument.indicators.map(({ number, name, subIndicators }) => {
		const subs = subIndicators.map((sub): SubIndicatorReading => {
			const own = sub.items.flatMap((code) => items.get(code) ?? []);
			return { ...group(sub.code, sub.name, own, scores), items: own };
		});
		const own = subs.flatMap((sub) => sub.items);
		return { ...group(String(number), name, own, scores), subIndicators: subs };
	});
	const all = [...items.values()];
	return {
		score: shownScore(scores, OWN_SCORE),
		items: all.length,
		whole: all.filter(({ isWhole }) => isWhole).length,
		lookedAt: all.filter((item) => item.isLookedAt).length,
		addresses: all.filter(({ evidenceUrl }) => evidenceUrl !== null).length,
		indicators
	};
}

/** A row alone says nothing: somebody may have saved an empty form. */
export function isLookedAt({ state, ticked }: SelfCheck): boolean {
	return state !== 'not_started' || ticked.length > 0;
}

function itemReading(
	item: DisclosureInstrument['items'][number],
	check: SelfCheck | undefined
): ItemReading {
	const ticked = check?.ticked ?? [];
	const { code, name, help, elements } = item;
	return {
		code,
		name,
		help,
		state: check?.state ?? 'not_started',
		isLookedAt: check !== undefined && isLookedAt(check),
		isWhole: isAllTicked(item, ticked),
		ticked: ticked.length,
		elements: elements.length,
		missing: elements.filter((_, at) => !ticked.includes(at + 1)),
		evidenceUrl: check?.evidenceUrl ?? null,
		responsible: check?.responsible ?? '',
		link: check?.link ?? null
	};
}

function group(code: string, name: Wording, items: ItemReading[], scores: PartScores): Group {
	const whole = items.filter(({ isWhole }) => isWhole).length;
	return { code, name, score: shownScore(scores, code), whole, count: items.length };
}

function shownScore(scores: PartScores, code: string): ShownScore | null {
	const score = scores.get(code)?.score;
	return score === undefined ? null : { low: shown(score.low), high: shown(score.high) };
}
