import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { openEnvelope } from '$lib/privacy/envelope.ts';
import { takeMode } from '$lib/privacy/mode.ts';
import { formatSlipCode, generateSlipCode } from '$lib/privacy/slip-code.ts';
import type { SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import { enterPaper, type Entered, type PaperDesk } from './enter-paper.ts';
import type { FilledForm } from './filled-form.ts';
import { Limiter } from './limiter.ts';
import { DeskLimit } from './desk-limit.ts';
import {
	EXTERNAL as entry,
	INTERNAL as draw,
	ROUND as round,
	VISITOR as visitor
} from './questionnaire.fixture.ts';
import { openForm } from './questionnaire.ts';
import { submitAnswers } from './submit.ts';

const key = randomBytes(32);

let desk: PaperDesk;
let time: Date;
/** What the database took, and what it says where it takes nothing. */
let stored: { response: SealedResponse; userId: string }[];
let refusal: SubmitOutcome | 'away' | null;

beforeEach(() => {
	time = new Date('2026-11-22T03:17:42Z');
	stored = [];
	refusal = null;
	vi.spyOn(console, 'error').mockReturnValue();
	const secret = randomBytes(32);
	const limits = { answersPerAddress: 1, answersPerPoint: 1, wrongCodesPerRound: 2 };
	desk = {
		wayIn: {
			limiter: new Limiter(limits, () => time),
			keys: { read: async () => key, secret: async () => secret },
			submit: async () => 'ok',
			now: () => time
		},
		limit: new DeskLimit(3, () => time),
		async submit(userId, response) {
			if (refusal === 'away') throw new Error('no connection');
			const isKnown = stored.some((known) => known.response.h === response.h);
			const outcome = isKnown ? 'already' : (refusal ?? 'ok');
			if (outcome === 'ok') stored.push({ response, userId });
			return { outcome, today: stored.length };
		}
	};
});

async function paper(
	answers: Record<string, string>,
	{ from = entry, code = '' } = {}
): Promise<FilledForm> {
	const screen = await openForm(desk.wayIn, from);
	if (screen.name !== 'form') throw new Error(`No form but ${screen.name}.`);
	return { ...screen.form, code, answers };
}

function enter(form: FilledForm, from = entry): Promise<Entered> {
	return enterPaper(desk, { point: 'registry', entry: from, form, visitor, userId: 'ida' });
}

const isNew = (today: number) => ({ kind: 'entered', isNew: true, today });
const problem = (name: string) => ({ kind: 'problem', problem: name });

describe('entering a paper', () => {
	it('seals its answers marked as paper, which is in no other part of what is stored', async () => {
		expect(await enter(await paper({ e1: '2', e4: 'no' }))).toEqual(isNew(1));
		const { response, userId } = stored[0] ?? {};
		expect(userId).toBe('ida');
		if (response === undefined) throw new Error('Nothing was stored.');
		const place = { round, cell: 2 };
		const { mode, answers } = takeMode(openEnvelope(response.envelope, key, place));
		expect(mode).toBe('paper');
		expect(answers).toMatchObject({ e1: '2', e2: '-', e4: 'no' });
		expect(Object.keys(response).toSorted()).toEqual(
			['cell', 'comment', 'envelope', 'h', 'round', 'slip'].toSorted()
		);
	});

	it('marks no answer that came by the link', async () => {
		const sent: SealedResponse[] = [];
		const submit = async (response: SealedResponse) => {
			sent.push(response);
			return 'ok' as const;
		};
		const form = await paper({ e1: '2' });
		const instrument = surveyInstrument(entry.instrumentId);
		await submitAnswers({ ...desk.wayIn, submit }, { visitor, entry, instrument, form });
		const envelope = sent[0]?.envelope ?? Buffer.alloc(0);
		expect(takeMode(openEnvelope(envelope, key, { round, cell: 2 })).mode).toBe('self');
	});

	it('P7: counts a paper once, and tells a repeat from a new one', async () => {
		const form = await paper({ e1: '2' });
		expect(await enter(form)).toEqual(isNew(1));
		expect(await enter(form)).toEqual({ kind: 'entered', isNew: false, today: 1 });
		expect(stored).toHaveLength(1);
	});

	it('is bound by its own limit, a day and a point, and not by that of an address', async () => {
		for (const n of [1, 2, 3]) expect(await enter(await paper({ e1: '2' }))).toEqual(isNew(n));
		expect(await enter(await paper({ e1: '2' }))).toEqual(problem('too_many'));
		// The link stays open: its limit of one has not been used.
		expect(desk.wayIn.limiter.admit(visitor, { round, cell: 2 }).ok).toBe(true);
		time = new Date('2026-11-23T03:00:00Z');
		expect(await enter(await paper({ e1: '2' }))).toEqual(isNew(4));
	});

	it('takes no blank paper, no answer that was not asked, and no old page', async () => {
		expect(await enter(await paper({}))).toEqual(problem('empty'));
		expect(await enter(await paper({ e1: 'x' }))).toEqual(problem('not_offered'));
		const old = await paper({ e1: '2' });
		time = new Date('2026-11-22T09:00:00Z');
		expect(await enter(old)).toEqual(problem('stale'));
		expect(stored).toEqual([]);
	});

	it.each([
		['closed', 'closed'],
		['slip_used', 'slip_used'],
		['unknown', 'closed'],
		['away', 'unavailable']
	] as const)('says what the database meant by %s', async (outcome, told) => {
		refusal = outcome;
		expect(await enter(await paper({ e1: '2' }))).toEqual(problem(told));
	});

	it('takes a paper of a draw with its code, and lets nobody guess codes', async () => {
		expect(await enter(await paper({ i1: '1' }, { from: draw }), draw)).toEqual(problem('code'));
		const code = formatSlipCode(generateSlipCode(randomBytes));
		const filled = () => paper({ i1: '1' }, { from: draw, code });
		expect(await enter(await filled(), draw)).toEqual(isNew(1));
		refusal = 'slip_unknown';
		expect(await enter(await filled(), draw)).toEqual(problem('slip_unknown'));
		expect(await enter(await filled(), draw)).toEqual(problem('slip_unknown'));
		expect(await enter(await filled(), draw)).toEqual(problem('too_many_codes'));
	});
});
