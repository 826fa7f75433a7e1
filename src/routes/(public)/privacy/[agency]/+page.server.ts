import { error } from '@sveltejs/kit';
import { isDatabaseHere } from '$lib/server/env.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { readAgencyNotice } from '$lib/server/supabase/notice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const notice = await readAgencyNotice(publicClient(), params.agency);
	if (notice === null) error(404, 'agency_unknown');
	return { notice, isDatabaseHere: isDatabaseHere() };
};
