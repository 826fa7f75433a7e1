/**
 * Answers that should not count: one sent twice, one with another's slip, and form tokens that were
 * altered, or belong to another counter or another round (P7, P19, P26).
 */
import { countAnswers } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { openForm, send } from '../respondent.ts';

export const forgery: Attack = {
	who: 'outsider',
	code: 'forgery',
	rules: 'P7, P19, P26',
	async observe({ sql, stage, twin }) {
		const [external, internal, other] = [
			await stage.external(2),
			await stage.internal(),
			await stage.external(1)
		];
		const rounds = [external, internal, other];
		const count = async () => {
			const counts = await Promise.all(rounds.map(({ id }) => countAnswers(sql, id)));
			return counts.reduce((sum, { spent, waiting }) => sum + spent + waiting, 0);
		};
		/** How many answers, in `spent` and in the inbox, an attempt has added. */
		const added = async (attempt: () => Promise<unknown>) => {
			const before = await count();
			await attempt();
			return (await count()) - before;
		};
		const open = (path = '') => openForm(twin.url(), path);
		const [first, second] = [await open(external.paths[0]), await open(external.paths[1])];
		const [slip = '', spare = ''] = internal.codes;
		const [mine, yours] = [await open(internal.paths[0]), await open(internal.paths[0])];

		const honest =
			(await added(() => send(first, { e1: '1' }))) +
			(await added(() => send(mine, { i1: '1', code: slip })));
		const foreign = await open(other.paths[0]);
		const attempts: Record<string, () => Promise<unknown>> = {
			replayed: () => send(first, { e1: '1' }),
			'replayed with other answers': () => send(first, { e1: '2', e2: '1' }),
			'token of a used form at another counter': () =>
				send({ ...second, token: first.token }, { e1: '1' }),
			'token of another counter': () => send({ ...first, token: second.token }, { e1: '1' }),
			'token of another round': () => send({ ...second, token: foreign.token }, { e1: '1' }),
			'payload with a flipped bit': () =>
				send({ ...second, token: flip(second.token, 20) }, { e1: '1' }),
			'signature with a flipped bit': () =>
				send({ ...second, token: flip(second.token, second.token.indexOf('.') + 5) }, { e1: '1' }),
			'no token': () => send({ ...second, token: '' }, { e1: '1' }),
			'slip used twice': () => send(yours, { i1: '1', code: slip }),
			'slip with another letter': () => send(yours, { i1: '1', code: flip(spare, 3) }),
			'no slip': () => send(yours, { i1: '1' })
		};
		const leaks: string[] = [];
		for (const [name, attempt] of Object.entries(attempts)) {
			if ((await added(attempt)) !== 0) leaks.push(name);
		}
		return {
			looked: { attempts: Object.keys(attempts).length },
			leaks,
			// Two honest answers, each one more in both tables.
			isControlSeen: honest === 4
		};
	}
};

/** The text with one of its characters changed to its neighbour in the alphabet. */
function flip(text: string, at: number): string {
	const changed = text[at] === 'A' ? 'B' : 'A';
	return text.slice(0, at) + changed + text.slice(at + 1);
}
