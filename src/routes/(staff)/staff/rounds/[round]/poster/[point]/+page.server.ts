import { error } from '@sveltejs/kit';
import { instrument } from '$lib/ita/instrument/catalogue.ts';
import { drawQr } from '$lib/server/documents/qr.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { isPublicHttps } from '$lib/server/public-url.ts';
import { roundBehind } from '$lib/server/staff-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await roundBehind(locals, params.round);
	const point = round.servicePoints.find(({ slug }) => slug === params.point);
	// No printed link leads to a round that interviewers ask.
	if (point === undefined || round.part === 'eit_survey') error(404, 'point_unknown');
	const link = entryLink(url, 'e', point.slug);
	const asked = instrument(round.instrumentId);
	return {
		round,
		point,
		link,
		isPublic: isPublicHttps(link),
		qr: drawQr(link),
		questions: asked === undefined || asked.kind === 'oit' ? null : asked.items.length
	};
};
