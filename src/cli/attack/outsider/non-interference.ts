/**
 * Whoever reads everything before and after somebody has answered: every address, as a visitor and
 * as an analyst, byte by byte (P16). A difference must show twice, for others may be at work on a
 * running instance, and the night's snapshot may fall in between.
 */
import { addressesOf, quickRoutes, slugsOf } from '../addresses.ts';
import { countAnswers } from '../mixing.ts';
import type { Attack } from '../observation.ts';
import { analyst, visitor, type Reader } from '../readers.ts';
import { answer } from '../respondent.ts';
import type { Scene } from '../scene.ts';
import { K, type OwnRound } from '../stage.ts';
import { maskedReply } from './masked.ts';

/** As a browser loads a page. */
const AT_A_TIME = 6;

export const nonInterference: Attack = {
	who: 'outsider',
	code: 'non_interference',
	rules: 'P16',
	async observe(scene) {
		const { running, sql, stage, pace } = scene;
		const [external, internal] = [await stage.external(2), await stage.internal()];
		const own = pace.crawlsAllRounds ? null : [external.id, internal.id];
		const slugs = await slugsOf(sql, stage.agency, own);
		const paths = quickRoutes().flatMap((route) => addressesOf(route, slugs));
		const readers = [visitor(running), await analyst(running, stage)];
		const crawl = () => readAll(readers, paths);
		const submit = () => answerBoth(scene, external, internal);

		const first = await compare(crawl, submit);
		const leaks = first.size === 0 ? [] : intersection(first, await compare(crawl, submit));
		// The night's snapshot, had it counted the answer at once.
		const planted = await compare(crawl, async () => {
			await sql`update public.rounds set turnout_at_least = ${K}, turnout_on = private.today()
				where id = ${external.id}`;
		});
		return {
			looked: { addresses: paths.length, readers: readers.length },
			leaks,
			isControlSeen: planted.size > 0
		};
	}
};

/** Answers that arrive, or nothing was compared. */
async function answerBoth({ running, sql }: Scene, external: OwnRound, internal: OwnRound) {
	const counts = () => Promise.all([external, internal].map(({ id }) => countAnswers(sql, id)));
	const before = await counts();
	await answer(running.url, external.paths[0] ?? '', { e1: '1' });
	await answer(running.url, internal.paths[0] ?? '', { i1: '1', code: internal.codes.pop() ?? '' });
	const after = await counts();
	if (after.some(({ waiting }, i) => waiting !== (before[i]?.waiting ?? 0) + 1)) {
		throw new Error('The answers did not arrive.');
	}
}

/** Reader and address of what is not the same after as before. */
async function compare(crawl: () => Promise<Map<string, string>>, act: () => Promise<void>) {
	const before = await crawl();
	await act();
	const after = await crawl();
	return new Set([...before.keys()].filter((key) => before.get(key) !== after.get(key)));
}

function intersection(one: Set<string>, other: Set<string>): string[] {
	return [...one].filter((key) => other.has(key));
}

async function readAll(readers: Reader[], paths: string[]): Promise<Map<string, string>> {
	const read = new Map<string, string>();
	const jobs = readers.flatMap((reader) => paths.map((path) => ({ reader, path }))).values();
	const workers = Array.from({ length: AT_A_TIME }, async () => {
		for (const { reader, path } of jobs) {
			const { status, headers, body } = await reader.get(path);
			read.set(`${reader.name} ${path}`, maskedReply(status, headers, body));
		}
	});
	await Promise.all(workers);
	return read;
}
