import { describe, expect, it } from 'vitest';
import { readClusters } from './read.ts';

const LETTERS = Array.from({ length: 51 }, (_, index) => `small-${index + 1}`);
const KNOWN = {
	all: new Set(['mueang-mai', 'rim-tai', 'san-sai-luang', 'demo', ...LETTERS]),
	demonstration: new Set(['demo'])
};
const HEAD = 'cluster,name_th,name_en,lead,agencies';
const CLUSTER = 'mae-rim,กลุ่มแม่ริม,Mae Rim Group,mueang-mai,mueang-mai rim-tai';
const OTHER = 'letters,กลุ่มเล็ก,Small Ones,small-1,small-1 small-2';

const read = (...lines: string[]) => readClusters([HEAD, ...lines].join('\r\n'), KNOWN);

/** What was found fault with, as `line: sentence`. */
function faults(...lines: string[]): string[] {
	const outcome = read(...lines);
	return outcome.ok ? [] : outcome.faults.map(({ line, sentence }) => `${line}: ${sentence}`);
}

describe('a file of clusters', () => {
	it('gives each cluster its agencies and the one that leads', () => {
		expect(read(CLUSTER, OTHER)).toMatchObject({
			ok: true,
			read: [
				{
					slug: 'mae-rim',
					nameTh: 'กลุ่มแม่ริม',
					nameEn: 'Mae Rim Group',
					lead: 'mueang-mai',
					agencies: ['mueang-mai', 'rim-tai']
				},
				{ slug: 'letters', lead: 'small-1' }
			]
		});
	});

	it('may name a cluster in several rows, with a mark and blank lines as Excel leaves them', () => {
		const text = `\uFEFF${HEAD}\r\nmae-rim,,,,san-sai-luang\r\n,,,,\r\n${CLUSTER}\r\n`;
		const outcome = readClusters(text, KNOWN);
		expect(outcome.ok && outcome.read).toMatchObject([
			{ lead: 'mueang-mai', agencies: ['san-sai-luang', 'mueang-mai', 'rim-tai'] }
		]);
	});

	it('may name fifty agencies, and no more', () => {
		const of = (n: number) => `letters,ก,L,small-1,${LETTERS.slice(0, n).join(' ')}`;
		expect(faults(of(50))).toEqual([]);
		expect(faults(of(51))).toEqual([expect.stringMatching(/^2: .*2 to 50/)]);
	});

	it.each([
		['an agency that is not there', [CLUSTER.replace('rim-tai', 'rim-nuea')], /^2: .*rim-nuea/],
		['an agency in two clusters', [OTHER, CLUSTER, 'letters,,,,rim-tai'], /^4: .*twice/],
		['an agency twice in one', [`${CLUSTER} rim-tai`], /^2: .*twice/],
		['the demonstration', [CLUSTER, 'mae-rim,,,,demo'], /^3: .*made up/],
		['one agency', [CLUSTER.replace(' rim-tai', '')], /^2: .*2 to 50/],
		['a lead from elsewhere', [CLUSTER.replace(',mueang-mai,', ',small-3,')], /^2: .*small-3/],
		['no lead', [CLUSTER.replace(',mueang-mai,', ',,')], /^2: .*lead/],
		['two leads', [CLUSTER, 'mae-rim,,,rim-tai,'], /^2: .*differ in lead/],
		['a code with capitals', [CLUSTER.replace('mae-rim', 'Mae-Rim')], /^2: .*code/],
		['no name', [CLUSTER.replace('กลุ่มแม่ริม', '')], /^2: .*name_th/],
		['a name too long', [CLUSTER.replace('Mae Rim Group', 'x'.repeat(201))], /^2: .*name_en/],
		['no row', [], /^1: .*vanish.*--none/]
	] as [string, string[], RegExp][])('with %s is refused, and says where', (_, lines, expected) => {
		expect(faults(...lines)).toEqual([expect.stringMatching(expected)]);
		// The control: without it the file is good.
		expect(faults(CLUSTER, OTHER)).toEqual([]);
	});

	it('tells all faults at once, by line, in Thai and English', () => {
		const lines = faults(
			OTHER.replace('small-2', 'nowhere'),
			CLUSTER.replace('mueang-mai rim-tai', 'small-1').replace('Mae Rim Group', '')
		);
		expect(lines.map((fault) => fault.slice(0, 2))).toEqual(['2:', '3:', '3:', '3:', '3:']);
		for (const fault of lines) expect(fault).toMatch(/[ก-๙].* · .*[a-z]/);
	});

	it('without one of its columns is refused', () => {
		const outcome = readClusters('cluster,name_th,name_en,agencies\nx,y,z,mueang-mai', KNOWN);
		expect(outcome).toMatchObject({
			ok: false,
			faults: [{ line: 1, sentence: expect.stringContaining('lead') as string }]
		});
	});
});
