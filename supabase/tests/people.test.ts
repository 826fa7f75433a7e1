/** The people of an agency: who may add, see and let in whom, and whom nobody else may let in. */
import { describe, expect, it } from 'vitest';
import { AGENCY_A, AGENCY_B, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';

/** An account that belongs to no agency. */
const DANA = '00000000-0000-4000-8000-00000000da4a';
const STRANGERS = [BOB, IDA, CAROL];

const address = (user: string) => `${user}@example.org`;

async function withDana(act: (tx: Tx) => Promise<void>): Promise<void> {
	await rolledBack(async (tx) => {
		await tx`insert into auth.users (id, email) values (${DANA}, ${address(DANA)})`;
		await act(tx);
	});
}

const add =
	(email: string, role = 'analyst', agency = AGENCY_A) =>
	(t: Tx) =>
		t`select public.add_person(${agency}, ${email}, ${role})`;

const link =
	(person: string, agency = AGENCY_A) =>
	(t: Tx) =>
		t<{ email: string }[]>`select public.allow_password_link(${agency}, ${person}) as email`;

interface Person {
	user_id: string;
	email: string;
	role: string;
	was_here: boolean;
	may_get_link: boolean;
}

async function people(tx: Tx, admin = ALICE, agency = AGENCY_A): Promise<Person[]> {
	const [row] = await asUser(
		tx,
		admin,
		(me) => me<{ people: Person[] }[]>`select public.people(${agency}) as people`
	);
	return row?.people ?? [];
}

describe('add_person', () => {
	it('gives an account a role, for admins of the agency alone', async () => {
		await withDana(async (tx) => {
			for (const stranger of STRANGERS) {
				const code = await outcome(tx, (t) => asUser(t, stranger, add(address(DANA))));
				expect(code).toBe('NOTAD');
			}
			expect(await outcome(tx, (t) => asRole(t, 'anon', add(address(DANA))))).toBe('42501');
			await asUser(tx, ALICE, add(address(DANA).toUpperCase()));
			const dana = (await people(tx)).find(({ user_id }) => user_id === DANA);
			expect(dana).toMatchObject({ role: 'analyst', was_here: false, may_get_link: true });
		});
	});

	it('refuses an address without account, somebody who is there, and a role that there is not', async () => {
		await withDana(async (tx) => {
			const code = (act: (t: Tx) => Promise<unknown>) => outcome(tx, (t) => asUser(t, ALICE, act));
			expect(await code(add('nobody@example.org'))).toBe('MEMUN');
			expect(await code(add(address(BOB)))).toBe('MEMIN');
			expect(await code(add(address(DANA), 'owner'))).toBe('23514');
			expect(await code(add(address(DANA)))).toBe('done');
		});
	});
});

describe('people', () => {
	it('shows admins the people of their agency, and nobody else', async () => {
		await rolledBack(async (tx) => {
			expect((await people(tx)).map(({ user_id, role }) => [user_id, role])).toEqual([
				[ALICE, 'admin'],
				[BOB, 'analyst'],
				[IDA, 'interviewer']
			]);
			const look = (t: Tx) => t`select public.people(${AGENCY_A})`;
			for (const stranger of STRANGERS) {
				expect(await outcome(tx, (t) => asUser(t, stranger, look))).toBe('NOTAD');
			}
		});
	});
});

describe('a link that sets a password', () => {
	it('is allowed to admins for their own people, and stands in the record', async () => {
		await rolledBack(async (tx) => {
			const [allowed] = await asUser(tx, ALICE, link(BOB));
			expect(allowed?.email).toBe(address(BOB));
			const [act] =
				await tx`select kind, subject, actor from audit.acts order by at desc, number desc limit 1`;
			expect(act).toEqual({ kind: 'link_made', subject: address(BOB), actor: address(ALICE) });
			for (const stranger of STRANGERS) {
				expect(await outcome(tx, (t) => asUser(t, stranger, link(BOB)))).toBe('NOTAD');
			}
			expect(await outcome(tx, (t) => asUser(t, ALICE, link(CAROL)))).toBe('MEMUN');
			expect(await outcome(tx, (t) => asUser(t, ALICE, link(ALICE))), 'herself').toBe('MEMSF');
			const self = (await people(tx)).find(({ user_id }) => user_id === ALICE);
			expect(self?.may_get_link).toBe(false);
		});
	});

	it('is refused for who works for another agency too: it would open that one to the admin', async () => {
		await rolledBack(async (tx) => {
			// Alice makes the admin of B one of hers, which nobody can hinder.
			await asUser(tx, ALICE, add(address(CAROL), 'interviewer'));
			expect(await outcome(tx, (t) => asUser(t, ALICE, link(CAROL)))).toBe('MEMEL');
			const carol = (await people(tx)).find(({ user_id }) => user_id === CAROL);
			expect(carol?.may_get_link).toBe(false);
			await tx`insert into public.memberships values (${ALICE}, ${AGENCY_B}, 'admin')`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, link(CAROL)))).toBe('done');
		});
	});
});

describe('the last admin', () => {
	it('is neither removed nor made anything else, by anybody', async () => {
		await rolledBack(async (tx) => {
			const leave = (t: Tx) => t`delete from public.memberships where user_id = ${ALICE}`;
			const stepDown = (t: Tx) =>
				t`update public.memberships set role = 'interviewer' where user_id = ${ALICE}`;
			for (const act of [leave, stepDown]) {
				expect(await outcome(tx, (t) => asUser(t, ALICE, act))).toBe('LSTAD');
				expect(await outcome(tx, (t) => asRole(t, 'service_role', act))).toBe('LSTAD');
				expect(await outcome(tx, act), 'the owner').toBe('LSTAD');
			}
			await asUser(
				tx,
				ALICE,
				(me) => me`
				update public.memberships set role = 'admin' where user_id = ${BOB}`
			);
			expect(await outcome(tx, (t) => asUser(t, BOB, leave))).toBe('done');
		});
	});
});
