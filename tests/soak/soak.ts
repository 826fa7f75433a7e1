/**
 * `npm run soak -- --minutes N`: a Prongsai of its own under load, disturbed at random moments for so
 * many minutes, and now and then asked for more than it can do. Ends with one line of JSON, and with
 * status 1 where anything acknowledged was lost, anything counted twice, a rule of the mix was broken,
 * the service did not come back, or its memory kept growing.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { DISTURBANCES, possibleDisturbances } from './disturbances.ts';
import { Ledger } from './ledger.ts';
import { watchMemory } from './memory.ts';
import { overload } from './overload.ts';
import { respond } from './respondents.ts';
import { openSite } from './site.ts';
import { watch } from './verdict.ts';

const RESPONDENTS = 8;
/** Longest time between two disturbances. */
const CALM_MS = 8000;

const minutes = readMinutes();
const until = performance.now() + minutes * 60_000;
const site = await openSite();
const memory = watchMemory(site.pid);
let status = 1;
try {
	status = await soak();
} finally {
	memory.stop();
	await site.stop();
	// After a fault there are respondents left who would go on trying.
	process.exit(status);
}

async function soak(): Promise<number> {
	const ledger = new Ledger();
	const { check, close } = watch(site, ledger);
	const names = possibleDisturbances(site);
	if (!names.includes('disk_full'))
		console.error('Skipped: a full disk; it takes root to make one.');
	const done: Record<string, number> = {};
	let isOver = false;
	let fault: string | null = null;
	const load = Array.from({ length: RESPONDENTS }, () =>
		respond(site.counter, ledger, () => isOver).catch((error: unknown) => {
			fault ??= (error as Error).message;
		})
	);
	try {
		while (performance.now() < until && fault === null) {
			await pause(randomInt(CALM_MS));
			const name = names[randomInt(names.length + 1)] ?? 'overload';
			console.error(`${name}: ${ledger.acknowledged().length} acknowledged so far`);
			if (name === 'overload') await overload(site, ledger);
			else await DISTURBANCES[name](site);
			await site.recovered();
			await check();
			done[name] = (done[name] ?? 0) + 1;
		}
		isOver = true;
		await Promise.all(load);
		await close();
	} catch (error) {
		fault ??= (error as Error).message;
	}
	isOver = true;
	fault ??= memory.fault();
	const acknowledged = ledger.acknowledged().length;
	console.log(
		JSON.stringify({ minutes, acknowledged, disturbances: done, memory: memory.seen(), fault })
	);
	return fault === null ? 0 : 1;
}

function readMinutes(): number {
	const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
	const minutes = Number(values.minutes);
	if (minutes > 0 && Number.isFinite(minutes)) return minutes;
	console.error('Usage: npm run soak -- --minutes N');
	return process.exit(1);
}
