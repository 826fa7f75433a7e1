/**
 * What a published round says to a resident: its score, its indicators and its questions, and what it
 * does not tell. Page and JSON are made of it alone, and it of the published object (P35).
 *
 * Left out although published: shares of single answers and what qualifies the score for analysts;
 * notes about them would explain what nobody sees.
 */
import Fraction from 'fraction.js';
import { meanWord } from '$lib/i18n/published-words.ts';
import { pointsByOption, scaleOf } from '$lib/ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem, Wording } from '$lib/ita/instrument/types.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { hundredths } from '$lib/ita/scoring/shown.ts';
import type {
	DisclosureProfile,
	PublishedMean,
	PublishedResult
} from '$lib/privacy/disclosure/published-result.ts';
import type { PublicRound } from '$lib/server/supabase/public-page.ts';

/** A mean as it is told, and as it is drawn. */
export interface Told extends Pick<PublishedMean, 'interval' | 'within'> {
	/** Two decimals, or `≈ 82` of a strict result; null where there is none. */
	mean: string | null;
	/** 0 to 100, no finer than `mean` tells. */
	points: number | null;
}

export interface SaidItem extends Told {
	code: string;
	question: Wording;
	/** The answer that earns most, which tells the direction of the question. */
	best: Wording;
	/** Whether some answers are left out, too few to be told. */
	isHeld: boolean;
}

export interface SaidIndicator extends Told {
	number: number;
	name: Wording;
	items: SaidItem[];
}

export interface Said {
	round: Omit<PublicRound, 'result' | 'wording'>;
	n: number;
	k: number;
	asOf: string | null;
	profile: DisclosureProfile;
	instrument: Wording;
	score: Told;
	/** Codes of items without a figure, which are in no mean. */
	missing: string[];
	indicators: SaidIndicator[];
	/**
	 * Numbers of the indicators with most and with least. Null where all are equal, and of a strict
	 * result: which of two approximate means is the larger cannot be told.
	 */
	ends: { most: number[]; least: number[] } | null;
}

/** Reads a published round. @throws RangeError where the result is of another questionnaire */
export function saidIn({ result, wording, ...round }: PublicRound): Said {
	const instrument = questionnaireOf({ instrumentId: result.instrumentId, wording });
	const indicators = instrument.indicators.map(({ number, name, items }) => ({
		number,
		name,
		...told(
			result.indicators.find((published) => published.number === number),
			result
		),
		items: items.map((code) => saidItem(code, instrument, result))
	}));
	return {
		round,
		n: result.n,
		k: result.k,
		asOf: result.asOf,
		profile: result.profile,
		instrument: instrument.name,
		score: told(result.score, result),
		missing: result.items.flatMap(({ code, state }) => (state === 'below_k' ? [code] : [])),
		indicators,
		ends: result.profile === 'strict' ? null : endsOf(indicators)
	};
}

function saidItem(code: string, instrument: SurveyInstrument, result: PublishedResult): SaidItem {
	const asked = instrument.items.find((item) => item.code === code);
	const published = result.items.find((item) => item.code === code);
	if (asked === undefined || published === undefined) {
		throw new RangeError(`the result and ${instrument.id} do not both have ${code}`);
	}
	return {
		code,
		question: asked.question,
		best: bestAnswer(instrument, asked),
		...told(published, result),
		isHeld: published.isHeld
	};
}

function bestAnswer(instrument: SurveyInstrument, asked: SurveyItem): Wording {
	const scale = scaleOf(instrument, asked);
	const points = pointsByOption(scale, asked.polarity);
	const most = Math.max(...points.values());
	const best = scale.options.find(({ code }) => points.get(code) === most);
	return best?.wording ?? asked.question;
}

function told(published: PublishedMean | undefined, { profile }: PublishedResult): Told {
	const mean = published?.mean ?? null;
	return {
		mean: meanWord(mean, profile),
		points: mean === null ? null : hundredths(new Fraction(mean)) / 100,
		interval: published?.interval ?? null,
		within: published?.within ?? null
	};
}

function endsOf(indicators: SaidIndicator[]): Said['ends'] {
	const known = indicators.flatMap(({ number, points }) =>
		points === null ? [] : [{ number, points }]
	);
	const at = (end: number) => known.filter(({ points }) => points === end).map((of) => of.number);
	const all = known.map(({ points }) => points);
	const [most, least] = [Math.max(...all), Math.min(...all)];
	return most > least ? { most: at(most), least: at(least) } : null;
}
