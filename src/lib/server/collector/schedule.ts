/**
 * When rounds are mixed, closed, counted for turnout and published, when papers are noted, and when
 * what was kept long enough is deleted: once a minute it asks the database what is due. Days are stored, so what fell
 * due while nothing ran is caught up (privacy: never triggered by an answer, P14).
 */
import { randomInt } from 'node:crypto';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { log, type ScheduledTask } from '$lib/server/log.ts';
import { dueRounds, mixDatabase, snapshotTurnout } from '$lib/server/supabase/mix.ts';
import { serviceClient, type Supabase } from '$lib/server/supabase/client.ts';
import { notePapers } from '$lib/server/supabase/acts.ts';
import { deleteExpiredResponses } from '$lib/server/supabase/notice.ts';
import { beginClosing } from '$lib/server/supabase/rounds.ts';
import { keys } from './keys.ts';
import { endClosedRounds } from './mix.ts';
import { mixRound } from './mix-round.ts';
import { publishRound } from './publish.ts';

const LOOK_EVERY_MS = 60_000;

/** A mix due today waits for this minute of the night (Bangkok), chosen anew at every start. */
const NIGHT_MINUTE = randomInt(0, 5 * 60);

/** Starts looking; stops when the server shuts down. */
export function startSchedule(): void {
	let isBusy = false;
	const look = async () => {
		if (isBusy) return;
		isBusy = true;
		await attempt('look', () => runDue(minuteOfDay(new Date())));
		isBusy = false;
	};
	const timer = setInterval(look, LOOK_EVERY_MS);
	// A crash may have come between the close of a round and the end of its key.
	void attempt('end', () => endClosedRounds(mixDatabase(serviceClient()), keys)).then(look);
	process.once('sveltekit:shutdown' as never, () => clearInterval(timer));
}

/** Does what is due at this minute of the day; what is overdue since yesterday at any minute. */
async function runDue(minute: number): Promise<void> {
	const database = serviceClient();
	const due = await dueRounds(database);
	const isNight = minute >= NIGHT_MINUTE;
	for (const { id, isOverdue } of due.mix) {
		if (isOverdue || isNight) await attempt('mix', () => mixRound(id));
	}
	for (const id of due.close) await attempt('close', () => closeRound(database, id));
	for (const id of due.publish) await attempt('publish', () => publishRound(id));
	if (isNight) {
		await attempt('turnout', () => snapshotTurnout(database));
		await attempt('papers', () => notePapers(database));
		await attempt('retention', () => deleteExpired(database));
	}
}

/** Lets no more answers in, then counts those that wait. */
async function closeRound(database: Supabase, id: string): Promise<void> {
	await beginClosing(database, id);
	await mixRound(id);
}

/**
 * One task's failure keeps no other from being done, and the next look tries it again. It is told
 * without its text, which may quote data (P40).
 */
async function attempt(task: ScheduledTask, work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch {
		log({ schedule: task, outcome: 'failed' });
	}
}

let deletedOn = '';

/** Once a day is enough, and the look goes over all finished rounds. */
async function deleteExpired(database: Supabase): Promise<void> {
	const today = bangkokDay(new Date());
	if (deletedOn === today) return;
	await deleteExpiredResponses(database);
	deletedOn = today;
}

function minuteOfDay(now: Date): number {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Asia/Bangkok',
		hour: '2-digit',
		minute: '2-digit'
	}).formatToParts(now);
	const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
	return of('hour') * 60 + of('minute');
}
