/** A copy of a round: what goes along, what stays behind, and who makes one. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { closedExternal, draftInternal, openExternal } from './harness/rounds.ts';

const NOBODYS = '00000000-0000-4000-8000-000000000000';

async function copyOf(tx: Tx, id: string, instrument = 'eit-2566'): Promise<string> {
	const [row] = await tx<{ slug: string }[]>`
		select public.copy_round(${id}, 'รอบปีนี้', 2570, ${instrument}, '2026-10-01', '2026-11-01') as slug`;
	return row?.slug ?? '';
}

async function roundAt(tx: Tx, slug: string) {
	const [row] = await tx`
		select r.*, opens_on::text as opens_on, closes_on::text as closes_on,
			(select count(*)::int from private.slips s where s.round_id = r.id) as slips,
			(select count(*)::int from private.spent s where s.round_id = r.id) as spent,
			(
				select coalesce(jsonb_agg(jsonb_build_array(name_th, name_en, expected, cell) order by name_th), '[]')
				from public.service_points p where p.round_id = r.id
			) as points
		from public.rounds r where slug = ${slug}`;
	return row ?? {};
}

async function slugOf(tx: Tx, id: string): Promise<string> {
	const [row] = await tx<{ slug: string }[]>`select slug from public.rounds where id = ${id}`;
	return row?.slug ?? '';
}

describe('a copy of a round', () => {
	it('is a draft of an admin, with what was decided and nothing that came in', async () => {
		await rolledBack(async (tx) => {
			await tx`
				alter table public.rounds
					alter column wording set default '{"e1": {"th": "ก"}}',
					alter column target set default 91.5,
					alter column disclosure_profile set default 'strict'`;
			const id = await closedExternal(tx, {
				k: 7,
				expected: 123,
				points: [40, 83],
				asksComment: false
			});
			const copy = await roundAt(tx, await asUser(tx, ALICE, (me) => copyOf(me, id)));
			const before = await roundAt(tx, await slugOf(tx, id));
			expect([before.state, before.spent], 'control').toEqual(['closed', 10]);
			expect(copy).toMatchObject({
				agency_id: AGENCY_A,
				state: 'draft',
				name: 'รอบปีนี้',
				part: 'eit_public',
				instrument_id: 'eit-2566',
				fiscal_year: 2570,
				opens_on: '2026-10-01',
				closes_on: '2026-11-01',
				k: 7,
				expected: 123,
				target: '91.50',
				admission: 'link',
				disclosure_profile: 'strict',
				wording: { e1: { th: 'ก' } },
				points: [
					['จุดบริการ 0', 'Point 0', 40, null],
					['จุดบริการ 1', 'Point 1', 83, null]
				],
				tallies_version: 0,
				turnout_at_least: 0,
				spent: 0
			});
			expect(copy.slug).not.toBe(before.slug);
			const addresses = await tx<{ slug: string }[]>`select slug from public.service_points`;
			expect(new Set(addresses.map(({ slug }) => slug)).size).toBe(4);
		});
	});

	it('has neither key nor slips of an internal round, nor an issuer, but its head count', async () => {
		await rolledBack(async (tx) => {
			const { id } = await draftInternal(tx, { expected: 30, asksComment: true });
			const copy = await roundAt(tx, await copyOf(tx, id, 'iit-2567'));
			expect((await roundAt(tx, await slugOf(tx, id))).slips, 'control').toBe(30);
			expect(copy).toMatchObject({
				part: 'iit',
				admission: 'draw',
				expected: 30,
				asks_comment: true,
				printed: 0,
				slips: 0,
				key_fingerprint: null,
				issuer: null,
				signs_for: null,
				points: []
			});
		});
	});

	it('loses words that were meant for other questions', async () => {
		await rolledBack(async (tx) => {
			await tx`alter table public.rounds alter column wording set default '{"e1": {"th": "ก"}}'`;
			const id = await openExternal(tx);
			expect((await roundAt(tx, await copyOf(tx, id))).wording).toEqual({ e1: { th: 'ก' } });
			expect((await roundAt(tx, await copyOf(tx, id, 'eit-2567'))).wording).toEqual({});
		});
	});

	it('is made by admins of the agency alone, and noted as their draft', async () => {
		await rolledBack(async (tx) => {
			const id = await openExternal(tx);
			const make = (t: Tx) => copyOf(t, id);
			for (const who of [BOB, IDA, CAROL]) {
				expect(await outcome(tx, (t) => asUser(t, who, make))).toBe('NOTAD');
			}
			expect(await outcome(tx, (t) => asRole(t, 'anon', make))).toBe('42501');
			expect(await outcome(tx, (t) => asUser(t, ALICE, (me) => copyOf(me, NOBODYS)))).toBe('NOTAD');
			const slug = await asUser(tx, ALICE, make);
			const [act] = await tx`
				select kind, subject, detail from audit.acts
				where agency_id = ${AGENCY_A} order by number desc limit 1`;
			expect(act).toEqual({
				kind: 'round_drafted',
				subject: 'รอบปีนี้',
				detail: { round: slug }
			});
		});
	});
});
