/**
 * When rounds are mixed, closed, counted for turnout and published, and when what was kept long
 * enough is deleted: once a minute it asks the database what is due. Days are stored, so what fell
 * due while nothing ran is caught up (privacy: never triggered by an answer, P14).
 */
import { randomInt } from 'node:crypto';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { dueRounds, snapshotTurnout } from '$lib/server/supabase/mix.ts';
import { serviceClient, type Supabase } from '$lib/server/supabase/client.ts';
import { deleteExpiredResponses } from '$lib/server/supabase/notice.ts';
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
		try {
			await runDue(minuteOfDay(new Date()));
		} catch {
			// Told without its text, which may quote data; the next look tries again.
			console.error(JSON.stringify({ schedule: 'failed' }));
		} finally {
			isBusy = false;
		}
	};
	const timer = setInterval(look, LOOK_EVERY_MS);
	void look();
	process.once('sveltekit:shutdown' as never, () => clearInterval(timer));
}

/** Does what is due at this minute of the day; what is overdue since yesterday at any minute. */
export async function runDue(minute: number): Promise<void> {
	const database = serviceClient();
	const due = await dueRounds(database);
	const isNight = minute >= NIGHT_MINUTE;
	for (const { id, isOverdue } of due.mix) {
		if (isOverdue || isNight) await mixRound(id);
	}
	for (const id of due.close) await mixRound(id);
	for (const id of due.publish) await publishRound(id);
	if (isNight) {
		await snapshotTurnout(database);
		await deleteExpired(database);
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
