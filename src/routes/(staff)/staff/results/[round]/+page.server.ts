import { roleIn, signedIn } from '$lib/server/staff-access.ts';
import { resultBehind } from '../access.ts';
import { publishedOf } from './published.ts';
import { waitingOf } from './waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) {
		return { round, waiting: waitingOf(round), published: null, mayPublish: false };
	}
	return {
		round,
		waiting: null,
		published: await publishedOf(locals, round, result),
		mayPublish: result.isFinal && roleIn(signedIn(locals), round.agency.id) === 'admin'
	};
};
