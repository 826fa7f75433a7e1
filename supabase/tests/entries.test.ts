/** What a respondent's page is told of a round. */
import { describe, expect, it } from 'vitest';
import { asRole, rolledBack, type Role, type Tx } from './harness/database.ts';
import {
	commit,
	day,
	draftExternal,
	draftInternal,
	fill,
	openExternal,
	openInternal,
	rows,
	submission,
	submit,
	waiting
} from './harness/rounds.ts';

async function entryPoint(tx: Tx, slug: string, role: Role = 'anon') {
	const [row] = await asRole(
		tx,
		role,
		(t) =>
			t<{ entry: Record<string, unknown> | null }[]>`select public.entry_point(${slug}) as entry`
	);
	return row?.entry ?? null;
}

async function internalEntry(tx: Tx, slug: string) {
	const [row] = await asRole(
		tx,
		'anon',
		(t) =>
			t<{ entry: Record<string, unknown> | null }[]>`select public.internal_entry(${slug}) as entry`
	);
	return row?.entry ?? null;
}

async function pointSlug(tx: Tx, round: string): Promise<string> {
	const [row] = await tx<{ slug: string }[]>`
		select slug from public.service_points where round_id = ${round} order by name_th limit 1`;
	return row?.slug ?? '';
}

async function roundSlug(tx: Tx, round: string): Promise<string> {
	const [row] = await tx<{ slug: string }[]>`select slug from public.rounds where id = ${round}`;
	return row?.slug ?? '';
}

describe('entry_point', () => {
	it('tells whoever holds the link what the page behind it shows, and nothing more', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const slug = await pointSlug(tx, id);
			const entry = {
				round_id: id,
				round_slug: await roundSlug(tx, id),
				cell: 1,
				service_point_th: 'จุดบริการ 0',
				service_point_en: 'Point 0',
				state: 'open',
				name: 'รอบทดสอบ',
				instrument_id: 'eit-2566',
				part: 'eit_public',
				fiscal_year: 2569,
				k: 10,
				disclosure_profile: 'default',
				opens_on: await day(tx),
				closes_on: await day(tx, 30),
				admission: 'link',
				asks_comment: false,
				joint_with: [],
				wording: {},
				agency: {
					name_th: 'หน่วยงาน agency-a',
					name_en: 'agency-a',
					data_contact: 'โทร. 0 2000 0000',
					hosted_by: 'สำนักปลัด',
					slug: 'agency-a',
					is_demonstration: false,
					digits: 'arabic'
				}
			};
			expect(await entryPoint(tx, slug)).toEqual(entry);
			expect(await entryPoint(tx, slug, 'service_role')).toEqual(entry);
		});
	});

	it('is null for a slug that nobody printed, and for the address of a round', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openInternal(tx);
			expect(await entryPoint(tx, '0123456789')).toBeNull();
			expect(await entryPoint(tx, await roundSlug(tx, id))).toBeNull();
		});
	});

	it.each([
		[0, 30, 'open'],
		[-5, 0, 'open'],
		[1, 30, 'not_yet']
	])('from day %i to day %i is %s', async (opensIn, closesIn, state) => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { opensIn, closesIn });
			expect(await entryPoint(tx, await pointSlug(tx, id))).toMatchObject({ state });
		});
	});

	it('follows the round through its states', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			const slug = await pointSlug(tx, id);
			const state = async () => (await entryPoint(tx, slug))?.state;
			expect(await state()).toBe('not_yet');
			await tx`select public.open_round(${id})`;
			expect(await state()).toBe('open');
			await fill(tx, id, 1, 10);
			await tx`select public.begin_closing(${id})`;
			expect(await state()).toBe('closed');
			await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, 10));
			expect(await state()).toBe('closed');
		});
	});

	it('is closed after the last day, also before the schedule has closed the round', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx, { opensIn: 0, closesIn: 1 });
			await tx`set local session_replication_role = replica`;
			await tx`update public.rounds set opens_on = opens_on - 2, closes_on = closes_on - 2 where id = ${id}`;
			expect(await entryPoint(tx, await pointSlug(tx, id))).toMatchObject({ state: 'closed' });
		});
	});

	it('P16: is the same before and after an answer', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const slug = await pointSlug(tx, id);
			const before = await entryPoint(tx, slug);
			expect(await submit(tx, [submission(id)])).toEqual(['ok']);
			expect(await entryPoint(tx, slug)).toEqual(before);
		});
	});
});

describe('internal_entry', () => {
	it('is the same for the address on a slip, with cell 1 and no service point', async () => {
		await rolledBack(async (tx) => {
			const { id } = await openInternal(tx);
			expect(await internalEntry(tx, await roundSlug(tx, id))).toMatchObject({
				round_id: id,
				cell: 1,
				service_point_th: null,
				service_point_en: null,
				state: 'open',
				part: 'iit',
				admission: 'draw',
				agency: { slug: 'agency-a' }
			});
		});
	});

	it('is null for an external round, and not yet open for a draft', async () => {
		await rolledBack(async (tx) => {
			expect(await internalEntry(tx, await roundSlug(tx, await openExternal(tx)))).toBeNull();
			const { id } = await draftInternal(tx);
			expect(await internalEntry(tx, await roundSlug(tx, id))).toMatchObject({ state: 'not_yet' });
		});
	});
});
