/**
 * Reads the JSON of an instrument or an instrument set into its types. What the types cannot say is
 * checked here as well: codes that must be unique, references that must lead somewhere, weights that
 * must add up. The first thing wrong is refused with its place (`items[3].scale: no scale "five"`).
 */
import {
	boolean,
	entry,
	field,
	InstrumentError,
	list,
	object,
	oneOf,
	orNull,
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
 * @throws InstrumentError
 */
export function parseInstrument(file: string, json: unknown): Instrument {
	const root: Place = { file, path: '' };
	const isDisclosure =
		typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'oit';
	const reader: Reader<Instrument> = isDisclosure ? disclosureInstrument : surveyInstrument;
	const instrument = reader(json, root);
	checkId(instrument, root);
	checkItemCodes(instrument, root);
	if (instrument.kind === 'oit') checkElements(instrument, root);
	else checkScales(instrument, root);
	checkIndicators(instrument, root);
	return instrument;
}

/**
 * @param file name of the file without `.json`; must be the fiscal year
 * @throws InstrumentError
 */
export function parseInstrumentSet(file: string, json: unknown): InstrumentSet {
	const root: Place = { file, path: '' };
	const set = instrumentSet(json, root);
	if (String(set.fiscalYear) !== file) {
		throw new InstrumentError(field(root, 'fiscalYear'), `is not the file's year ${file}`);
	}
	for (const [ofKind, id] of Object.entries(set.instruments)) {
		if (!id.startsWith(`${ofKind}-`)) {
			throw new InstrumentError(
				field(field(root, 'instruments'), ofKind),
				`${show(id)} is no instrument of this kind`
			);
		}
	}
	const numbers = set.indicators.map(({ number }) => number);
	refuseRepeats(numbers, field(root, 'indicators'), 'number');
	checkWeights(set, root);
	checkLevels(set.levels, field(root, 'levels'));
	return set;
}

function checkId(instrument: Instrument, root: Place): void {
	const place = field(root, 'id');
	if (instrument.id !== root.file) {
		throw new InstrumentError(place, `${show(instrument.id)} is not the file's name`);
	}
	const [ofKind, year] = instrument.id.split('-');
	if (ofKind !== instrument.kind || !/^2[5-7]\d\d$/.test(year ?? '')) {
		throw new InstrumentError(place, 'must be the kind and a Buddhist year, as in "iit-2566"');
	}
}

function checkItemCodes(instrument: Instrument, root: Place): void {
	const place = field(root, 'items');
	const letter = instrument.kind.slice(0, 1);
	const pattern = new RegExp(`^${letter}[1-9]\\d?$`);
	instrument.items.forEach((item, index) => {
		if (!pattern.test(item.code)) {
			throw new InstrumentError(
				field(entry(place, index), 'code'),
				`${show(item.code)} must be ${letter} and a number without leading zero`
			);
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
			throw new InstrumentError(place, 'must name at least one element');
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
			throw new InstrumentError(place, `no scale ${show(item.scale)}`);
		}
	});
}

function checkOptions(options: ScaleOption[], place: Place): void {
	if (options.length < 2) throw new InstrumentError(place, 'must offer at least two options');
	refuseRepeats(
		options.map(({ code }) => code),
		place,
		'code'
	);
	options.forEach((option, index) => {
		if (option.code === NO_ANSWER || option.code === NOT_MY_WORK) {
			throw new InstrumentError(
				field(entry(place, index), 'code'),
				`${show(option.code)} is reserved for answers outside the scale`
			);
		}
		const before = options[index - 1];
		if (before !== undefined && option.points <= before.points) {
			throw new InstrumentError(
				field(entry(place, index), 'points'),
				'must be more than those of the option before'
			);
		}
	});
}

function checkIndicators(instrument: Instrument, root: Place): void {
	const place = field(root, 'indicators');
	if (instrument.indicators.length === 0) {
		throw new InstrumentError(place, 'must name at least one indicator');
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
			if (!known.has(code)) throw new InstrumentError(entry(at, index), `no item ${show(code)}`);
			if (!unplaced.delete(code)) {
				throw new InstrumentError(entry(at, index), `item ${show(code)} already has an indicator`);
			}
		});
	};

	instrument.indicators.forEach(({ number, items, subIndicators }, index) => {
		const at = entry(place, index);
		if ((items.length === 0) === (subIndicators.length === 0)) {
			throw new InstrumentError(at, 'must have either items or sub-indicators');
		}
		take(items, field(at, 'items'));
		subIndicators.forEach((sub, position) => {
			const subPlace = entry(field(at, 'subIndicators'), position);
			if (sub.code !== `${number}.${position + 1}`) {
				throw new InstrumentError(
					field(subPlace, 'code'),
					`${show(sub.code)} must be "${number}.${position + 1}"`
				);
			}
			if (sub.items.length === 0) {
				throw new InstrumentError(field(subPlace, 'items'), 'must name at least one item');
			}
			take(sub.items, field(subPlace, 'items'));
		});
	});

	const [homeless] = unplaced;
	if (homeless !== undefined) {
		const index = instrument.items.findIndex((item) => item.code === homeless);
		throw new InstrumentError(
			entry(field(root, 'items'), index),
			`item ${show(homeless)} has no indicator`
		);
	}
}

function checkWeights(set: InstrumentSet, root: Place): void {
	if (set.weights === null) return;
	const sum = Object.values(set.weights).reduce((total, weight) => total + weight, 0);
	if (sum !== 100) throw new InstrumentError(field(root, 'weights'), `add up to ${sum}, not 100`);
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
			throw new InstrumentError(entry(place, index), 'must ask for less than the level before');
		}
	});
	const last = levels.at(-1);
	if (last !== undefined && (last.leastTotal !== 0 || last.leastOfEachPart !== null)) {
		throw new InstrumentError(
			entry(place, levels.length - 1),
			'the last level must take every total'
		);
	}
}

function refuseRepeats(values: (string | number)[], place: Place, name: string): void {
	values.forEach((value, index) => {
		if (values.indexOf(value) !== index) {
			throw new InstrumentError(field(entry(place, index), name), `${show(value)} stands twice`);
		}
	});
}
