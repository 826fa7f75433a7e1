import { describe, expect, it } from 'vitest';
import { ALICE, CAROL } from './harness/cast.ts';
import { asUser, outcome, rolledBack, type Tx } from './harness/database.ts';

function setUp(tx: Tx, userId: string) {
	return tx<{ id: string }[]>`
		select public.set_up_agency(
			${userId}, 'bang-phai', 'เทศบาลตำบลบางไผ่', 'Bang Phai', 'โทร. 0 2000 0000', 'กองยุทธศาสตร์'
		) as id`;
}

describe('set_up_agency', () => {
	it('makes the agency and its first admin on a fresh installation', async () => {
		await rolledBack(async (tx) => {
			await tx`delete from public.agencies`;
			const [agency] = await setUp(tx, CAROL);
			const [membership] = await tx`select * from public.memberships`;
			expect(membership).toEqual({ user_id: CAROL, agency_id: agency?.id, role: 'admin' });
			expect(
				await asUser(tx, CAROL, (me) => me`select slug, is_demonstration from public.agencies`)
			).toEqual([{ slug: 'bang-phai', is_demonstration: false }]);
		});
	});

	it('refuses a second time, because there is an admin', async () => {
		await rolledBack(async (tx) => {
			expect(await outcome(tx, (t) => setUp(t, CAROL))).toBe('ADMEX');
		});
	});

	it('counts admins only: the analyst of a demonstration does not stand in the way', async () => {
		await rolledBack(async (tx) => {
			await tx`delete from public.agencies where slug <> 'agency-a'`;
			await tx`alter table public.memberships disable trigger user`;
			await tx`delete from public.memberships where role = 'admin'`;
			expect(await outcome(tx, (t) => setUp(t, ALICE))).toBe('done');
		});
	});
});
