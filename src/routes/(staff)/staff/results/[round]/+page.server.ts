import { roleIn, signedIn } from '$lib/server/staff-access.ts';
import { resultBehind } from '../access.ts';
import { publishedOf } from './published.ts';
import { waitingOf } from './waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await resultBehind(locals, params.round);
	const { round, result, readerId } = found;
	const isOwn = readerId === round.agency.id;
	if (result === null) {
		return { round, isOwn, waiting: waitingOf(round), published: null, mayPublish: false };
	}
	return {
		round,
		isOwn,
		waiting: null,
		published: await publishedOf(locals, found, result),
		mayPublish: result.isFinal && roleIn(signedIn(locals), round.agency.id) === 'admin'
	};
};
