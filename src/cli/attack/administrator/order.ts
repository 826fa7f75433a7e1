/**
 * An administrator who saw in which order answers came and reads in which order they lie after the
 * mix (P10). Over several mixes the mean rank correlation stays within five standard errors of a
 * sound shuffle's; the order in which the tokens were spent, which is that of arrival, does not.
 */
import { readFormToken } from '../../../lib/privacy/form-token.ts';
import { mix } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { numbered, numberOf, openForm, send, type Answers, type OpenForm } from '../respondent.ts';
import type { Scene } from '../scene.ts';
import type { OwnRound } from '../stage.ts';
import { boundOfMean, rankCorrelation } from './rank-correlation.ts';

/** Label of the secret that form tokens are made with. */
const FORM_TOKEN_SECRET = 'form-token';

export const order: Attack = {
	who: 'administrator',
	code: 'order',
	rules: 'P10',
	async observe(scene) {
		const { sql, stage, pace } = scene;
		const { mixes, answers } = pace.ordered;
		const rounds: OwnRound[] = [];
		for (let i = 0; i < mixes; i++) rounds.push(await stage.external(1));
		const arrived = await Promise.all(
			rounds.map(async (round) => ({ ...round, ...(await arrive(scene, round, answers)) }))
		);
		await mix(scene, rounds);

		const stored: number[][] = [];
		const spent: number[][] = [];
		for (const { id, form, hashes } of arrived) {
			const rows = await sql<{ answers: Answers }[]>`
				select answers from private.responses where round_id = ${id} order by ctid`;
			stored.push(rows.map((row) => numberOf(form, row.answers)));
			const tokens = await sql<{ h: string }[]>`
				select encode(h, 'hex') as h from private.spent where round_id = ${id} order by age(xmin) desc`;
			spent.push(tokens.map(({ h }) => hashes.indexOf(h)));
		}
		const [statistic, bound] = [mean(stored), boundOfMean(stored.map((list) => list.length))];
		return {
			looked: {
				mixes,
				answers: stored.flat().length,
				statistic: statistic.toFixed(3),
				bound: bound.toFixed(3),
				control: mean(spent).toFixed(3)
			},
			leaks: Math.abs(statistic) <= bound ? [] : [`correlation ${statistic.toFixed(3)}`],
			isControlSeen: mean(spent) > bound && stored.every((list) => list.length > 1)
		};
	}
};

/** Answers one after the other, each saying which it is; with the hashes of their tokens. */
async function arrive(
	{ twin, stage }: Scene,
	{ id, paths }: OwnRound,
	count: number
): Promise<{ form: OpenForm; hashes: string[] }> {
	const secret = await stage.keys.secret(FORM_TOKEN_SECRET);
	const hashes: string[] = [];
	const path = paths[0] ?? '';
	const form = await openForm(twin.url(), path);
	for (let number = 0; number < count; number++) {
		const { address, token } = await openForm(twin.url(), path);
		const reading = readFormToken(token, { round: id, now: new Date(), secret });
		if (!reading.ok) throw new Error('The form token cannot be read.');
		if (!(await send({ address, token }, numbered(form, number)))) {
			throw new Error('An answer was not accepted.');
		}
		hashes.push(reading.h);
	}
	return { form, hashes };
}

function mean(lists: number[][]): number {
	return lists.reduce((sum, list) => sum + rankCorrelation(list), 0) / lists.length;
}
