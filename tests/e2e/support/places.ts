/** An address of every staff route within one agency, with rounds in the states that the pages are for. */
import { randomUUID } from 'node:crypto';
import { ask } from './database.ts';
import { makeDraft, makeDraw, makeRound } from './rounds.ts';

/** Addresses by route, as `staffRoutes` names them. */
export type Places = ReadonlyMap<string, string>;

const DEMONSTRATION = 'thung-prongsai-demonstration';
const CLOSED = 'd0000000-0000-4000-8000-000000000001';

interface Agency {
	id: string;
	slug: string;
}

/**
 * Makes what the addresses lead to. Results are those of the demonstration, which has some.
 * @param person id of somebody who belongs to the agency.
 */
export async function makePlaces(
	data: string,
	agency: Agency,
	person: string,
	routes: Iterable<string>
): Promise<Places> {
	const name = `รอบ ${randomUUID().slice(0, 8)}`;
	const wish = { agency: agency.id };
	const draft = await makeDraft(data, `${name} ร่าง`, wish);
	const opened = await makeRound(data, `${name} เปิด`, wish);
	const draw = await makeDraw(data, `${name} จับบัตร`, agency.id);
	const survey = await makeRound(data, `${name} สัมภาษณ์`, { ...wish, part: 'eit_survey' });
	const made = await insertOthers(data, agency.id, name);
	const rounds: [RegExp, string][] = [
		[/^results/, made.closed],
		[/^interview/, survey.slug],
		[/^rounds\/\[round\]\/(close|prolong|entry|paper|poster|qr)/, opened.slug],
		[/^rounds\/\[round\]\/(declare|slips\/sheets)/, draw.path.slice('/i/'.length)],
		[/^rounds\/\[round\]\/slips/, made.internal],
		[/^rounds\/\[round\]\/outside/, made.tickets],
		[/^rounds/, draft.slug]
	];
	const path = (route: string) =>
		`/staff/${route}`
			.replace('[agency]', route.startsWith('results') ? DEMONSTRATION : agency.slug)
			.replace('[year]', '2566')
			.replace('[basis]', 'pulse')
			.replace('[measure]', made.measure)
			.replace('[item]', 'o1')
			.replace('[number]', '1')
			.replace('[person]', person)
			.replace('[sentence]', 'result.total')
			.replace(/\[(point|slug)\]/, route.startsWith('interview') ? survey.point : opened.point)
			.replace('[round]', rounds.find(([pattern]) => pattern.test(route))?.[1] ?? '')
			.replace(/\/$/, '');
	return new Map([...routes].map((route) => [route, path(route)]));
}

interface Others {
	closed: string;
	internal: string;
	tickets: string;
	measure: string;
}

async function insertOthers(data: string, agency: string, name: string): Promise<Others> {
	return ask(data, async (sql) => {
		const round = async (admission: string) => {
			const [row] = await sql<{ slug: string }[]>`
				insert into public.rounds
					(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected, admission)
				values (${agency}, ${`${name} ${admission}`}, 'iit-2566', 'iit', 2566,
					private.today(), private.today() + 30, 40, ${admission})
				returning slug`;
			return row?.slug ?? '';
		};
		const [measure] = await sql<{ id: string }[]>`
			insert into public.measures (agency_id, fiscal_year, title, items_year)
			values (${agency}, 2566, ${name}, 2566) returning id`;
		const figures = [{ part: 'iit', code: 'i1', score: 90, level: null }];
		const content = { source_th: 'รายงาน', source_en: 'Report', figures, remarks: [] };
		await sql`select public.import_official_year(${agency}, 2566, 0, ${sql.json(content)})`;
		const [closed] = await sql<{ slug: string }[]>`
			select slug from public.rounds where id = ${CLOSED}`;
		return {
			closed: closed?.slug ?? '',
			internal: await round('draw'),
			tickets: await round('ticket'),
			measure: measure?.id ?? ''
		};
	});
}
