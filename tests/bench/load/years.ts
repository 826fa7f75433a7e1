/** What agencies know and do beside their rounds: official figures, website, measures, reports. */
import type { TransactionSql } from 'postgres';
import type { AssessedYear } from './official.ts';
import { CLOSED_YEAR } from './surveys.ts';

const MEASURES = 8;
/** Items of the website that somebody has looked at: all of OIT 2566. */
const OIT_ITEMS = 43;

/** @param kinds how many different ones there are of each year. */
export async function insertYears(
	tx: TransactionSql,
	years: AssessedYear[],
	kinds: number
): Promise<void> {
	await insertOfficial(tx, years, kinds);
	await tx`
		insert into public.oit_self_checks
			(agency_id, fiscal_year, instrument_id, item, ticked, evidence_url, note, state)
		select id, ${CLOSED_YEAR}, 'oit-2566', 'o' || item, '{1}', 'https://example.org/' || item, '',
			case when (n + item) % 5 = 0 then 'gathering' else 'published' end
		from made, generate_series(1, ${OIT_ITEMS}::int) item`;
	await insertMeasures(tx);
	await tx`
		insert into public.report_edits (agency_id, fiscal_year, locale, sentence, words, replaced)
		select id, ${CLOSED_YEAR}, 'th', 'result.total', 'ถ้อยคำสมมุติ', 'ถ้อยคำเดิม' from made`;
}

async function insertOfficial(
	tx: TransactionSql,
	years: AssessedYear[],
	kinds: number
): Promise<void> {
	const rows = years.map(({ fiscalYear, kind, figures }) => ({
		fiscal_year: fiscalYear,
		kind,
		figures: tx.json(figures as never)
	}));
	await tx`create temp table assessed (fiscal_year integer, kind integer, figures jsonb) on commit drop`;
	await tx`insert into assessed ${tx(rows)}`;
	await tx`
		insert into public.official_sources
			(agency_id, fiscal_year, source_th, source_en, is_example, announced_on)
		select id, fiscal_year, 'ตัวเลขสร้างขึ้น', 'Made-up figures', true,
			make_date(fiscal_year - 543, 8, 10)
		from made, (select distinct fiscal_year from assessed) years`;
	await tx`
		insert into public.official_figures (agency_id, fiscal_year, part, code, score, level)
		select made.id, y.fiscal_year, f.part, f.code, f.score, f.level
		from made
		join assessed y on y.kind = made.n * 7 % ${kinds}::int,
			jsonb_to_recordset(y.figures) as f (part text, code text, score numeric, level text)
		order by made.id, y.fiscal_year, f.part, f.code`;
	await tx`
		insert into public.official_remarks (agency_id, fiscal_year, part, code, remark)
		select id, ${CLOSED_YEAR}, 'oit', 'o' || item, 'ข้อสังเกตสมมุติ' from made, generate_series(1, 3) item`;
	await tx`
		insert into public.official_imports
			(agency_id, fiscal_year, number, imported_on, imported_by, content)
		select made.id, y.fiscal_year, 1, make_date(y.fiscal_year - 543, 8, 11), 'admin@example.org',
			jsonb_build_object(
				'source_th', 'ตัวเลขสร้างขึ้น', 'source_en', 'Made-up figures', 'is_example', true,
				'rank', null, 'rank_among', null, 'announced_on', null,
				'figures', y.figures, 'remarks', '[]'::jsonb
			)
		from made join assessed y on y.kind = made.n * 7 % ${kinds}::int`;
}

/** Those of the year after, which answer the figures of the closed one. */
async function insertMeasures(tx: TransactionSql): Promise<void> {
	await tx`
		insert into public.measures
			(id, agency_id, fiscal_year, theme, title, items_year, items, unit, steps, starts_on, ends_on,
				state, is_public)
		select pg_temp.made_up('measure ' || measure, n), id, ${CLOSED_YEAR + 1}, 1 + measure % 7,
			'มาตรการสมมุติ ' || measure, ${CLOSED_YEAR}, array['i' || measure], 'สำนักปลัด',
			array['วางแผน', 'ทำ', 'ติดตาม'], '2023-10-01', '2024-09-30', 'under_way', measure % 2 = 0
		from made, generate_series(1, ${MEASURES}::int) measure`;
	await tx`
		insert into public.measure_progress (measure_id, agency_id, done_on, note)
		select pg_temp.made_up('measure ' || measure, n), id, date '2023-11-01' + entry, 'ทำแล้ว (สมมุติ)'
		from made, generate_series(1, ${MEASURES}::int) measure, generate_series(1, 2) entry`;
}
