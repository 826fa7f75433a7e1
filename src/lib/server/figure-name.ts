/** What a figure of the official assessment is called. */
import { instrumentsOf } from '$lib/ita/instrument/catalogue.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';

/** The name of an item, sub-indicator or indicator; null of a part's own score, total and level. */
export function figureName({ set }: YearRules, code: string): Wording | null {
	for (const instrument of instrumentsOf(set)) {
		if (instrument.kind === 'oit') {
			const item = instrument.items.find((candidate) => candidate.code === code);
			if (item) return item.name;
		} else {
			const item = instrument.items.find((candidate) => candidate.code === code);
			if (item) return item.question;
		}
		for (const { subIndicators } of instrument.indicators) {
			const sub = subIndicators.find((candidate) => candidate.code === code);
			if (sub) return sub.name;
		}
	}
	return set.indicators.find(({ number }) => String(number) === code)?.name ?? null;
}
