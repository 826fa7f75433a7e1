/** The notice: the same in both languages, short, and free of claims that do not hold. */
import { describe, expect, it } from 'vitest';
import { DICTIONARY_TH } from './data-dictionary.ts';
import commentsEn from './messages/en/comments.json' with { type: 'json' };
import commentsTh from './messages/th/comments.json' with { type: 'json' };
import en from './messages/en/privacy.json' with { type: 'json' };
import paperEn from './messages/en/paper.json' with { type: 'json' };
import paperTh from './messages/th/paper.json' with { type: 'json' };
import th from './messages/th/privacy.json' with { type: 'json' };

const MOST_WORDS = 25;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** The rest of those words stands on forms and staff pages. */
const onPrivacyPages = Object.fromEntries(
	Object.entries({ ...commentsTh, ...paperTh }).filter(([key]) =>
		/^(comment|paper)_(privacy|kept)/.test(key)
	)
);

function wordsIn(sentence: string): number {
	return [...segmenter.segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
}

function parametersOf(messages: Record<string, string>): [string, string[]][] {
	return Object.entries(messages).map(([key, text]) => [
		key,
		(text.match(/\{\w+\}/g) ?? []).toSorted()
	]);
}

describe('the words of the privacy notice', () => {
	it('are twins: the same sentences with the same blanks, in the same order', () => {
		expect(parametersOf(en)).toEqual(parametersOf(th));
		expect(parametersOf(commentsEn)).toEqual(parametersOf(commentsTh));
		expect(parametersOf(paperEn)).toEqual(parametersOf(paperTh));
	});

	it.each(Object.entries({ ...th, ...onPrivacyPages, ...DICTIONARY_TH }))(
		`%s has at most ${MOST_WORDS} Thai words`,
		(_, text) => expect(wordsIn(text)).toBeLessThanOrEqual(MOST_WORDS)
	);

	it('are counted: a long sentence is one', () => {
		expect(wordsIn('เราไม่เก็บเวลาที่ท่านตอบ '.repeat(5))).toBeGreaterThan(MOST_WORDS);
	});

	it.each([
		/ไม่มีใครเห็น(หมายเลข)? ?IP/,
		/ไม่เก็บอะไร(เลย|ทั้งสิ้น)/,
		/100 ?(%|เปอร์เซ็นต์)/,
		/(ตาม|สืบ)(รอย|หา)ไม่(ได้|พบ)/,
		/ไม่มีใคร(อ่าน|รู้)/,
		/ลบคำตอบได้ทุกเมื่อ/,
		/หนึ่งคนหนึ่งคำตอบ/,
		/(ผ่านการรับรอง|ได้มาตรฐาน) ?PDPA/,
		/แม้แต่ผู้ดูแล/
	])('do not claim in Thai what does not hold: %s', (lie) => {
		const all = Object.values({ ...th, ...commentsTh, ...paperTh, ...DICTIONARY_TH });
		expect(all.filter((text) => lie.test(text))).toEqual([]);
	});

	it.each([
		/nobody (sees|can see|can read|knows)/i,
		/(store|keep) nothing/i,
		/100 ?%|completely anonymous|fully anonymous|cannot be traced|untraceable/i,
		/delete your answers? (at )?any ?time/i,
		/one person, one answer/i,
		/certified|compliant/i,
		/even the administrator/i
	])('do not claim in English what does not hold: %s', (lie) => {
		const all = Object.values({ ...en, ...commentsEn, ...paperEn });
		expect(all.filter((text) => lie.test(text))).toEqual([]);
	});
});
