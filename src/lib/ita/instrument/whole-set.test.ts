import { describe, expect, it } from 'vitest';
import { INSTRUMENT_SETS } from './built-in.ts';
import { instrumentsOf } from './catalogue.ts';
import type { WholeSet } from './whole-set.ts';
import { readWholeSet } from './whole-set.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';

/** A whole set of 2570 with one thing changed in it. */
function changed(change: (whole: WholeSet) => void): unknown {
	const whole = inYear(builtInSet(2566), 2570);
	change(whole);
	return whole;
}

function first<T>([one]: readonly T[]): T {
	if (one === undefined) throw new Error('nothing there');
	return one;
}

function survey(whole: WholeSet, kind: 'iit' | 'eit') {
	const found = whole.instruments.find((instrument) => instrument.kind === kind);
	if (found === undefined || found.kind === 'oit') throw new Error(kind);
	return found;
}

describe('a whole set', () => {
	it.each(INSTRUMENT_SETS.map((set) => [set.fiscalYear, set] as const))(
		'of the built-in year %i is read as it stands, if it has instruments',
		(_, set) => {
			const whole = { set, instruments: instrumentsOf(set) };
			const read = readWholeSet(JSON.parse(JSON.stringify(whole)));
			if (whole.instruments.length > 0) expect(read).toEqual({ ok: true, whole });
			else expect(read).toMatchObject({ faults: [{ code: 'nothing_to_ask' }] });
		}
	);

	it('is read under another year', () => {
		const whole = inYear(builtInSet(2567), 2570);
		expect(readWholeSet(whole)).toEqual({ ok: true, whole });
		expect(whole.set.instruments).toEqual({ iit: 'iit-2570', eit: 'eit-2570' });
	});

	it('tells all that is wrong at once, each with its path', () => {
		const read = readWholeSet(
			changed((whole) => {
				survey(whole, 'iit').name.th = '';
				survey(whole, 'eit').name.en = '';
				whole.set.source.en = '\n';
			})
		);
		expect(read).toMatchObject({
			faults: [
				{ path: 'set.source.en', code: 'empty' },
				{ path: 'instruments[0].name.th', code: 'empty' },
				{ path: 'instruments[1].name.en', code: 'empty' }
			]
		});
	});

	it.each<[string, string, string, (whole: WholeSet) => void]>([
		[
			'a missing instrument',
			'set.instruments.eit',
			'no_instrument',
			(w) => w.instruments.splice(1, 1)
		],
		[
			'one of another year',
			'set.instruments.iit',
			'no_instrument',
			(w) => {
				w.set.instruments.iit = 'iit-2566';
			}
		],
		[
			'one that the set does not name',
			'instruments[2].id',
			'other_kind',
			(w) => {
				delete w.set.instruments.oit;
			}
		],
		[
			'the same one twice',
			'instruments[3].id',
			'stands_twice',
			(w) => w.instruments.push(structuredClone(survey(w, 'iit')))
		],
		[
			'levels that nothing leads to',
			'set.levels',
			'levels_without_weights',
			(w) => {
				w.set.weights = null;
			}
		],
		[
			'an indicator of another name',
			'instruments[0].indicators',
			'indicators_differ',
			(w) => {
				first(survey(w, 'iit').indicators).name.th = 'ชื่ออื่น';
			}
		],
		[
			'a code that cannot be counted',
			'instruments[1].scales[0].options[0].code',
			'code_form',
			(w) => {
				first(first(survey(w, 'eit').scales).options).code = 'A 1';
			}
		],
		[
			'a scale with a code that is no code',
			'instruments[1].scales[0].code',
			'code_form',
			(w) => {
				const { scales, items } = survey(w, 'eit');
				const scale = first(scales);
				for (const item of items) if (item.scale === scale.code) item.scale = 'No';
				scale.code = 'No';
			}
		],
		[
			'more options than a paper has boxes',
			'instruments[1].scales[0].options',
			'wrong_count',
			(w) => {
				const scale = first(survey(w, 'eit').scales);
				const option = first(scale.options);
				scale.options = Array.from({ length: 8 }, (_, at) => ({
					...option,
					code: String(at),
					points: at
				}));
			}
		],
		[
			'an item away from its indicator',
			'instruments[0].items[0]',
			'split_indicator',
			(w) => {
				survey(w, 'iit').items.reverse();
			}
		],
		[
			'answers longer than an envelope',
			'instruments[0].items',
			'answers_too_long',
			(w) => {
				for (const { options } of survey(w, 'iit').scales) {
					for (const [at, option] of options.entries()) option.code = `a_long_option_${at}`;
				}
				const { items, indicators } = survey(w, 'iit');
				for (let at = 31; at <= 60; at++) {
					items.push({ ...first(items), code: `i${at}` });
					first(indicators.toReversed()).items.push(`i${at}`);
				}
			}
		],
		[
			'a mark that turns the direction',
			'instruments[1].items[0].question.th',
			'bad_character',
			(w) => {
				first(survey(w, 'eit').items).question.th = 'คำถาม\u202eกลับ';
			}
		],
		[
			'half a character',
			'set.source.th',
			'bad_character',
			(w) => {
				w.set.source.th = 'ก\ud83d';
			}
		]
	])('is refused with %s', (_, path, code, change) => {
		expect(readWholeSet(changed(change))).toMatchObject({
			ok: false,
			faults: expect.arrayContaining([expect.objectContaining({ path, code })])
		});
	});
});
