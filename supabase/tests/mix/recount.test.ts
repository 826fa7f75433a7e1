/**
 * The published figures of an internal round, computed a second time. Such a round keeps no rows, so
 * that SQL counts what was sent, by its own table of points: neither the mix nor the scoring nor the
 * disclosure of the product has a hand in it.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawEmployeeAnswers, drawTendencies } from '../../../src/cli/simulate/answers.ts';
import { seededRandom } from '../../../src/cli/simulate/random.ts';
import { notMyWorkCost } from '../../../src/lib/ita/analysis/not-my-work.ts';
import { surveyInstrument } from '../../../src/lib/ita/instrument/catalogue.ts';
import { parsePublishedState } from '../../../src/lib/privacy/disclosure/published-state.ts';
import { publish } from '../../../src/lib/privacy/disclosure/publish.ts';
import type {
	Band,
	PublishedMean,
	PublishedResult,
	WholePoints
} from '../../../src/lib/privacy/disclosure/published-result.ts';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { postgresMix } from './postgres-mix.ts';
import { internalRound, seal, submit, worldOf } from './test-round.ts';

// A hundred slips and envelopes, on a busy machine.
vi.setConfig({ hookTimeout: 60_000 });

const EMPLOYEES = 120;
const BUDGET = ['i7', 'i8', 'i9', 'i10', 'i11', 'i12'];

/** An item as SQL counts it; shares in percent of all who sent. */
interface CountedItem {
	item: string;
	indicator: number;
	mean: number;
	/** The mean had "not my work" counted as the lowest answer. */
	if_lowest: number;
	not_my_work: number;
	no_answer: number;
}

interface File {
	scales: { code: string; options: { code: string; points: number }[] }[];
	items: { code: string; scale: string; polarity: string }[];
	indicators: { number: number; items: string[] }[];
}

let result: PublishedResult;
let items: CountedItem[];
let indicators: { indicator: number; mean: number }[];
let score: number;

beforeAll(async () => {
	const world = worldOf(sql);
	const round = await internalRound(world, 10);
	const random = seededRandom(2566);
	const tendencies = drawTendencies(surveyInstrument('iit-2566'), random);
	const sent = Array.from({ length: EMPLOYEES }, () => drawEmployeeAnswers(tendencies, random));
	const sealed = await Promise.all(sent.map((answers) => seal(world, round, 1, answers)));
	await submit(world, sealed);
	await sql`select public.begin_closing(${round.id})`;
	const outcome = await runMix(postgresMix(sql), world.keys, round.id);
	expect(outcome).toEqual({ kind: 'ended', state: 'closed', moved: EMPLOYEES });
	const [row] = await sql<
		{ state: unknown }[]
	>`select public.published_state(${round.id}) as state`;
	result = publish(parsePublishedState(row?.state), surveyInstrument('iit-2566'));
	[items, indicators, score] = await recounted(sent);
});

async function recounted(
	sent: Record<string, string>[]
): Promise<[CountedItem[], typeof indicators, number]> {
	const counted = await sql<CountedItem[]>`
		with sent as (
			select a.key as item, a.value as option
			from jsonb_array_elements(${sql.json(sent)}) as person, jsonb_each_text(person) as a
		), worth as (
			select * from jsonb_to_recordset(${sql.json(points())})
				as w(item text, option text, points numeric, indicator int)
		)
		select s.item, w.indicator,
			(avg(v.points))::float8 as mean,
			(avg(coalesce(v.points, case when s.option = 'x' then 0 end)))::float8 as if_lowest,
			(100.0 * count(*) filter (where s.option = 'x') / count(*))::float8 as not_my_work,
			(100.0 * count(*) filter (where s.option = '-') / count(*))::float8 as no_answer
		from sent s
		join (select distinct item, indicator from worth) w using (item)
		left join worth v on v.item = s.item and v.option = s.option
		group by s.item, w.indicator`;
	const above = await sql<{ indicator: number; mean: number }[]>`
		select indicator, avg(mean)::float8 as mean
		from jsonb_to_recordset(${sql.json(counted as never)}) as i(indicator int, mean float8)
		group by indicator order by indicator`;
	const [whole] = await sql<{ score: number }[]>`
		select avg(mean)::float8 as score
		from jsonb_to_recordset(${sql.json(above as never)}) as i(mean float8)`;
	return [[...counted], [...above], whole?.score ?? -1];
}

/** What each option of each item is worth, read from the questionnaire's own file. */
function points(): { item: string; option: string; points: number; indicator: number }[] {
	const path = 'src/lib/ita/instrument/built-in/iit-2566.json';
	const file = JSON.parse(readFileSync(path, 'utf8')) as File;
	return file.items.flatMap(({ code, scale, polarity }) => {
		const options = file.scales.find((one) => one.code === scale)?.options ?? [];
		return options.map((option, at) => ({
			item: code,
			option: option.code,
			points: (polarity === 'negative' ? options.at(-1 - at) : option)?.points ?? -1,
			indicator: file.indicators.find((one) => one.items.includes(code))?.number ?? -1
		}));
	});
}

/** A published fraction as a number. */
function valueOf({ mean }: PublishedMean): number {
	const [above = NaN, below = 1] = (mean ?? '').split('/').map(Number);
	return above / below;
}

function average(values: number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isWithin(value: number, range: Band | WholePoints | null): boolean {
	return range !== null && value >= range.low && value <= range.high;
}

const countedOf = (code: string): CountedItem =>
	items.find(({ item }) => item === code) ?? expect.fail(`${code} was not counted`);

describe('an internal round counted again from what was sent', () => {
	it('has the same answers, items without "not my work" and "no answer"', () => {
		expect(result.n).toBe(EMPLOYEES);
		expect(items).toHaveLength(30);
		for (const item of result.items) {
			expect(valueOf(item), item.code).toBeCloseTo(countedOf(item.code).mean, 9);
		}
	});

	it('has the same indicators and the same score', () => {
		expect(indicators.map(({ indicator }) => indicator)).toEqual([1, 2, 3, 4, 5]);
		for (const { indicator, mean } of indicators) {
			const published = result.indicators.find(({ number }) => number === indicator);
			expect(published && valueOf(published), String(indicator)).toBeCloseTo(mean, 9);
		}
		expect(valueOf(result.score)).toBeCloseTo(score, 9);
	});

	it('has its shares and its mean as-if-lowest within what is published', () => {
		for (const item of result.items) {
			const counted = countedOf(item.code);
			expect(isWithin(counted.not_my_work, item.notMyWork), `${item.code} x`).toBe(true);
			expect(isWithin(counted.no_answer, item.noAnswer), `${item.code} -`).toBe(true);
			expect(isWithin(counted.if_lowest, item.ifLowest), `${item.code} lowest`).toBe(true);
		}
	});

	it('has what "not my work" costs the indicators, the score and the total within what is told', () => {
		const asked = surveyInstrument(result.instrumentId).indicators;
		const told = notMyWorkCost(result.items, asked, 30);
		const costs = asked.map(({ items: codes }) =>
			average(codes.map((code) => countedOf(code).mean - countedOf(code).if_lowest))
		);
		for (const [at, cost] of costs.entries()) {
			expect(isWithin(cost, told.indicators[at]?.loss?.cost ?? null), String(at + 1)).toBe(true);
		}
		expect(isWithin(average(costs), told.score?.cost ?? null)).toBe(true);
		expect(isWithin(0.3 * average(costs), told.total)).toBe(true);
		expect(Math.max(...costs), 'there is something to see').toBeGreaterThan(3);
	});

	it('had something to leave out of the mean (control)', () => {
		for (const code of BUDGET) {
			const { mean, if_lowest: lowest, not_my_work: share } = countedOf(code);
			expect(share, code).toBeGreaterThan(5);
			expect(mean - lowest, code).toBeGreaterThan(3);
		}
		expect(items.some(({ no_answer: share }) => share > 0)).toBe(true);
	});
});
