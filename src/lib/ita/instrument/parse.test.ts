import { describe, expect, it } from 'vitest';
import { parseInstrument, parseInstrumentSet } from './parse.ts';

const words = (th = 'ก', en = 'a') => ({ th, en });

const option = (code: string, points: number) => ({ code, wording: words(), points });

const item = (code: string, fields: object = {}) => ({
	code,
	scale: 'three',
	polarity: 'positive',
	question: words(),
	help: words(),
	quoted: false,
	...fields
});

const survey = (fields: object = {}) => ({
	id: 'iit-2566',
	kind: 'iit',
	name: words(),
	wordingSource: 'own',
	indicators: [{ number: 1, name: words(), items: ['i1', 'i2'], subIndicators: [] }],
	scales: [{ code: 'three', options: [option('1', 0), option('2', 50), option('3', 100)] }],
	items: [item('i1'), item('i2')],
	...fields
});

const disclosure = (fields: object = {}) => ({
	id: 'oit-2566',
	kind: 'oit',
	name: words(),
	wordingSource: 'own',
	indicators: [
		{
			number: 9,
			name: words(),
			items: [],
			subIndicators: [
				{ code: '9.1', name: words(), items: ['o1'] },
				{ code: '9.2', name: words(), items: ['o2'] }
			]
		}
	],
	items: ['o1', 'o2'].map((code) => ({ code, name: words(), elements: [words()], help: words() })),
	...fields
});

const band = (code: string, leastTotal: number, leastOfEachPart: number | null = null) => ({
	code,
	name: words(),
	leastTotal,
	leastOfEachPart
});

const set = (fields: object = {}) => ({
	fiscalYear: 2566,
	instruments: { iit: 'iit-2566' },
	indicators: [
		{ number: 1, kind: 'iit', name: words() },
		{ number: 9, kind: 'oit', name: words() }
	],
	weights: { iit: 30, eit_public: 15, eit_survey: 15, oit: 40 },
	levels: [band('good', 8500, 8500), band('pass', 8500), band('fail', 0)],
	source: words(),
	...fields
});

describe('a right file', () => {
	it.each([survey(), disclosure()])('is read as it stands ($id)', (json) => {
		expect(parseInstrument(json.id, json)).toEqual(json);
	});

	it('is read as a set, also without weights and levels', () => {
		expect(parseInstrumentSet('2566', set())).toEqual(set());
		const bare = set({ instruments: {}, weights: null, levels: [] });
		expect(parseInstrumentSet('2566', bare)).toEqual(bare);
	});
});

describe('a wrong instrument is refused with the place named:', () => {
	const oneIndicator = (fields: object) => ({
		indicators: [{ number: 1, name: words(), items: ['i1', 'i2'], subIndicators: [], ...fields }]
	});

	it.each<[string, object, string]>([
		['no object', [], 'iit-2566: must be an object'],
		['unknown kind', survey({ kind: 'xit' }), 'iit-2566: kind: "xit" is none of iit, eit'],
		['other id', survey({ id: 'iit-2567' }), `iit-2566: id: "iit-2567" is not the file's name`],
		['unknown field', survey({ note: 1 }), 'iit-2566: note: unknown field'],
		[
			'missing field',
			survey({ items: [{ code: 'i1', scale: 'three' }, item('i2')] }),
			'iit-2566: items[0].polarity: missing'
		],
		[
			'no wording',
			survey({ items: [item('i1', { help: 'a' }), item('i2')] }),
			'iit-2566: items[0].help: must be an object'
		],
		[
			'empty English',
			survey({ items: [item('i1'), item('i2', { question: words('ก', ' ') })] }),
			'iit-2566: items[1].question.en: must not be empty'
		],
		[
			'unknown polarity',
			survey({ items: [item('i1', { polarity: 'mixed' })] }),
			'iit-2566: items[0].polarity: "mixed" is none of positive, negative'
		],
		[
			'unknown scale',
			survey({ items: [item('i1'), item('i2', { scale: 'five_levels' })] }),
			'iit-2566: items[1].scale: no scale "five_levels"'
		],
		[
			'repeated item',
			survey({ items: [item('i1'), item('i1')] }),
			'iit-2566: items[1].code: "i1" stands twice'
		],
		[
			'item of another kind',
			survey({ items: [item('i1'), item('e2')] }),
			'iit-2566: items[1].code: "e2" must be i and a number without leading zero'
		],
		[
			'repeated option',
			survey({ scales: [{ code: 'three', options: [option('1', 0), option('1', 50)] }] }),
			'iit-2566: scales[0].options[1].code: "1" stands twice'
		],
		[
			'reserved option',
			survey({ scales: [{ code: 'three', options: [option('x', 0), option('1', 50)] }] }),
			'iit-2566: scales[0].options[0].code: "x" is reserved for answers outside the scale'
		],
		[
			'a single option',
			survey({ scales: [{ code: 'three', options: [option('1', 0)] }] }),
			'iit-2566: scales[0].options: must offer at least two options'
		],
		[
			'falling points',
			survey({ scales: [{ code: 'three', options: [option('1', 50), option('2', 50)] }] }),
			'iit-2566: scales[0].options[1].points: must be more than those of the option before'
		],
		[
			'too many points',
			survey({ scales: [{ code: 'three', options: [option('1', 0), option('2', 101)] }] }),
			'iit-2566: scales[0].options[1].points: must be a whole number from 0 to 100'
		],
		[
			'indicator number',
			survey(oneIndicator({ number: 11 })),
			'iit-2566: indicators[0].number: must be a whole number from 1 to 10'
		],
		[
			'unknown item',
			survey(oneIndicator({ items: ['i1', 'i3'] })),
			'iit-2566: indicators[0].items[1]: no item "i3"'
		],
		[
			'item placed twice',
			survey(oneIndicator({ items: ['i1', 'i2', 'i1'] })),
			'iit-2566: indicators[0].items[2]: item "i1" already has an indicator'
		],
		[
			'item placed nowhere',
			survey(oneIndicator({ items: ['i1'] })),
			'iit-2566: items[1]: item "i2" has no indicator'
		],
		[
			'empty indicator',
			survey(oneIndicator({ items: [] })),
			'iit-2566: indicators[0]: must have either items or sub-indicators'
		],
		[
			'no indicators',
			survey({ indicators: [] }),
			'iit-2566: indicators: must name at least one indicator'
		]
	])('%s', (_, json, message) => {
		expect(() => parseInstrument('iit-2566', json)).toThrow(
			expect.objectContaining({ name: 'InstrumentError', message })
		);
	});

	it.each<[string, object, string]>([
		[
			'sub-indicator of another indicator',
			disclosure({
				indicators: [
					{
						number: 9,
						name: words(),
						items: [],
						subIndicators: [{ code: '10.1', name: words(), items: ['o1', 'o2'] }]
					}
				]
			}),
			'oit-2566: indicators[0].subIndicators[0].code: "10.1" must be "9.1"'
		],
		[
			'no elements',
			disclosure({ items: [{ code: 'o1', name: words(), elements: [], help: words() }] }),
			'oit-2566: items[0].elements: must name at least one element'
		],
		['scales', disclosure({ scales: [] }), 'oit-2566: scales: unknown field']
	])('%s', (_, json, message) => {
		expect(() => parseInstrument('oit-2566', json)).toThrow(message);
	});
});

describe('a wrong set is refused with the place named:', () => {
	it.each<[string, object, string]>([
		['other year', set({ fiscalYear: 2565 }), `2566: fiscalYear: is not the file's year 2566`],
		[
			'weights',
			set({ weights: { iit: 30, eit_public: 15, eit_survey: 15, oit: 41 } }),
			'2566: weights: add up to 101, not 100'
		],
		[
			'a part without weight',
			set({ weights: { iit: 30, eit_public: 30, oit: 40 } }),
			'2566: weights.eit_survey: missing'
		],
		[
			'instrument of another kind',
			set({ instruments: { eit: 'iit-2566' } }),
			'2566: instruments.eit: "iit-2566" is no instrument of this kind'
		],
		['unknown kind', set({ instruments: { xit: 'x' } }), '2566: instruments.xit: unknown field'],
		[
			'repeated indicator',
			set({
				indicators: [
					{ number: 1, kind: 'iit', name: words() },
					{ number: 1, kind: 'iit', name: words() }
				]
			}),
			'2566: indicators[1].number: 1 stands twice'
		],
		[
			'rising levels',
			set({ levels: [band('pass', 8500), band('good', 9500), band('fail', 0)] }),
			'2566: levels[1]: must ask for less than the level before'
		],
		[
			'a condition that cannot be reached',
			set({ levels: [band('pass', 8500), band('good', 8500, 8500), band('fail', 0)] }),
			'2566: levels[1]: must ask for less than the level before'
		],
		[
			'totals without a level',
			set({ levels: [band('pass', 8500), band('fail', 100)] }),
			'2566: levels[1]: the last level must take every total'
		]
	])('%s', (_, json, message) => {
		expect(() => parseInstrumentSet('2566', json)).toThrow(message);
	});
});
