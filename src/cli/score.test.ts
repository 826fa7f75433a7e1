import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { REFERENCE_REPORT } from '../../tests/fixtures/reference-report.ts';

const root = join(import.meta.dirname, '../..');
const official = (year: number): string =>
	join(root, `supabase/demonstration/official-${year}.csv`);
const folder = mkdtempSync(join(tmpdir(), 'prongsai-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function csv(...rows: string[]): string {
	const file = join(folder, `${crypto.randomUUID()}.csv`);
	writeFileSync(file, ['fiscal_year,part,code,score', ...rows, ''].join('\n'));
	return file;
}

function score(...args: string[]): { status: number | null; stdout: string; stderr: string } {
	const command = [join(root, 'src/cli/score.ts'), ...args];
	return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

/** What the command prints, as one JSON object on one line. */
function output(...args: string[]): unknown {
	const { status, stdout, stderr } = score(...args);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(stdout.trimEnd()).not.toContain('\n');
	return JSON.parse(stdout);
}

describe('npm run score', () => {
	it('scores 2566 and compares it with 2565', () => {
		const result = output(official(2566), '--previous', official(2565));
		expect(result).toMatchObject({
			items: {
				i21: { part: 'iit', exact: '195/2', shown: '97.50' },
				e4: { part: 'eit_public', shown: '94.47' }
			},
			indicators: {
				4: { exact: '1195/12', shown: '99.58' },
				6: { part: 'eit', shown: '95.98' },
				'eit_survey/6': { part: 'eit_survey', shown: '95.38' },
				9.3: { shown: '50.00' }
			},
			instruments: {
				iit: { shown: '99.92' },
				eit_public: { shown: '97.07' },
				eit_survey: { shown: '93.62' },
				eit: { shown: '95.35' },
				oit: { exact: '75/1', shown: '75.00' }
			},
			total: { exact: '88579/1000', shown: '88.58' },
			level: 'ผ่าน',
			findings: [],
			changes: {
				indicators: { 10: { exact: '-30/1', shown: '-30.00' } },
				contributions: {
					iit: { shown: '-0.03' },
					eit: { shown: '1.75' },
					oit: { shown: '-10.00' }
				},
				total: { shown: '-8.28' },
				different_bases: ['levels']
			}
		});
		expect(Object.keys(result as object)).toEqual([
			'items',
			'indicators',
			'instruments',
			'total',
			'level',
			'flags',
			'findings',
			'changes'
		]);
	});

	it('scores 2565 from indicators alone', () => {
		expect(output(official(2565))).toMatchObject({
			items: {},
			instruments: { eit_public: null, eit_survey: null, eit: { shown: '89.52' } },
			total: { exact: '96857/1000', shown: '96.86' },
			level: 'AA',
			flags: [],
			findings: [],
			changes: null
		});
	});

	it('gives two bounds where a part is missing', () => {
		const file = csv('2566,iit,iit,90.00', '2566,eit_public,eit_public,80.00', '2566,oit,oit,90');
		expect(output(file)).toMatchObject({
			instruments: { eit_survey: null, eit: { low: { shown: '40.00' }, high: { shown: '90.00' } } },
			total: { low: { exact: '75/1', shown: '75.00' }, high: { exact: '90/1', shown: '90.00' } },
			level: { low: 'ต้องปรับปรุง', high: 'ผ่าน' }
		});
	});

	it('reports what does not follow', () => {
		const file = csv(
			'2566,iit,1,90',
			'2566,iit,2,90',
			'2566,iit,3,90',
			'2566,iit,4,90',
			'2566,iit,5,90',
			'2566,iit,iit,91.5',
			'2566,eit,eit,90',
			'2566,oit,oit,90',
			'2566,ita,level,ผ่าน'
		);
		expect(output(file)).toMatchObject({
			findings: [
				{
					code: 'does_not_follow',
					part: 'iit',
					item: 'iit',
					expected: { shown: '90.00' },
					found: { shown: '91.50' },
					difference: { shown: '1.50' }
				}
			]
		});
	});

	it('tells the likeliest mistake behind a finding, and settles what stands twice', () => {
		const rows = readFileSync(official(2566), 'utf8').trim().split('\n').slice(1);
		const file = csv(
			...rows,
			'2566,eit_public,8,97.32',
			'2566,eit_public,e15,91.33',
			'2566,iit,4,99.59'
		);
		expect(output(file)).toMatchObject({
			items: { e15: { shown: '97.33' } },
			total: { shown: '88.58' },
			findings: [
				{
					code: 'duplicates_disagree',
					part: 'eit_public',
					item: 'e15',
					expected: { shown: '97.33' },
					found: { shown: '91.33' },
					decided: true,
					slip: 'look_alike'
				},
				{
					code: 'duplicates_disagree',
					part: 'iit',
					item: '4',
					expected: { shown: '99.58' },
					found: { shown: '99.59' },
					decided: false
				}
			]
		});
		const slipped = csv(...rows.map((row) => row.replace('i21,97.50', 'i21,97.56')));
		expect(output(slipped)).toMatchObject({
			findings: [
				{
					code: 'does_not_follow',
					item: '4',
					hint: {
						kind: 'look_alike',
						cells: [{ part: 'iit', item: 'i21' }],
						found: { shown: '97.56' },
						meant: { shown: '97.50' }
					}
				}
			]
		});
	});

	it('says in Thai and English what is wrong with a file, and prints nothing', () => {
		const file = csv('2566,iit,i31,90', '2566,iit,i1,๑๐๑');
		expect(score(file)).toMatchObject({
			status: 1,
			stdout: '',
			stderr: [
				`${file} บรรทัดที่ 2: ส่วน iit ของปีนี้ไม่มีรหัส "i31" | ${file} line 2: The part iit has no code "i31" in this year.`,
				`${file} บรรทัดที่ 3: คะแนน ๑๐๑ เกิน 100 | ${file} line 3: The score ๑๐๑ is above 100.`,
				''
			].join('\n')
		});
	});

	it.each([
		[[], 'Usage: npm run score'],
		[['a.csv', 'b.csv'], 'Usage: npm run score'],
		[['--verbose'], 'Usage: npm run score'],
		[['no-such-file.csv'], 'Cannot read the file no-such-file.csv.'],
		[[official(2566), '--previous', official(2566)], 'must be of an earlier fiscal year']
	])('refuses %j', (args, message) => {
		const { status, stdout, stderr } = score(...args);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(message);
	});

	it('checks a whole report, and says on which lines its mistakes stand', () => {
		const { years, findings } = output('--report', fileURLToPath(REFERENCE_REPORT)) as {
			years: object[];
			findings: { code: string; item: string; lines: number[] }[];
		};
		expect(years).toMatchObject([
			{ fiscal_year: 2565, total: { shown: '96.86' } },
			{ fiscal_year: 2566, indicators: { 6: { shown: '95.98' } } }
		]);
		expect(findings.length).toBeGreaterThanOrEqual(9);
		const rows = readFileSync(REFERENCE_REPORT, 'utf8').split('\n');
		const stands = (code: string, item: string): string[] | undefined =>
			findings
				.find((finding) => finding.code === code && finding.item === item)
				?.lines.map((line) => rows[line - 1] ?? '');
		expect(stands('duplicates_disagree', 'e15')).toEqual([
			'ประเด็นที่ 1,2566,eit_public,e15,91.33',
			'ประเด็นที่ 7,2566,eit_public,e15,97.33'
		]);
		expect(stands('mean_does_not_follow', 'ประเด็นที่ 6')).toEqual(['ประเด็นที่ 6,2566,mean,,88.58']);
		expect(stands('ends_before_it_starts', 'ประเด็นที่ 5')).toEqual([
			'ประเด็นที่ 5,2567,period,from,1 ต.ค. 2566',
			'ประเด็นที่ 5,2567,period,to,30 ก.ย. 2566'
		]);
		expect(stands('does_not_follow', '4')).toContain('ประเด็นที่ 4,2566,iit,i21,97.56');
		expect(stands('wrong_class', '10')).toEqual(['ตารางเปรียบเทียบ,2566,class,10,4']);
	});

	it('refuses a report that it cannot read, line by line in both languages', () => {
		const file = csv();
		writeFileSync(file, 'table,fiscal_year,part,code,score\na,2566,,e1,90\na,2566,class,9,7\n');
		const { status, stdout, stderr } = score('--report', file);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		const lines = stderr.trimEnd().split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/บรรทัดที่ 2: .*e1.*\| .*line 2: .*eit_public/);
		expect(lines[1]).toMatch(/line 3: There is no class "7"/);
		expect(score('--report', file, '--previous', file).stderr).toContain('Usage');
	});
});
