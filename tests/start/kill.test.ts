/**
 * P8 on the whole program, as `npm start` runs it: whatever is killed, cut, filled or turned back,
 * nothing acknowledged is lost, nothing counts twice, and it comes back by itself. The long run of
 * the same is `npm run soak`.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DISTURBANCES, possibleDisturbances } from '../soak/disturbances.ts';
import { Ledger } from '../soak/ledger.ts';
import { respond } from '../soak/respondents.ts';
import { openSite, type Site } from '../soak/site.ts';
import { watch } from '../soak/verdict.ts';
import { until } from './until.ts';

const RESPONDENTS = 4;
/** Enough that every cell was mixed and answers wait again. */
const BETWEEN = 12;

let site: Site;

beforeAll(async () => {
	site = await openSite();
}, 180_000);

afterAll(() => site.stop());

it('nothing acknowledged is lost or counted twice, P1, P2, P6 hold, and the service comes back (P8)', async () => {
	const names = possibleDisturbances(site);
	if (!names.includes('disk_full'))
		console.error('SKIPPED: a full disk; it takes root to make one.');
	const ledger = new Ledger();
	const { check, close } = watch(site, ledger);
	let isOver = false;
	const load = Array.from({ length: RESPONDENTS }, () =>
		respond(site.counter, ledger, () => isOver)
	);
	try {
		for (const name of names) {
			const before = ledger.acknowledged().length;
			await until(() => ledger.acknowledged().length - before >= BETWEEN);
			await DISTURBANCES[name](site);
			await site.recovered();
			await check();
		}
	} finally {
		isOver = true;
	}
	await Promise.all(load);
	const end = await close();
	expect(end.spent).toBeGreaterThan(BETWEEN * names.length);
	expect(end.mixed.length, 'several cells were mixed').toBeGreaterThan(1);
}, 300_000);
