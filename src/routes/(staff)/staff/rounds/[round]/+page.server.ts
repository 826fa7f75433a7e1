import { bangkokDay } from '$lib/i18n/dates.ts';
import { sizeWarnings } from '$lib/privacy/round-size.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { instrumentChoices } from '$lib/server/forms/round-form.ts';
import { entersAnswers, roleIn, roundBehind, signedIn } from '$lib/server/staff-access.ts';
import { readCluster } from '$lib/server/supabase/clusters.ts';
import { readPaperEntries } from '$lib/server/supabase/paper.ts';
import { makeCopy } from './copy-round.server.ts';
import { hold } from './hold-jointly.server.ts';
import { mayMixNow, mixNow } from './mix-now.server.ts';
import { addPoint, removePoint } from './point-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

const { issuerUrl, signsForOthers } = readEnvironment();

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await roundBehind(locals, params.round);
	const role = roleIn(signedIn(locals), round.agency.id);
	const points = round.servicePoints.map(({ expected }) => expected);
	return {
		round,
		today: bangkokDay(new Date()),
		instrument:
			instrumentChoices().find(({ instrumentId }) => instrumentId === round.instrumentId) ?? null,
		warnings: sizeWarnings({ ...round, points }),
		cluster: round.state === 'draft' ? await readCluster(locals.supabase, round.agency.id) : null,
		links: round.servicePoints.map(({ slug }) => entryLink(url, 'e', slug)),
		manages: role === 'admin',
		entersAnswers: entersAnswers(signedIn(locals), round.agency.id),
		paperEntries: role === 'admin' ? await readPaperEntries(locals.supabase, round.id) : null,
		seesResults: role === 'admin' || role === 'analyst',
		mayBeOutside: issuerUrl !== null || signsForOthers,
		mixesNow: mayMixNow(round, role),
		isMixed: url.searchParams.has('mixed'),
		done: url.searchParams.getAll('done')
	};
};

export const actions = {
	add_point: addPoint,
	remove_point: removePoint,
	copy: makeCopy,
	hold,
	mix_now: mixNow
} satisfies Actions;
