/** What a round asks in other words than ours: who writes it, what it may be, and until when. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/lib/ita/official/question.ts';
import { AGENCY_A, ALICE, BOB, CAROL, IDA } from './harness/cast.ts';
import { asRole, asUser, outcome, rolledBack, type Tx } from './harness/database.ts';
import { closedExternal, draftExternal, draftInternal, openExternal } from './harness/rounds.ts';

const OFFICIAL = { e1: { th: 'ถ้อยคำทางการ', en: 'Official words' }, e15: { th: 'ข้อท้าย' } };

const set =
	(id: string, wording: unknown) =>
	(tx: Tx): Promise<unknown> =>
		tx`update public.rounds set wording = ${tx.json(wording as never)} where id = ${id}`;

async function wordingOf(tx: Tx, id: string): Promise<unknown> {
	const [row] = await tx`select wording from public.rounds where id = ${id}`;
	return row?.wording;
}

describe('the wording of a draft', () => {
	it('is empty, and an admin of the agency and the server write it', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			expect(await wordingOf(tx, id)).toEqual({});
			const byWhom: [string, (act: (t: Tx) => Promise<unknown>) => Promise<unknown>][] = [
				['bob', (act) => asUser(tx, BOB, act)],
				['ida', (act) => asUser(tx, IDA, act)],
				['carol', (act) => asUser(tx, CAROL, act)],
				['nobody', (act) => asRole(tx, 'anon', act)]
			];
			for (const [who, as] of byWhom) {
				await as(set(id, OFFICIAL));
				expect([who, await wordingOf(tx, id)]).toEqual([who, {}]);
			}
			await asUser(tx, ALICE, set(id, OFFICIAL));
			expect(await wordingOf(tx, id)).toEqual(OFFICIAL);
			await asRole(tx, 'service_role', set(id, {}));
			expect(await wordingOf(tx, id)).toEqual({});
		});
	});

	it.each([
		['no object', ['e1']],
		['an item of the other kind', { i1: { th: 'ก' } }],
		['an item that cannot be', { e0: { th: 'ก' } }],
		['no words of an item', { e1: {} }],
		['no language of an item', { e1: 'ก' }],
		['a language that no page has', { e1: { fr: 'a' } }],
		['an empty question', { e1: { th: '' } }],
		['blanks around a question', { e1: { th: ' ก' } }],
		['a number for a question', { e1: { th: 1 } }],
		['a question that is too long', { e1: { th: 'ก'.repeat(501) } }],
		['two lines', { e1: { th: 'ก\nข' } }],
		['a control character', { e1: { th: 'ก\u0007' } }],
		['a turned direction of writing', { e1: { en: 'a\u202eb' } }],
		['an isolated direction of writing', { e1: { en: 'a\u2066b' } }],
		['what nobody sees', { e1: { th: 'ก\u200bข' } }]
	])('refuses %s', async (_, wording) => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			expect(await outcome(tx, set(id, wording))).toBe('23514');
			expect(await outcome(tx, set(id, { e1: { th: 'ก'.repeat(500) } }))).toBe('done');
		});
	});

	it('takes whatever the form takes, so that nobody is refused after a preview', async () => {
		const question = fc
			.array(
				fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ำ', '\u0085', '\u2028', 'ก\tข'))
			)
			.map((pieces) => readQuestion(pieces.join('')))
			.filter((reading) => reading.ok && reading.text !== '')
			.map((reading) => (reading.ok ? reading.text : ''));
		const samples = fc.sample(question, 500);
		await rolledBack(async (tx) => {
			const refused = await tx<{ text: string }[]>`
				select text from unnest(${samples}::text[]) as t (text)
				where not private.is_wording(
					jsonb_build_object('e1', jsonb_build_object('th', text)), 'eit-2566'
				)`;
			expect(refused.map(({ text }) => text)).toEqual([]);
			const [control] = await tx<{ is: boolean }[]>`
				select private.is_wording('{"e1": {"th": " "}}', 'eit-2566') as is`;
			expect(control?.is).toBe(false);
		});
	});

	it('goes when the draft gets another questionnaire, and stays with every other change', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			await set(id, OFFICIAL)(tx);
			await tx`update public.rounds set k = 5, fiscal_year = 2570 where id = ${id}`;
			expect(await wordingOf(tx, id)).toEqual(OFFICIAL);
			await tx`update public.rounds set instrument_id = 'eit-2567' where id = ${id}`;
			expect(await wordingOf(tx, id)).toEqual({});
		});
	});

	it('is noted like any other change of a round, without its words', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			await asUser(tx, ALICE, set(id, OFFICIAL));
			const [act] = await tx`
				select kind, actor, detail from audit.acts
				where agency_id = ${AGENCY_A} order by number desc limit 1`;
			expect(act).toMatchObject({ kind: 'round_changed', detail: { columns: ['wording'] } });
			expect(JSON.stringify(act)).not.toContain('ถ้อยคำทางการ');
		});
	});
});

describe('the wording of a round that was opened', () => {
	it('P15: is frozen against every role, the owner included', async () => {
		await rolledBack(async (tx) => {
			const id = await draftExternal(tx);
			await set(id, OFFICIAL)(tx);
			await tx`select public.open_round(${id})`;
			const others = [{}, { ...OFFICIAL, e2: { th: 'อีกข้อ' } }];
			for (const wording of others) {
				expect(await outcome(tx, set(id, wording))).toBe('RNDFZ');
				expect(await outcome(tx, (t) => asRole(t, 'service_role', set(id, wording)))).toBe('RNDFZ');
				await asUser(tx, ALICE, set(id, wording));
			}
			await tx`select public.begin_closing(${id})`;
			expect(await outcome(tx, set(id, {}))).toBe('RNDFZ');
			expect(await wordingOf(tx, id)).toEqual(OFFICIAL);
		});
	});

	it('is told with the round to whoever comes to answer, in each way in', async () => {
		await rolledBack(async (tx) => {
			const told = async (call: PromiseLike<readonly unknown[]>) => (await call)[0];
			const pointOf = async (id: string) => {
				const [point] = await tx<{ slug: string }[]>`
					select slug from public.service_points where round_id = ${id}`;
				return point?.slug ?? '';
			};
			const external = await draftExternal(tx);
			const survey = await draftExternal(tx, { part: 'eit_survey' });
			const internal = (await draftInternal(tx)).id;
			for (const id of [external, survey]) await set(id, OFFICIAL)(tx);
			await set(internal, { i30: { th: 'ข้อท้าย' } })(tx);
			for (const id of [external, survey, internal]) await tx`select public.open_round(${id})`;

			const [link, desk] = [await pointOf(external), await pointOf(survey)];
			expect(await told(tx`select public.entry_point(${link}) as entry`)).toMatchObject({
				entry: { wording: OFFICIAL }
			});
			await asUser(tx, IDA, async (me) => {
				expect(await told(me`select public.interview_entry(${desk}) as entry`)).toMatchObject({
					entry: { wording: OFFICIAL }
				});
			});
			const [slug] = await tx<{ slug: string }[]>`
				select slug from public.rounds where id = ${internal}`;
			expect(
				await told(tx`select public.internal_entry(${slug?.slug ?? ''}) as entry`)
			).toMatchObject({ entry: { wording: { i30: { th: 'ข้อท้าย' } } } });
			const plain = await pointOf(await openExternal(tx));
			expect(await told(tx`select public.entry_point(${plain}) as entry`)).toMatchObject({
				entry: { wording: {} }
			});
		});
	});

	it('stands beside a published result', async () => {
		await rolledBack(async (tx) => {
			await tx`alter table public.rounds alter column wording set default '{"e1": {"th": "ก"}}'`;
			const id = await closedExternal(tx, { points: [100] });
			await tx`insert into public.result_publications (round_id) values (${id})`;
			const [row] = await tx`
				select public.public_results(slug, 2569) as results from public.agencies
				where id = ${AGENCY_A}`;
			expect(row?.results).toMatchObject([{ wording: { e1: { th: 'ก' } } }]);
		});
	});
});
