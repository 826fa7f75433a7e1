/**
 * Reads the JSON of an instrument or an instrument set into its types. What the types cannot say is
 * checked here as well: codes that must be unique, references that must lead somewhere, weights that
 * must add up. What is wrong is refused with its place (`items[3].scale: no scale "five"`).
 */
import {
	boolean,
	entry,
	field,
	list,
	object,
	oneOf,
	orNull,
	readAll,
	refuse,
	show,
	someOf,
	text,
	wholeNumber,
	type Place,
	type Reader
} from './shape.ts';
import { NO_ANSWER, NOT_MY_WORK } from './answers.ts';
import type {
	DisclosureInstrument,
	DisclosureItem,
	Indicator,
	Instrument,
	InstrumentKind,
	InstrumentSet,
	LevelBand,
	Part,
	Scale,
	ScaleOption,
	SubIndicator,
	SurveyInstrument,
	SurveyItem,
	Wording
} from './types.ts';

const fiscalYear = wholeNumber(2500, 2700);
const indicatorNumber = wholeNumber(1, 10);
const kind = oneOf('iit', 'eit', 'oit');
const percent = wholeNumber(0, 100);
const hundredths = wholeNumber(0, 100_00);

const wording = object<Wording>({ th: text, en: text });

const scaleOption = object<ScaleOption>({ code: text, wording, points: percent });
const scale = object<Scale>({ code: text, options: list(scaleOption) });

const surveyItem = object<SurveyItem>({
	code: text,
	scale: text,
	polarity: oneOf('positive', 'negative'),
	question: wording,
	help: wording,
	quoted: boolean
});

const disclosureItem = object<DisclosureItem>({
	code: text,
	name: wording,
	elements: list(wording),
	help: wording
});

const subIndicator = object<SubIndicator>({ code: text, name: wording, items: list(text) });

const indicator = object<Indicator>({
	number: indicatorNumber,
	name: wording,
	items: list(text),
	subIndicators: list(subIndicator)
});

const base = {
	id: text,
	name: wording,
	wordingSource: oneOf('own', 'official'),
	indicators: list(indicator)
};

const surveyInstrument = object<SurveyInstrument>({
	...base,
	kind: oneOf('iit', 'eit'),
	scales: list(scale),
	items: list(surveyItem)
});

const disclosureInstrument = object<DisclosureInstrument>({
	...base,
	kind: oneOf('oit'),
	items: list(disclosureItem)
});

const levelBand = object<LevelBand>({
	code: text,
	name: wording,
	leastTotal: hundredths,
	leastOfEachPart: orNull(hundredths)
});

const weights = object<Record<Part, number>>({
	iit: percent,
	eit_public: percent,
	eit_survey: percent,
	oit: percent
});

const instrumentSet = object<InstrumentSet>({
	fiscalYear,
	instruments: someOf(['iit', 'eit', 'oit'], text),
	indicators: list(
		object<{ number: number; kind: InstrumentKind; name: Wording }>({
			number: indicatorNumber,
			kind,
			name: wording
		})
	),
	weights: orNull(weights),
	levels: list(levelBand),
	source: wording
});

/**
 * @param file name of the file without `.json`; must be the instrument's id
 * @param path where it stands in a larger file
 * @throws InstrumentError
 */
export function parseInstrument(file: string, json: unknown, path = ''): Instrument {
	const root: Place = { file, path };
	const isDisclosure =
		typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'oit';
	const reader: Reader<Instrument> = isDisclosure ? disclosureInstrument : surveyInstrument;
	const instrument = reader(json, root);
	readAll(root, [
		() => checkId(instrument, root),
		() => checkItemCodes(instrument, root),
		() =>
			instrument.kind === 'oit' ? checkElements(instrument, root) : checkScales(instrument, root),
		() => checkIndicators(instrument, root)
	]);
	return instrument;
}

/**
 * @param file name of the file without `.json`; must be the fiscal year
 * @param path where it stands in a larger file
 * @throws InstrumentError
 */
export function parseInstrumentSet(file: string, json: unknown, path = ''): InstrumentSet {
	const root: Place = { file, path };
	const set = instrumentSet(json, root);
	if (String(set.fiscalYear) !== file) {
		refuse(field(root, 'fiscalYear'), 'other_year', { year: file });
	}
	for (const [ofKind, id] of Object.entries(set.instruments)) {
		if (!id.startsWith(`${ofKind}-`)) {
			refuse(field(field(root, 'instruments'), ofKind), 'other_kind', { value: show(id) });
		}
	}
	const numbers = set.indicators.map(({ number }) => number);
	readAll(root, [
		() => refuseRepeats(numbers, field(root, 'indicators'), 'number'),
		() => checkWeights(set, root),
		() => checkLevels(set.levels, field(root, 'levels'))
	]);
	return set;
}

function checkId(instrument: Instrument, root: Place): void {
	const place = field(root, 'id');
	if (instrument.id !== root.file) {
		refuse(place, 'other_name', { value: show(instrument.id) });
	}
	const [ofKind, year] = instrument.id.split('-');
	if (ofKind !== instrument.kind || !/^2[5-7]\d\d$/.test(year ?? '')) {
		refuse(place, 'no_id');
	}
}

function checkItemCodes(instrument: Instrument, root: Place): void {
	const place = field(root, 'items');
	const letter = instrument.kind.slice(0, 1);
	const pattern = new RegExp(`^${letter}[1-9]\\d?$`);
	instrument.items.forEach((item, index) => {
		if (!pattern.test(item.code)) {
			const values = { value: show(item.code), letter };
			refuse(field(entry(place, index), 'code'), 'item_code', values);
		}
	});
	refuseRepeats(
		instrument.items.map((item) => item.code),
		place,
		'code'
	);
}

function checkElements(instrument: DisclosureInstrument, root: Place): void {
	instrument.items.forEach((item, index) => {
		if (item.elements.length === 0) {
			const place = field(entry(field(root, 'items'), index), 'elements');
			refuse(place, 'no_elements');
		}
	});
}

function checkScales(instrument: SurveyInstrument, root: Place): void {
	const scales = field(root, 'scales');
	refuseRepeats(
		instrument.scales.map(({ code }) => code),
		scales,
		'code'
	);
	instrument.scales.forEach(({ options }, index) => {
		checkOptions(options, field(entry(scales, index), 'options'));
	});
	const known = new Set(instrument.scales.map(({ code }) => code));
	instrument.items.forEach((item, index) => {
		if (!known.has(item.scale)) {
			const place = field(entry(field(root, 'items'), index), 'scale');
			refuse(place, 'no_scale', { value: show(item.scale) });
		}
	});
}

function checkOptions(options: ScaleOption[], place: Place): void {
	if (options.length < 2) refuse(place, 'too_few_options');
	refuseRepeats(
		options.map(({ code }) => code),
		place,
		'code'
	);
	options.forEach((option, index) => {
		if (option.code === NO_ANSWER || option.code === NOT_MY_WORK) {
			const values = { value: show(option.code) };
			refuse(field(entry(place, index), 'code'), 'reserved_option', values);
		}
		const before = options[index - 1];
		if (before !== undefined && option.points <= before.points) {
			refuse(field(entry(place, index), 'points'), 'points_not_more');
		}
	});
}

function checkIndicators(instrument: Instrument, root: Place): void {
	const place = field(root, 'indicators');
	if (instrument.indicators.length === 0) {
		refuse(place, 'no_indicators');
	}
	refuseRepeats(
		instrument.indicators.map(({ number }) => number),
		place,
		'number'
	);

	const unplaced = new Set(instrument.items.map((item) => item.code));
	const known = new Set(unplaced);
	const take = (items: string[], at: Place): void => {
		items.forEach((code, index) => {
			if (!known.has(code)) refuse(entry(at, index), 'no_item', { value: show(code) });
			if (!unplaced.delete(code)) {
				refuse(entry(at, index), 'item_placed_twice', { value: show(code) });
			}
		});
	};

	instrument.indicators.forEach(({ number, items, subIndicators }, index) => {
		const at = entry(place, index);
		if ((items.length === 0) === (subIndicators.length === 0)) {
			refuse(at, 'items_or_subs');
		}
		take(items, field(at, 'items'));
		subIndicators.forEach((sub, position) => {
			const subPlace = entry(field(at, 'subIndicators'), position);
			if (sub.code !== `${number}.${position + 1}`) {
				const expected = show(`${number}.${position + 1}`);
				refuse(field(subPlace, 'code'), 'sub_indicator_code', { value: show(sub.code), expected });
			}
			if (sub.items.length === 0) {
				refuse(field(subPlace, 'items'), 'no_items');
			}
			take(sub.items, field(subPlace, 'items'));
		});
	});

	const [homeless] = unplaced;
	if (homeless !== undefined) {
		const index = instrument.items.findIndex((item) => item.code === homeless);
		refuse(entry(field(root, 'items'), index), 'item_unplaced', { value: show(homeless) });
	}
}

function checkWeights(set: InstrumentSet, root: Place): void {
	if (set.weights === null) return;
	const sum = Object.values(set.weights).reduce((total, weight) => total + weight, 0);
	if (sum !== 100) refuse(field(root, 'weights'), 'weights_sum', { sum });
}

/** From best to worst: no band asks for more than the one before, and the last asks for nothing. */
function checkLevels(levels: LevelBand[], place: Place): void {
	refuseRepeats(
		levels.map(({ code }) => code),
		place,
		'code'
	);
	levels.forEach((band, index) => {
		const before = levels[index - 1];
		if (before === undefined) return;
		const [part, partBefore] = [band.leastOfEachPart ?? 0, before.leastOfEachPart ?? 0];
		const asksLess =
			band.leastTotal <= before.leastTotal &&
			part <= partBefore &&
			band.leastTotal + part < before.leastTotal + partBefore;
		if (!asksLess) {
			refuse(entry(place, index), 'level_not_less');
		}
	});
	const last = levels.at(-1);
	if (last !== undefined && (last.leastTotal !== 0 || last.leastOfEachPart !== null)) {
		refuse(entry(place, levels.length - 1), 'last_level');
	}
}

function refuseRepeats(values: (string | number)[], place: Place, name: string): void {
	values.forEach((value, index) => {
		if (values.indexOf(value) !== index) {
			refuse(field(entry(place, index), name), 'stands_twice', { value: show(value) });
		}
	});
}
