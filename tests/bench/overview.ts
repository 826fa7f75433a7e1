/**
 * The overview of a whole country, 8,300 agencies with 1.4 million answers, for whoever oversees all of
 * it: the first page that a server answers after its start, when neither it nor Postgres holds
 * anything ready, and the next. Beside it the same agencies with their figures by a bare select of the
 * database's owner, just as early in a start of its own.
 */
import { request } from '@playwright/test';
import { rmSync } from 'node:fs';
import type { Sql } from 'postgres';
import { ask } from '../e2e/support/database.ts';
import { startInstance, testFolder, type Instance } from '../e2e/support/instance.ts';
import { signInOverseer } from './accounts.ts';
import { loadCountry, WHOLE_COUNTRY } from './load/country.ts';
import { COUNTRY_SLUG } from './load/regions.ts';
import { CLOSED_YEAR } from './load/surveys.ts';
import { measured, quantile, timed, type Measured } from './measured.ts';

const TURNS = 5;
const PATH = `/staff/oversight/${COUNTRY_SLUG}/${CLOSED_YEAR}?sort=official_total`;

export async function run(): Promise<Measured[]> {
	const data = testFolder();
	const reader = await request.newContext();
	const page = (url: string) => async () => {
		const reply = await reader.get(url + PATH);
		const text = await reply.text();
		// Not a page that says that there is nothing, or asks to sign in.
		if (reply.status() !== 200 || !text.includes('หน่วยงานสมมุติ')) {
			throw new Error(`The overview answers ${reply.status()}.`);
		}
	};
	const times = { page: [] as number[], again: [] as number[], select: [] as number[] };
	const started = async (use: (instance: Instance) => Promise<unknown>) => {
		const instance = await startInstance({ PRONGSAI_DATA: data });
		await use(instance).finally(() => instance.end());
	};
	try {
		await started(async ({ addresses }) => {
			await ask(data, (sql) => loadCountry(sql, WHOLE_COUNTRY));
			await signInOverseer(reader, data, addresses.url);
		});
		for (let turn = 0; turn < TURNS; turn += 1) {
			await started(async ({ addresses }) => {
				times.page.push(await timed(page(addresses.url)));
				times.again.push(await timed(page(addresses.url)));
			});
			await started(() =>
				ask(data, async (sql) => times.select.push(await timed(() => selectAll(sql))))
			);
		}
		const select = quantile(times.select);
		return [
			measured('overview', 'ms', quantile(times.page), select),
			measured('overview_again', 'ms', quantile(times.again), select)
		];
	} finally {
		await reader.dispose();
		rmSync(data, { recursive: true, force: true });
	}
}

function selectAll(sql: Sql): PromiseLike<unknown> {
	return sql`
		select a.name_th, a.name_en, r.name_th, s.*
		from public.agencies a
		join public.regions r on r.id = a.region_id
		join public.year_summaries s on s.agency_id = a.id and s.fiscal_year = ${CLOSED_YEAR}
		order by s.official_total, a.name_th`;
}
