import { recentSelfCheck } from '$lib/server/self-check.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ findings: await recentSelfCheck() });
