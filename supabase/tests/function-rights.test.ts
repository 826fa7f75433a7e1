/** Which role may execute which function. A function that is not named here may be executed by nobody. */
import { describe, expect, it } from 'vitest';
import { asRole, asUser, outcome, rolledBack, sql } from './harness/database.ts';
import { ALICE } from './harness/cast.ts';
import { openExternal } from './harness/rounds.ts';

const RIGHTS = {
	anon: [
		'public.agency_notice',
		'public.data_dictionary',
		'public.demonstration_entries',
		'public.entry_point',
		'public.internal_entry',
		'public.nullifiers',
		'public.public_agency',
		'public.public_measures',
		'public.public_results',
		'public.round_counters',
		'public.ticket_issuer'
	],
	authenticated: [
		'private.agency_ids_as',
		'private.is_wording',
		'private.random_slug',
		'private.region_ids_overseen',
		'public.acts',
		'public.add_person',
		'public.agency_cluster',
		'public.allow_password_link',
		'public.begin_closing',
		'public.copy_round',
		'public.declare_slips',
		'public.hold_jointly',
		'public.import_instrument_set',
		'public.import_official_year',
		'public.interview_entry',
		'public.joint_result',
		'public.joint_results',
		'public.open_round',
		'public.oversight',
		'public.paper_entries',
		'public.people',
		'public.prolong_round',
		'public.remove_demonstration',
		'public.remove_instrument_set',
		'public.replace_slips',
		'public.revoke_slip',
		'public.round_comments'
	],
	service_role: [
		'private.is_wording',
		'private.random_slug',
		'public.agency_notice',
		'public.begin_closing',
		'public.commit_mix',
		'public.compact_round',
		'public.configure_clusters',
		'public.configure_regions',
		'public.data_dictionary',
		'public.delete_expired_responses',
		'public.demonstration_entries',
		'public.due_rounds',
		'public.entry_point',
		'public.first_unused_demonstration_slip',
		'public.inbox_comments',
		'public.inbox_envelopes',
		'public.inbox_ids',
		'public.internal_entry',
		'public.note_papers',
		'public.nullifiers',
		'public.open_round',
		'public.public_agency',
		'public.public_measures',
		'public.public_results',
		'public.published_state',
		'public.redeem_slip',
		'public.remove_demonstration',
		'public.replace_slips',
		'public.round_counters',
		'public.self_check',
		'public.set_up_agency',
		'public.slip_state',
		'public.snapshot_turnout',
		'public.store_published_result',
		'public.submit_paper',
		'public.submit_responses',
		'public.ticket_issuer',
		'public.void_round'
	]
};

describe('the right to execute', () => {
	it.each(Object.entries(RIGHTS))(
		'of %s is for these functions and no other',
		async (role, expected) => {
			const granted = await sql<{ name: string }[]>`
			select p.pronamespace::regnamespace || '.' || p.proname as name from pg_proc p
			where p.pronamespace::regnamespace::text in ('public', 'private')
				and has_function_privilege(${role}, p.oid, 'execute')
			order by 1`;
			expect(granted.map((row) => row.name)).toEqual(expected);
		}
	);

	it('P44, P46: is refused to people where only the server may call', async () => {
		await rolledBack(async (tx) => {
			const round = await openExternal(tx);
			const call = (t: typeof tx) => t`select public.inbox_ids(${round})`;
			expect(await outcome(tx, (t) => asUser(t, ALICE, call))).toBe('42501');
			expect(await outcome(tx, (t) => asRole(t, 'anon', call))).toBe('42501');
			expect(await outcome(tx, (t) => asRole(t, 'service_role', call))).toBe('done');
		});
	});

	it('P44, P46: given by mistake still opens no function of the server to people', async () => {
		const args: Record<string, string> = {
			commit_mix: `'00000000-0000-4000-8000-000000000000', '{}', '[]'`,
			compact_round: `'00000000-0000-4000-8000-000000000000'`,
			configure_clusters: `'[]'`,
			configure_regions: `'[]'`,
			delete_expired_responses: '',
			due_rounds: '',
			first_unused_demonstration_slip: `'00000000-0000-4000-8000-000000000000', '{}'`,
			inbox_comments: `'00000000-0000-4000-8000-000000000000'`,
			inbox_envelopes: `'{}'`,
			inbox_ids: `'00000000-0000-4000-8000-000000000000'`,
			note_papers: '',
			published_state: `'00000000-0000-4000-8000-000000000000'`,
			redeem_slip: `'00000000-0000-4000-8000-000000000000', 'x', 'x'`,
			self_check: '',
			set_up_agency: `'00000000-0000-4000-8000-000000000000', 'x', 'x', 'x', 'x', 'x'`,
			slip_state: `'00000000-0000-4000-8000-000000000000', 'x'`,
			snapshot_turnout: '',
			store_published_result: `'00000000-0000-4000-8000-000000000000', 1, '{}'`,
			submit_paper: `'00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000', '{}'`,
			submit_responses: `'[]'`,
			void_round: `'00000000-0000-4000-8000-000000000000'`
		};
		const onlyServer = RIGHTS.service_role
			.filter((name) => name.startsWith('public.'))
			.filter((name) => !RIGHTS.anon.includes(name) && !RIGHTS.authenticated.includes(name))
			.map((name) => name.replace('public.', ''));
		expect(Object.keys(args)).toEqual(onlyServer);
		await rolledBack(async (tx) => {
			await tx`grant execute on all functions in schema public to anon, authenticated`;
			for (const [name, list] of Object.entries(args)) {
				const call = (t: typeof tx) => t.unsafe(`select public.${name}(${list})`);
				expect([name, await outcome(tx, (t) => asUser(t, ALICE, call))]).toEqual([name, 'NOSVR']);
				expect([name, await outcome(tx, (t) => asRole(t, 'anon', call))]).toEqual([name, 'NOSVR']);
			}
		});
	});
});
