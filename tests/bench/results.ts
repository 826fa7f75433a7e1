/**
 * The page of a result, of a thousand and of a million answers, and averaging a million raw rows:
 * pages read counts that are five numbers a question, however many answered.
 */
import { request } from '@playwright/test';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { publish } from '../../src/lib/privacy/disclosure/publish.ts';
import { parsePublishedState } from '../../src/lib/privacy/disclosure/published-state.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { ask, callAsServer } from '../e2e/support/database.ts';
import { startInstance } from '../e2e/support/instance.ts';
import { makeRound } from '../e2e/support/rounds.ts';
import { signInAnalyst } from './accounts.ts';
import { inTurns, measured, timed, type Measured } from './measured.ts';

const FEW = 1000;
const MANY = 1_000_000;
const TURNS = 15;
const INSTRUMENT = surveyInstrument('eit-2566');

export async function run(): Promise<Measured[]> {
	const instance = await startInstance();
	const reader = await request.newContext();
	try {
		const { data, addresses } = instance;
		await signInAnalyst(reader, data, addresses.url);
		const [few, many] = [await loadRound(data, FEW), await loadRound(data, MANY)];
		await ask(data, (sql) => sql.unsafe(RAW_ROWS));
		const page = (slug: string) => async () =>
			timed(async () => {
				const reply = await reader.get(`${addresses.url}/staff/results/${slug}`);
				if (reply.status() !== 200) throw new Error(`The result answers ${reply.status()}.`);
				await reply.body();
			});
		await Promise.all([page(few)(), page(many)()]);
		const times = await inTurns(TURNS, {
			few: page(few),
			many: page(many),
			raw: () => ask(data, (sql) => timed(() => sql.unsafe(AVERAGES)))
		});
		return [
			measured('results_million', 'ms', times.many, times.few),
			measured('results_raw', 'ms', times.many, times.raw)
		];
	} finally {
		await reader.dispose();
		await instance.stop();
	}
}

/** An open round that has counted so many answers, and has published them; its slug. */
async function loadRound(data: string, n: number): Promise<string> {
	const { id, slug } = await makeRound(data, `รอบ ${n}`, {
		agency: AGENCY_A,
		instrument: 'eit-2566'
	});
	const counts = INSTRUMENT.items.flatMap((item) => {
		const { options } = scaleOf(INSTRUMENT, item);
		return options.map(({ code }) => ({
			round_id: id,
			cell: 1,
			item: item.code,
			option: code,
			n: n / options.length
		}));
	});
	await ask(data, (sql) =>
		sql.begin(async (tx) => {
			await tx`insert into private.mixes (round_id, cell, moved, day)
				values (${id}, 1, ${n}, current_date)`;
			await tx`insert into private.tallies ${tx(counts)}`;
			await tx`insert into private.published_tallies ${tx(counts)}`;
			await tx`update public.rounds set tallies_version = 1 where id = ${id}`;
		})
	);
	const state = parsePublishedState(
		await callAsServer(data, 'published_state', { p_round_id: id })
	);
	await callAsServer(data, 'store_published_result', {
		p_round_id: id,
		p_version: 1,
		p_result: publish(state, INSTRUMENT)
	});
	return slug;
}

const COLUMNS = INSTRUMENT.items.map(({ code }) => code);

/** Narrower than any real table of answers, which is in favour of averaging it. */
const RAW_ROWS = `create unlogged table public.bench_rows as
	select ${COLUMNS.map((code) => `(random() * 3)::smallint as ${code}`).join(', ')}
	from generate_series(1, ${MANY}); analyze public.bench_rows`;

const AVERAGES = `select ${COLUMNS.map((code) => `avg(${code})`).join(', ')} from public.bench_rows`;
