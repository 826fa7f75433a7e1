import { fail } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { yearOn } from '$lib/ita/analysis/year-picture.ts';
import { yearBehind } from '../../../../access.ts';
import { readWishes, tried, triedYear, tryGroups } from '../../../../what-if.ts';
import type { RequestEvent } from './$types';

/** Scores the year with the figures that somebody wishes. Nothing is stored. */
export async function tryFigures({ locals, params, request }: RequestEvent) {
	const { basis, known } = await yearBehind(locals, params);
	const scored = yearOn(known.rules, known.sources, basis);
	const typed = readWishes(tryGroups(known, basis, scored), await request.formData());
	const { values } = typed;
	const errors = Object.fromEntries(
		typed.unreadable.map((name) => [name, m.analysis_try_unreadable({ value: values[name] ?? '' })])
	);
	if (typed.unreadable.length > 0) return fail(400, { values, errors, refused: null, then: null });
	const then = tried(known.rules, scored, typed.wishes);
	if (then === null) {
		return fail(400, { values, errors, refused: m.analysis_try_contradicts(), then });
	}
	return { values, errors, refused: null, then: triedYear(then) };
}
