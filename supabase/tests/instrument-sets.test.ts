/** Imported instrument sets: who brings them in, what can be stored, and what freezes them. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { draftExternal } from './harness/rounds.ts';

const content = (year = 2570, more: object = {}) => ({
	set: { fiscalYear: year, instruments: { eit: `eit-${year}` } },
	instruments: [{ id: `eit-${year}` }],
	...more
});

interface Import {
	agency?: string;
	year?: number;
	what?: object;
	replaces?: string | null;
}

function importSet(tx: Tx, { agency = AGENCY_A, year = 2570, what, replaces = null }: Import = {}) {
	const set = tx.json((what ?? content(year)) as never);
	return tx`select public.import_instrument_set(${agency}, ${year}, ${set}, ${replaces})`;
}

async function stored(tx: Tx) {
	const [row] = await tx<{ revision: string; is_frozen: boolean; content: object }[]>`
		select revision, is_frozen, content from public.instrument_sets where fiscal_year = 2570`;
	return row;
}

/** A draft of the imported questionnaire. */
async function draft(tx: Tx): Promise<string> {
	const round = await draftExternal(tx);
	await tx`update public.rounds set instrument_id = 'eit-2570' where id = ${round}`;
	return round;
}

const replaceIt = async (tx: Tx) =>
	importSet(tx, { what: content(2570, { note: 2 }), replaces: (await stored(tx))?.revision ?? '' });

const removeIt = async (tx: Tx) =>
	tx`select public.remove_instrument_set(${AGENCY_A}, 2570, ${(await stored(tx))?.revision ?? ''})`;

describe('an instrument set', () => {
	it.each([
		['an admin', ALICE, AGENCY_A, 'done'],
		['an admin of another agency, for theirs', CAROL, AGENCY_B, 'done'],
		['an admin of another agency, for this one', CAROL, AGENCY_A, 'NOTAD'],
		['an analyst', BOB, AGENCY_A, 'NOTAD'],
		['an interviewer', IDA, AGENCY_A, 'NOTAD']
	])('is imported and removed by %s or not', async (_, person, agency, expected) => {
		await rolledBack(async (tx) => {
			const bring = (t: Tx) => asUser(t, person, (me) => importSet(me, { agency }));
			expect(await outcome(tx, bring)).toBe(expected);
			await importSet(tx);
			const revision = (await stored(tx))?.revision ?? '';
			const remove = (t: Tx) =>
				asUser(
					t,
					person,
					(me) => me`select public.remove_instrument_set(${agency}, 2570, ${revision})`
				);
			expect(await outcome(tx, remove)).toBe(expected);
		});
	});

	it('is noted for the agency whose admin brought it in or took it away', async () => {
		await rolledBack(async (tx) => {
			await asUser(tx, ALICE, (me) => importSet(me));
			await asUser(tx, ALICE, (me) => removeIt(me));
			const acts = await tx`
				select agency_id, kind, subject, actor from audit.acts
				where kind like 'instruments%' order by number`;
			const act = { agency_id: AGENCY_A, subject: '2570', actor: `${ALICE}@example.org` };
			expect([...acts]).toEqual([
				{ ...act, kind: 'instruments_imported' },
				{ ...act, kind: 'instruments_removed' }
			]);
		});
	});

	it.each<[string, Import, string]>([
		['of a year that comes along', { year: 2567 }, '23514'],
		['of the first later year', { year: 2568 }, 'done'],
		['of no fiscal year', { year: 2651 }, '23514'],
		['that says another year', { what: content(2571) }, '23514'],
		['without instruments', { what: { set: content().set } }, '23514'],
		['of nothing', { what: [] }, '23514'],
		['too large', { what: content(2570, { note: 'x'.repeat(1_000_000) }) }, '23514'],
		['in place of one that is not there', { replaces: AGENCY_A }, 'INSST']
	])('%s is stored or not', async (_, what, expected) => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => importSet(t, what))).toBe(expected);
		});
	});

	it('is replaced while nothing uses it, by somebody who has seen what stands there', async () => {
		await rolledBack(async (tx) => {
			await importSet(tx);
			const before = await stored(tx);
			expect(await outcome(tx, (t) => importSet(t))).toBe('INSST');
			await replaceIt(tx);
			const after = await stored(tx);
			expect(after?.content).toMatchObject({ note: 2 });
			expect(after?.revision).not.toBe(before?.revision);
		});
	});

	it.each<[string, (tx: Tx) => Promise<unknown>]>([
		['a draft of any agency', draft],
		['an open round', async (tx) => tx`select public.open_round(${await draft(tx)})`],
		[
			'official figures of its year',
			(tx) => tx`insert into public.official_sources values (${AGENCY_A}, 2570, 'ก', 'a')`
		],
		[
			'a self-check by its list',
			(tx) => tx`
				insert into public.oit_self_checks (agency_id, fiscal_year, instrument_id, item)
				values (${AGENCY_A}, 2571, 'oit-2570', 'o1')`
		],
		[
			'a measure about its items',
			(tx) => tx`
				insert into public.measures (agency_id, fiscal_year, title, items_year, items)
				values (${AGENCY_A}, 2571, 'ก', 2570, '{i1}')`
		]
	])('is neither replaced nor removed beside %s, whoever asks', async (_, use) => {
		await rolledBack(async (tx) => {
			await importSet(tx);
			await use(tx);
			expect(await outcome(tx, replaceIt)).toBe('INSFZ');
			expect(await outcome(tx, removeIt)).toBe('INSFZ');
			const behind = (t: Tx) =>
				t`update public.instrument_sets set content = content || '{"a": 1}'`;
			expect(await outcome(tx, behind)).toBe('INSFZ');
			const thaw = (t: Tx) => t`update public.instrument_sets set is_frozen = false`;
			expect(await outcome(tx, thaw)).toBe('INSFZ');
		});
	});

	it('can be put right again when its drafts are deleted, and never after one was opened, if that is gone, too', async () => {
		await rolledBack(async (tx) => {
			await importSet(tx);
			const round = await draft(tx);
			expect((await stored(tx))?.is_frozen).toBe(false);
			await tx`delete from public.rounds where id = ${round}`;
			expect(await outcome(tx, replaceIt)).toBe('done');
			const opened = await draft(tx);
			await tx`select public.open_round(${opened})`;
			// As the rounds of the demonstration go with it; any other stays.
			await tx`alter table public.rounds disable trigger user`;
			await tx`alter table public.service_points disable trigger user`;
			await tx`delete from public.rounds where id = ${opened}`;
			const [used] = await tx`select private.is_instrument_set_used(2570) as now`;
			expect(used?.now).toBe(false);
			expect(await outcome(tx, replaceIt)).toBe('INSFZ');
		});
	});
});

describe('a round of an imported questionnaire', () => {
	it('can be made when its set is there, and names that instrument', async () => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, draft)).toBe('INSUN');
			await importSet(tx);
			expect(await outcome(tx, draft)).toBe('done');
			await importSet(tx, {
				year: 2571,
				what: { set: { fiscalYear: 2571, instruments: {} }, instruments: [] }
			});
			const other = async (t: Tx) =>
				t`update public.rounds set instrument_id = 'eit-2571' where id = ${await draftExternal(t)}`;
			expect(await outcome(tx, other)).toBe('INSUN');
		});
	});

	it('is not needed for one that comes with Prongsai', async () => {
		await rolledBack(async (tx) => {
			const built = async (t: Tx) =>
				t`update public.rounds set instrument_id = 'eit-2567' where id = ${await draftExternal(t)}`;
			expect(await outcome(tx, built)).toBe('done');
		});
	});
});
