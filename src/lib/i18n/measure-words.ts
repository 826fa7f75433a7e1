/** Words of measures, for the pages of staff and of the public. */
import type { Theme } from '$lib/ita/analysis/themes/themes.ts';
import type { MeasurePlan, MeasureState } from '$lib/ita/measures/measure.ts';
import type { Lacking } from '$lib/ita/measures/standing.ts';
import { shortDate } from './dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

const STATES: Record<MeasureState, () => string> = {
	planned: m.measures_state_planned,
	under_way: m.measures_state_under_way,
	done: m.measures_state_done,
	dropped: m.measures_state_dropped
};

const LACKING: Record<Lacking, () => string> = {
	unit: m.measures_lacking_unit,
	days: m.measures_lacking_days,
	steps: m.measures_lacking_steps
};

export function stateName(state: MeasureState): string {
	return STATES[state]();
}

export function lackingWord(lacking: Lacking): string {
	return LACKING[lacking]();
}

type Days = Pick<MeasurePlan, 'startsOn' | 'endsOn'>;

/** From when to when, as far as it is known. */
export function daysWord(days: Days): string {
	return knownDays(days) ?? m.measures_no_days();
}

/** The same; null where no day is known. */
export function knownDays({ startsOn, endsOn }: Days): string | null {
	const locale = getLocale();
	const first = startsOn && shortDate(startsOn, locale);
	const last = endsOn && shortDate(endsOn, locale);
	if (first && last) return m.measures_days({ first, last });
	if (first) return m.measures_days_from({ first });
	return last ? m.measures_days_until({ last }) : null;
}

export function themeWord(themes: Pick<Theme, 'number' | 'name'>[], number: number | null): string {
	const theme = themes.find((candidate) => candidate.number === number);
	if (theme === undefined) return m.measures_theme_none();
	return m.measures_theme({ number: theme.number, name: theme.name[getLocale()] ?? theme.name.th });
}
