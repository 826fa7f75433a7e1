/** What respondents read, in the interface and in the questions: short sentences, and twins. */
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '$lib/ita/instrument/built-in.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import en from './messages/en/respondent.json' with { type: 'json' };
import th from './messages/th/respondent.json' with { type: 'json' };

const MOST_WORDS = 25;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const surveys = INSTRUMENTS.filter(
	(instrument): instrument is SurveyInstrument => instrument.kind !== 'oit'
);

function wordsIn(sentence: string): number {
	return [...segmenter.segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
}

function tooLong(texts: Record<string, string>): string[] {
	return Object.entries(texts).flatMap(([key, text]) =>
		wordsIn(text) > MOST_WORDS ? [`${key}: ${wordsIn(text)} words`] : []
	);
}

function blanks(messages: Record<string, string>): [string, string[]][] {
	return Object.entries(messages).map(([key, text]) => [
		key,
		(text.match(/\{\w+\}/g) ?? []).toSorted()
	]);
}

describe('the words of a respondent', () => {
	it('are twins: the same sentences with the same blanks, in the same order', () => {
		expect(blanks(en)).toEqual(blanks(th));
	});

	it(`are sentences of at most ${MOST_WORDS} Thai words`, () => {
		expect(tooLong(th)).toEqual([]);
	});

	it('are counted: a long sentence is told', () => {
		expect(tooLong({ long: 'เราไม่เก็บเวลาที่ท่านตอบ '.repeat(5) })).toHaveLength(1);
	});

	it.each([
		/ไม่มีใครเห็น(หมายเลข|เลข)? ?IP/,
		/ไม่เก็บอะไร(เลย|ทั้งสิ้น)/,
		/100 ?(%|เปอร์เซ็นต์)/,
		/(ตาม|สืบ)(รอย|หา)ไม่(ได้|พบ)/,
		/ลบ(คำตอบ)?ได้ทุกเมื่อ/
	])('claim nothing that would be a lie: %s', (lie) => {
		expect(Object.values(th).filter((text) => lie.test(text))).toEqual([]);
	});
});

describe.each(surveys.map((survey) => [survey.id, survey] as const))('%s', (_, survey) => {
	it(`asks, explains and offers in sentences of at most ${MOST_WORDS} Thai words`, () => {
		const texts = survey.items.flatMap(({ code, question, help }) => [
			[`${code} question`, question.th],
			[`${code} help`, help.th]
		]);
		const options = survey.scales.flatMap(({ code, options }) =>
			options.map((option) => [`${code} ${option.code}`, option.wording.th])
		);
		expect(tooLong(Object.fromEntries([...texts, ...options]))).toEqual([]);
	});

	it('asks one indicator after the other: none is split by another', () => {
		const indicatorOf = (item: string) =>
			survey.indicators.findIndex(({ items }) => items.includes(item));
		const asked = survey.items.map(({ code }) => indicatorOf(code));
		expect(asked).not.toContain(-1);
		expect(asked).toEqual(asked.toSorted((a, b) => a - b));
	});
});
