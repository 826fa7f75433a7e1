import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import BandedDistribution from './BandedDistribution.svelte';
import ScoreBars from './ScoreBars.svelte';
import { ASIDE, ORDERED, toneOf } from './tones.ts';

const bars = render(ScoreBars, {
	props: {
		caption: 'คะแนนรายตัวชี้วัด',
		headings: { label: 'ตัวชี้วัด', bar: '0 ถึง 100', value: 'คะแนน' },
		rows: [
			{ label: 'การใช้งบประมาณ', value: 78.25, text: '78.25', flag: 'ต่ำกว่าเป้าหมาย' },
			{ label: 'การใช้อำนาจ', value: 92.5, text: '92.50' },
			{ label: 'การป้องกันการทุจริต', value: null, text: 'ยังไม่ถึง 10 คำตอบ' }
		],
		target: { value: 85, label: 'เป้าหมาย 85' }
	}
}).body;

const distribution = render(BandedDistribution, {
	props: {
		caption: 'ท่านทราบแผนการใช้จ่ายงบประมาณมากน้อยเพียงใด',
		description: 'สีทึบคือส่วนที่แน่นอน ลายคือส่วนที่ไม่แน่นอน',
		headings: { label: 'คำตอบ', share: 'สัดส่วน' },
		segments: [
			{ label: 'น้อย <b>', low: 0, high: 10, text: 'ไม่เกิน 10%' },
			{ label: 'มาก', low: 60, high: 65, text: '60–65%' },
			{ label: 'ไม่ตอบ', low: 25, high: 30, text: '25–30%', isAside: true }
		]
	}
}).body;

/** The text between tags, as a reader finds it without any picture. */
function cellsOf(html: string): string[] {
	const cells = html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs);
	return [...cells].map(([, inner = '']) =>
		inner
			.replace(/<svg.*?<\/svg>/gs, '')
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	);
}

describe('both meters', () => {
	it.each([
		['bars', bars],
		['distribution', distribution]
	])('need no script, no style attribute and nothing from elsewhere: %s', (_, html) => {
		expect(html).not.toMatch(/\sstyle=|<script|<style|href=|\son\w+=/);
	});

	it.each([
		['bars', bars],
		['distribution', distribution]
	])('name every picture that is not only decoration: %s', (_, html) => {
		const pictures = [...html.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag);
		const images = pictures.filter((tag) => tag.includes('role="img"'));
		expect(images.length).toBeGreaterThan(0);
		expect(pictures.every((tag) => /role="img"|aria-hidden="true"/.test(tag))).toBe(true);
		for (const tag of images) {
			const [, title = ''] = /aria-labelledby="([^"]+)"/.exec(tag) ?? [];
			const [, desc = ''] = /aria-describedby="([^"]+)"/.exec(tag) ?? [];
			expect(html).toMatch(new RegExp(`<title id="${title}">[^<]+</title>`));
			expect(html).toMatch(new RegExp(`<desc id="${desc}">[^<]+</desc>`));
		}
	});

	it('use an id once, also several of them on a page', () => {
		const ids = [...bars.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toHaveLength(6);
		expect(new Set(ids).size).toBe(6);
	});
});

describe('score bars', () => {
	it('say every value as text beside its label', () => {
		expect(cellsOf(bars).slice(3)).toEqual([
			'การใช้งบประมาณ',
			'',
			'78.25 ต่ำกว่าเป้าหมาย',
			'การใช้อำนาจ',
			'',
			'92.50',
			'การป้องกันการทุจริต',
			'',
			'ยังไม่ถึง 10 คำตอบ'
		]);
	});

	it('draw each value and the target at its place, and nothing where there is no value', () => {
		const widths = [...bars.matchAll(/<rect[^>]*y="3"[^>]*width="([\d.]+)%"/g)].map(([, w]) => w);
		expect(widths).toEqual(['100', '78.25', '100', '92.5', '100']);
		expect(bars.match(/x1="85%"/g)).toHaveLength(6);
	});
});

describe('a banded distribution', () => {
	it('says every band in words, numbered as in the picture', () => {
		expect(cellsOf(distribution).slice(2)).toEqual([
			'น้อย &lt;b>',
			'ไม่เกิน 10%',
			'มาก',
			'60–65%',
			'ไม่ตอบ',
			'25–30%'
		]);
	});

	it('fills what is certain and hatches the rest', () => {
		const filled = new RegExp(`width="60%" height="40" fill="${toneOf(1, 2)}"`);
		expect(distribution).toMatch(filled);
		expect(distribution).toMatch(/width="63.75%" height="40" fill="url\(#[^)]+-2\)"/);
	});
});

describe('colours', () => {
	it('stand out from white paper, and carry white numbers, at 4.5:1', () => {
		for (const colour of [...ORDERED, ASIDE]) {
			expect(contrastWithWhite(colour), colour).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('reach from end to end, however many parts there are', () => {
		expect([0, 1, 2, 3].map((index) => toneOf(index, 4))).toEqual([
			ORDERED[0],
			ORDERED[2],
			ORDERED[3],
			ORDERED[5]
		]);
		expect(toneOf(0, 1)).toBe(ORDERED[0]);
	});
});

/** Contrast by the relative luminance of WCAG 2. */
function contrastWithWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
