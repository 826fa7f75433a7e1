/** Measures: who writes them, what can be stored, where lists end, and what visitors read. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';

const PLAN = { agency_id: AGENCY_A, fiscal_year: 2570, title: 'ขออนุญาตก่อนยืม', items_year: 2566 };

async function add(tx: Tx, columns: Record<string, unknown> = {}): Promise<string> {
	const [row] = await tx<{ id: string }[]>`
		insert into public.measures ${tx({ ...PLAN, ...columns })} returning id`;
	return row?.id ?? '';
}

async function addProgress(tx: Tx, id: string, columns: Record<string, unknown> = {}) {
	const entry = { measure_id: id, agency_id: AGENCY_A, done_on: '2026-11-01', note: 'ประชุม' };
	await tx`insert into public.measure_progress ${tx({ ...entry, ...columns })}`;
}

describe('a measure', () => {
	it.each([
		['an admin', ALICE, 'done'],
		['an analyst', BOB, 'done'],
		['an interviewer', IDA, '42501'],
		['an admin of another agency', CAROL, '42501']
	])('is added, with progress, by %s as far as they may', async (_, person, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => asUser(t, person, (me) => add(me)))).toBe(expected);
			const id = await add(tx);
			const progress = (t: Tx) => asUser(t, person, (me) => addProgress(me, id));
			expect(await outcome(tx, progress)).toBe(expected);
		});
	});

	it('and its progress are not put into an agency where the person is nobody', async () => {
		await rolledBack(async (tx) => {
			const id = await add(tx);
			const foreign = { agency_id: AGENCY_B };
			expect(await outcome(tx, (t) => asUser(t, BOB, (me) => add(me, foreign)))).toBe('42501');
			const move = (t: Tx) =>
				asUser(t, BOB, (me) => me`update public.measures set agency_id = ${AGENCY_B}`);
			expect(await outcome(tx, move)).toBe('MSRFZ');
			// Carol may write for B, but not on a measure of A: the key joins both.
			const onTheirs = (t: Tx) => asUser(t, CAROL, (me) => addProgress(me, id, foreign));
			expect(await outcome(tx, onTheirs)).toBe('23503');
			expect(await outcome(tx, (t) => asUser(t, CAROL, (me) => add(me, foreign)))).toBe('done');
		});
	});

	it('stays in its year', async () => {
		await rolledBack(async (tx) => {
			await add(tx);
			const move = (t: Tx) => t`update public.measures set fiscal_year = 2571`;
			expect(await outcome(tx, move)).toBe('MSRFZ');
			expect(await outcome(tx, (t) => t`update public.measures set title = 'ใหม่'`)).toBe('done');
		});
	});

	it.each([
		['a title alone', {}, 'done'],
		['no title', { title: '' }, '23514'],
		['a title of 300', { title: 'ก'.repeat(300) }, 'done'],
		['a title of 301', { title: 'ก'.repeat(301) }, '23514'],
		['theme 7', { theme: 7 }, 'done'],
		['theme 8', { theme: 8 }, '23514'],
		['items of all kinds', { items: ['i21', 'e4', 'o43'] }, 'done'],
		['an item that is no code', { items: ['i21', 'x1'] }, '23514'],
		['two items in one', { items: ['i1 x'] }, '23514'],
		['21 items', { items: Array<string>(21).fill('i1') }, '23514'],
		['12 steps of 500', { steps: Array<string>(12).fill('ก'.repeat(500)) }, 'done'],
		['13 steps', { steps: Array<string>(13).fill('ก') }, '23514'],
		['an empty step', { steps: ['ก', ''] }, '23514'],
		['steps too long together', { steps: ['ก'.repeat(6001)] }, '23514'],
		['a unit of 201', { unit: 'ก'.repeat(201) }, '23514'],
		['one day', { starts_on: '2026-10-01', ends_on: '2026-10-01' }, 'done'],
		['an end before its start', { starts_on: '2026-10-02', ends_on: '2026-10-01' }, '23514'],
		['a day of another age', { ends_on: '2570-01-01' }, '23514'],
		['a state of its own', { state: 'nearly' }, '23514'],
		['dropped without a reason', { state: 'dropped' }, '23514'],
		['dropped with one', { state: 'dropped', dropped_reason: 'ซ้ำ' }, 'done'],
		['a reason though it goes on', { dropped_reason: 'ซ้ำ' }, '23514'],
		['a follow-up without a day', { half_year: 'ก' }, '23514'],
		['a day without a follow-up', { half_year_on: '2027-04-01' }, '23514'],
		['a follow-up with its day', { half_year: 'ก', half_year_on: '2026-10-01' }, 'done'],
		['a follow-up before the year', { half_year: 'ก', half_year_on: '2026-09-30' }, '23514'],
		['a result without a day', { result: 'ก' }, '23514'],
		['a result with its day', { result: 'ก', result_on: '2027-10-15' }, 'done'],
		['a result before the year', { result: 'ก', result_on: '2026-09-30' }, '23514'],
		['a result of 4001', { result: 'ก'.repeat(4001), result_on: '2027-10-15' }, '23514']
	])('with %s is stored or refused', async (_, columns, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => add(t, columns))).toBe(expected);
		});
	});

	it('is removed while it is planned, and not once it was begun', async () => {
		await rolledBack(async (tx) => {
			await add(tx);
			await add(tx, { state: 'under_way' });
			const gone = await asUser(tx, BOB, (me) => me`delete from public.measures returning state`);
			expect(gone).toEqual([{ state: 'planned' }]);
			expect(await tx`select state from public.measures`).toEqual([{ state: 'under_way' }]);
		});
	});
});

describe('progress', () => {
	it.each([
		['an address of the web', { evidence_url: 'https://www.example.go.th/a' }, 'done'],
		['a script for an address', { evidence_url: 'javascript:alert(1)' }, '23514'],
		['an address with a space', { evidence_url: 'https://example.go.th/a b' }, '23514'],
		['no note', { note: '' }, '23514'],
		['a note of 1001', { note: 'ก'.repeat(1001) }, '23514'],
		['a day of another age', { done_on: '2569-11-01' }, '23514']
	])('with %s is stored or refused', async (_, columns, expected) => {
		await rolledBack(async (tx) => {
			const id = await add(tx);
			expect(await outcome(tx, (t) => addProgress(t, id, columns))).toBe(expected);
		});
	});
});

describe('lists', () => {
	it('end: at 200 measures of an agency and year, and 100 entries of a measure', async () => {
		await rolledBack(async (tx) => {
			await tx`
				insert into public.measures (agency_id, fiscal_year, title, items_year)
				select ${AGENCY_A}, 2570, 'ก', 2566 from generate_series(1, 199)`;
			const id = await add(tx);
			expect(await outcome(tx, (t) => add(t))).toBe('MSRSZ');
			expect(await outcome(tx, (t) => add(t, { fiscal_year: 2571 }))).toBe('done');
			expect(await outcome(tx, (t) => add(t, { agency_id: AGENCY_B }))).toBe('done');
			for (let entry = 0; entry < 100; entry++) await addProgress(tx, id);
			expect(await outcome(tx, (t) => addProgress(t, id))).toBe('MSRSZ');
			const [other] = await tx<{ id: string }[]>`
				select id from public.measures where id <> ${id} limit 1`;
			expect(await outcome(tx, (t) => addProgress(t, other?.id ?? ''))).toBe('done');
		});
	});
});

describe('what visitors read', () => {
	async function read(tx: Tx, slug = 'agency-a', year = 2570): Promise<Record<string, unknown>[]> {
		const [row] = await asRole(
			tx,
			'anon',
			(me) =>
				me<{ measures: Record<string, unknown>[] }[]>`
					select public.public_measures(${slug}, ${year}) as measures`
		);
		return row?.measures ?? [];
	}

	it('is what was marked public, of that agency and year, without items and progress', async () => {
		await rolledBack(async (tx) => {
			const shown = {
				title: 'แสดง',
				theme: 4,
				unit: 'กองคลัง',
				steps: ['หนึ่ง', 'สอง'],
				starts_on: '2026-10-01',
				ends_on: '2027-03-31',
				state: 'done',
				half_year: 'ทำแล้ว',
				half_year_on: '2027-04-01',
				result: 'ลดลง',
				result_on: '2027-10-01'
			};
			const id = await add(tx, { ...shown, items: ['i21'], is_public: true });
			await addProgress(tx, id);
			await add(tx, { title: 'ไม่แสดง' });
			await add(tx, { title: 'ปีอื่น', fiscal_year: 2571, is_public: true });
			await add(tx, { title: 'หน่วยงานอื่น', agency_id: AGENCY_B, is_public: true });
			expect(await read(tx)).toEqual([shown]);
			expect((await read(tx, 'agency-b')).map(({ title }) => title)).toEqual(['หน่วยงานอื่น']);
			expect(await read(tx, 'nobody')).toEqual([]);
			await tx`update public.measures set is_public = false`;
			expect(await read(tx)).toEqual([]);
		});
	});

	it('is nothing of the tables themselves', async () => {
		await rolledBack(async (tx) => {
			await addProgress(tx, await add(tx, { is_public: true }));
			expect(await read(tx)).toHaveLength(1);
			for (const table of ['measures', 'measure_progress']) {
				expect(
					await asRole(tx, 'anon', (me) => me.unsafe(`select * from public.${table}`))
				).toEqual([]);
			}
		});
	});
});
