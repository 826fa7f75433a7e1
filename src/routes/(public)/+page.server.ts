import { demonstrationDoors } from '$lib/server/demonstration.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ doors: await demonstrationDoors() });
