import { error } from '@sveltejs/kit';
import { selfCheck } from '$lib/server/self-check.ts';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (managedAgencies(signedIn(locals)).length === 0) error(403, 'admins_only');
	return { findings: await selfCheck() };
};
