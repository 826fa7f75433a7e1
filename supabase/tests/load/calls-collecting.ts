/** The way of an answer: respondents' pages, the mix and what is published of it. */
import { createHash, randomBytes } from 'node:crypto';
import { surveyInstrument } from '../../../src/lib/ita/instrument/catalogue.ts';
import * as intake from '../../../src/lib/server/supabase/intake.ts';
import * as issuer from '../../../src/lib/server/supabase/issuer.ts';
import * as mix from '../../../src/lib/server/supabase/mix.ts';
import * as notice from '../../../src/lib/server/supabase/notice.ts';
import * as paper from '../../../src/lib/server/supabase/paper.ts';
import * as publishing from '../../../src/lib/server/supabase/publishing.ts';
import { createRound } from '../../../src/lib/server/supabase/rounds.ts';
import * as tickets from '../../../src/lib/server/supabase/tickets.ts';
import { publish } from '../../../src/lib/privacy/disclosure/publish.ts';
import { parsePublishedState } from '../../../src/lib/privacy/disclosure/published-state.ts';
import { hash } from '../harness/rounds.ts';
import type { Calls } from './calls.ts';
import { draftOf, draftTicketRound } from './drafts.ts';
import type { Setting } from './setting.ts';

const K = 10;
const EIT = surveyInstrument('eit-2566');

/** An answer with its comment, for the round of this agency asks. */
function sealed(at: Setting): intake.SealedResponse {
	return {
		round: at.open.eit_public.id,
		...{ cell: 1, h: hash(), envelope: randomBytes(1052), slip: null, comment: randomBytes(4124) }
	};
}

/** A plan of the mix for as many as it may take of the open round. */
async function mixOne(at: Setting): Promise<unknown> {
	const round = at.open.eit_public.id;
	const database = mix.mixDatabase(at.server);
	await intake.submitResponses(
		at.server,
		Array.from({ length: 2 * K }, () => sealed(at))
	);
	const ids = (await database.inboxIds(round))?.ids.slice(0, K).map(([id]) => id) ?? [];
	const answers = Object.fromEntries(EIT.items.map(({ code }) => [code, '-']));
	return database.commitMix(
		round,
		ids,
		ids.map(() => [1, answers, []]),
		[]
	);
}

export const collecting = {
	intake: {
		entryPoint: (at) => intake.entryPoint(at.visitor, at.open.eit_public.point),
		interviewEntry: (at) => intake.interviewEntry(at.interviewer, at.closed.eit_survey.point),
		internalEntry: (at) => intake.internalEntry(at.visitor, at.open.iit.slug),
		submitResponses: (at) => intake.submitResponses(at.server, [sealed(at)])
	} satisfies Calls<typeof intake>,
	mix: {
		dueRounds: (at) => mix.dueRounds(at.server),
		snapshotTurnout: (at) => mix.snapshotTurnout(at.server),
		inboxIds: (at) => mix.mixDatabase(at.server).inboxIds(at.open.eit_public.id),
		inboxEnvelopes: async (at) => {
			const database = mix.mixDatabase(at.server);
			const ids = (await database.inboxIds(at.open.eit_public.id))?.ids ?? [];
			return database.inboxEnvelopes(ids.map(([id]) => id));
		},
		inboxComments: (at) => mix.mixDatabase(at.server).inboxComments(at.open.eit_public.id, null),
		commitMix: mixOne,
		compactRound: (at) => mix.mixDatabase(at.server).compactRound(at.closed.iit.id),
		voidRound: async (at) => {
			const { id } = await draftTicketRound(at, 'opened');
			await at.server.rpc('begin_closing', { p_round_id: id });
			return mix.mixDatabase(at.server).voidRound(id);
		}
	} satisfies Calls<typeof mix> & Calls<ReturnType<typeof mix.mixDatabase>>,
	publishing: {
		publishedState: (at) => publishing.publishedState(at.server, at.open.eit_public.id),
		storePublishedResult: async (at) => {
			const round = at.open.eit_public.id;
			const state = parsePublishedState(await publishing.publishedState(at.server, round));
			return publishing.storePublishedResult(at.server, round, publish(state, EIT));
		}
	} satisfies Calls<typeof publishing>,
	paper: {
		submitPaper: (at) => paper.submitPaper(at.server, at.adminId, sealed(at)),
		readPaperEntries: (at) => paper.readPaperEntries(at.admin, at.closed.eit_public.id)
	} satisfies Calls<typeof paper>,
	tickets: {
		redeemSlip: (at) => tickets.redeemSlip(at.server, at.open.iit.id, hash(), hash()),
		slipState: (at) => tickets.slipState(at.server, at.open.iit.id, hash()),
		revokeSlip: async (at) => {
			const { id, slips } = await draftTicketRound(at, 'opened');
			await tickets.revokeSlip(at.admin, id, slips[0] ?? '');
		},
		declareSlips: (at) => tickets.declareSlips(at.admin, at.open.iit.id, 40, 0),
		setTicketKey: async (at) => {
			const { id } = await draftTicketRound(at, 'draft');
			await tickets.setTicketKey(at.admin, id, hash());
		},
		roundCounters: (at) => tickets.roundCounters(at.visitor, at.closed.iit.slug),
		nullifiers: (at) => tickets.nullifiers(at.visitor, at.closed.iit.slug)
	} satisfies Calls<typeof tickets>,
	issuer: {
		ticketIssuer: (at) => issuer.ticketIssuer(at.visitor, at.open.iit.slug),
		setIssuer: async (at) => {
			const { id } = await createRound(at.admin, at.agency.id, draftOf(at, 'iit'));
			const key = randomBytes(270);
			const other = {
				slug: 'other',
				spki: key.toString('hex'),
				fingerprint: createHash('sha256').update(key).digest('hex')
			};
			await issuer.setIssuer(at.admin, id, other);
		},
		setSignsFor: async (at) => {
			const { id } = await draftTicketRound(at, 'draft');
			await issuer.setSignsFor(at.admin, id, 'https://example.org/i/0123456789');
		},
		unsetOutside: async (at) => {
			const { id } = await draftTicketRound(at, 'draft');
			await issuer.unsetOutside(at.admin, id);
		}
	} satisfies Calls<typeof issuer>,
	notice: {
		readAgencyNotice: (at) => notice.readAgencyNotice(at.visitor, at.agency.slug),
		readKeeping: (at) => notice.readKeeping(at.admin, at.agency.id),
		updateKeeping: (at) =>
			notice.updateKeeping(at.admin, at.agency.id, { keptIn: 'กรุงเทพฯ', retentionDays: 90 }),
		deleteExpiredResponses: (at) => notice.deleteExpiredResponses(at.server)
	} satisfies Calls<typeof notice>
};
