import { describe, expect, it } from 'vitest';
import { readRegions } from './read.ts';

const AGENCIES = new Set(['mueang-mai', 'rim-tai', 'san-sai-luang']);
const HEAD = 'region,name_th,name_en,level,parent,agencies,overseers';
const PROVINCE = 'chiang-mai,จังหวัดเชียงใหม่,Chiang Mai,province,,,governor@example.go.th';
const DISTRICT = 'mae-rim,อำเภอแม่ริม,Mae Rim,district,chiang-mai,mueang-mai rim-tai,a@example.go.th';

const read = (...lines: string[]) => readRegions([HEAD, ...lines].join('\r\n'), AGENCIES);

/** What was found fault with, as `line: sentence`. */
function faults(...lines: string[]): string[] {
	const outcome = read(...lines);
	return outcome.ok ? [] : outcome.faults.map(({ line, sentence }) => `${line}: ${sentence}`);
}

describe('a file of regions', () => {
	it('gives each region its agencies and overseers', () => {
		expect(read(PROVINCE, DISTRICT)).toEqual({
			ok: true,
			read: [
				{
					slug: 'chiang-mai',
					nameTh: 'จังหวัดเชียงใหม่',
					nameEn: 'Chiang Mai',
					level: 'province',
					parent: null,
					agencies: [],
					overseers: ['governor@example.go.th']
				},
				{
					slug: 'mae-rim',
					nameTh: 'อำเภอแม่ริม',
					nameEn: 'Mae Rim',
					level: 'district',
					parent: 'chiang-mai',
					agencies: ['mueang-mai', 'rim-tai'],
					overseers: ['a@example.go.th']
				}
			]
		});
	});

	it('may name a region in several rows, with a mark and blank lines as Excel leaves them', () => {
		const text = `\uFEFF${HEAD}\r\n${PROVINCE}\r\nchiang-mai,,,,,san-sai-luang,\r\n,,,,,,\r\nchiang-mai,,,,,mueang-mai; rim-tai,B@Example.go.th\r\n`;
		const outcome = readRegions(text, AGENCIES);
		expect(outcome.ok && outcome.read).toMatchObject([
			{
				agencies: ['san-sai-luang', 'mueang-mai', 'rim-tai'],
				overseers: ['governor@example.go.th', 'b@example.go.th']
			}
		]);
	});

	it.each([
		[
			'an agency that is not there',
			[PROVINCE, DISTRICT.replace('rim-tai', 'rim-nuea')],
			/^3: .*rim-nuea/
		],
		['an agency in two regions', [PROVINCE, DISTRICT, 'chiang-mai,,,,,rim-tai,'], /^4: .*twice/],
		[
			'an agency twice in one',
			[PROVINCE.replace('province,,', 'province,,rim-tai rim-tai')],
			/^2: .*twice/
		],
		['a parent that is not there', [DISTRICT], /^2: .*no province chiang-mai/],
		[
			'a parent of a province',
			[PROVINCE.replace('province,', 'province,mae-rim'), DISTRICT],
			/^2: .*no parent/
		],
		[
			'a parent that is a district',
			[
				PROVINCE,
				DISTRICT,
				DISTRICT.replace('mae-rim', 'x')
					.replace('chiang-mai', 'mae-rim')
					.replace('mueang-mai rim-tai', '')
			],
			/^4: .*no province mae-rim/
		],
		['an address that is none', [PROVINCE.replace('governor@', 'governor')], /^2: .*no e-mail/],
		['a code with capitals', [PROVINCE.replace('chiang-mai', 'Chiang-Mai')], /^2: .*code/],
		['no name', [PROVINCE.replace('จังหวัดเชียงใหม่', '')], /^2: .*name_th/],
		['a name too long', [PROVINCE.replace('Chiang Mai', 'x'.repeat(201))], /^2: .*name_en/],
		['another level', [PROVINCE.replace('province', 'nation')], /^2: .*level/],
		['names that differ', [PROVINCE, 'chiang-mai,,Chiangmai,,,,'], /^2: .*differ in name_en/],
		['no row', [], /^1: .*no region/]
	] as [string, string[], RegExp][])('with %s is refused, and says where', (_, lines, expected) => {
		expect(faults(...lines)).toEqual([expect.stringMatching(expected)]);
		// The control: without it the file is good.
		expect(faults(PROVINCE, DISTRICT)).toEqual([]);
	});

	it('tells all faults at once, by line', () => {
		const lines = faults(
			PROVINCE.replace('governor@', 'governor'),
			DISTRICT.replace('rim-tai', 'rim-nuea').replace('Mae Rim', '')
		).map((fault) => fault.slice(0, 2));
		expect(lines).toEqual(['2:', '3:', '3:']);
	});

	it('without one of its columns is refused', () => {
		const outcome = readRegions('region;name_th\nx;y', AGENCIES);
		expect(outcome).toMatchObject({ ok: false, faults: [{ line: 1 }] });
	});
});
