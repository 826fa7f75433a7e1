/** What comes of a round that interviewers ask: figures of its own, beside the total and never in it. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { AGENCY_A, insertCast, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance } from './support/instance.ts';
import { interviewOnce } from './support/requests.ts';
import { beginClosing, makeRound } from './support/rounds.ts';
import { words } from './support/words.ts';

const INSTRUMENT = surveyInstrument('eit-2566');
/** The demonstration has results of this year. */
const YEAR = 2566;
const PICTURE = `/staff/results/year/thung-prongsai-demonstration/${YEAR}/pulse`;

interface Row {
	section: string;
	part: string;
	code: string;
	low: number | string;
	high: number | string;
}

async function picture(analyst: BrowserContext, url: string): Promise<Row[]> {
	const reply = await analyst.request.get(`${url}${PICTURE}/picture.json`);
	return ((await reply.json()) as { rows: Row[] }).rows;
}

test('interviews are published beside the total of the year, which they do not change', async ({
	browser
}) => {
	test.setTimeout(180_000);
	let instance = await startCopy();
	try {
		await insertCast(instance.data);
		const { url } = instance.addresses;
		const bob = await windowOf(browser, url, 'bob');
		const before = await picture(bob, url);
		const ofTotal = (rows: Row[]) =>
			rows.filter(({ section }) => ['figure', 'total', 'level'].includes(section));
		const ofInterviews = (rows: Row[]) => rows.filter(({ section }) => section === 'interviews');
		expect(ofTotal(before).find(({ section }) => section === 'total')?.low).toBeGreaterThan(0);
		expect(ofInterviews(before)).toEqual([]);

		const round = await makeRound(instance.data, 'รอบสัมภาษณ์ทั้งปี', {
			agency: AGENCY_A,
			instrument: 'eit-2566',
			fiscalYear: YEAR,
			part: 'eit_survey'
		});
		const ida = (await windowOf(browser, url, 'ida')).request;
		for (let n = 0; n < 12; n += 1) {
			const answers = INSTRUMENT.items.map((item) => {
				const { options } = scaleOf(INSTRUMENT, item);
				return [item.code, options[n % options.length]?.code ?? '-'];
			});
			const address = `${url}/staff/interview/${round.slug}/${round.point}`;
			await interviewOnce(ida, address, Object.fromEntries(answers) as Record<string, string>);
		}
		await beginClosing(instance.data, round.id);
		// The schedule looks when it starts.
		instance = await restartInstance(instance);
		await expect
			.poll(() =>
				ask(
					instance.data,
					(sql) => sql`select from public.published_results where round_id = ${round.id}`
				)
			)
			.toHaveLength(1);

		const after = await picture(bob, url);
		expect(ofTotal(after)).toEqual(ofTotal(before));
		const own = ofInterviews(after).find(({ code }) => code === 'own');
		expect([own?.part, Number(own?.low) > 0]).toEqual(['eit_survey', true]);
		const page = await bob.newPage();
		await page.goto(`${url}/staff/results/${round.slug}`);
		await expect(page.getByText(words('th', 'round_part_eit_survey')).first()).toBeVisible();
		await page.goto(`${url}/staff/results`);
		await expect(page.getByText(words('th', 'results_own_survey_note')).first()).toBeVisible();
	} finally {
		await instance.stop();
	}
});
