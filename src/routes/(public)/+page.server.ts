import { demonstrationDoors } from '$lib/server/demonstration.ts';
import { readEnvironment } from '$lib/server/env.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	doors: await demonstrationDoors(readEnvironment().data)
});
