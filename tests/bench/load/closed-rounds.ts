/** The closed year of every agency: three rounds each, mixed, counted and published. */
import type { TransactionSql } from 'postgres';
import { CLOSED_ON, CLOSED_YEAR, PAPERS, type Survey } from './surveys.ts';

/** Leaves the table `closed` of rounds and their surveys, until the transaction ends. */
export async function insertClosedRounds(tx: TransactionSql, surveys: Survey[]): Promise<void> {
	await insertSurveys(tx, surveys);
	// In the order of their ids, or every index of millions would be filled all over at once.
	await tx`
		create temp table closed on commit drop as
		select pg_temp.made_up('closed ' || s.part, made.n) as id, made.id as agency_id,
			made.n as agency, s.part, s.kind, s.n
		from made
		join survey s on s.kind = (made.n * 7 + length(s.part)) % (select count(distinct kind) from survey)
		order by 1`;
	await tx`create unique index on closed (id)`;
	await tx`analyze closed`;
	await tx`
		insert into public.rounds
			(id, slug, agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected,
				admission, state, tallies_version, turnout_at_least, turnout_on, printed, key_fingerprint,
				asks_comment)
		select id, left(md5(id::text), 10), agency_id, format('รอบสมมุติ %s', part),
			split_part(part, '_', 1) || '-2566', part, ${CLOSED_YEAR}, ${CLOSED_ON}::date - 60, ${CLOSED_ON},
			n, case part when 'iit' then 'ticket' else 'link' end, 'closed', 1, n / 10 * 10, ${CLOSED_ON},
			case part when 'iit' then n else 0 end,
			case part when 'iit' then encode(sha256(id::text::bytea), 'hex') end,
			part = 'eit_public' and agency % 4 = 0
		from closed`;
	await tx`
		insert into public.service_points (id, round_id, name_th, name_en, expected, slug, cell)
		select pg_temp.made_up(part || ' point', agency), id, 'จุดบริการสมมุติ', 'Made-up counter', n,
			left(md5('point ' || id), 10), 1
		from closed where part <> 'iit'`;
	await insertAnswers(tx);
	await insertCounts(tx);
	await tx`
		insert into public.published_results (round_id, version, as_of, is_final, result, digest)
		select c.id, 1, ${CLOSED_ON}, true, s.result, s.digest from closed c join survey s using (part, kind)`;
	await tx`
		insert into public.result_publications (round_id, published_on)
		select id, ${CLOSED_ON} from closed where agency % 10 <> 1`;
}

async function insertSurveys(tx: TransactionSql, surveys: Survey[]): Promise<void> {
	const rows = surveys.map(({ part, kind, n, answers, tallies, marks, result }) => ({
		...{ part, kind, n },
		...{ answers: tx.json(answers), tallies: tx.json(tallies as never) },
		marks: tx.json(marks as never),
		result: tx.json(result as never)
	}));
	await tx`
		create temp table survey (
			part text, kind integer, n integer, answers jsonb, tallies jsonb, marks jsonb, result jsonb, digest bytea
		) on commit drop`;
	await tx`insert into survey ${tx(rows)}`;
	await tx`update survey set digest = sha256(convert_to(result::text, 'UTF8'))`;
}

/** A row for each answer: what was spent, and what the recount of an external round takes. */
async function insertAnswers(tx: TransactionSql): Promise<void> {
	await tx`
		insert into private.spent (round_id, h)
		select id, sha256((id::text || answer)::bytea) from closed, generate_series(1, n) answer`;
	await tx`
		insert into private.slips (round_id, h, state)
		select id, sha256((id::text || slip)::bytea), 'redeemed'
		from closed, generate_series(1, n) slip
		where part = 'iit'`;
	await tx`
		insert into private.responses (round_id, cell, day, answers)
		select c.id, 1, ${CLOSED_ON}, answer
		from closed c join survey s using (part, kind), jsonb_array_elements(s.answers) answer
		where part <> 'iit'`;
	await tx`
		insert into private.comments (round_id, body)
		select id, 'ข้อความสมมุติ ' || comment from closed, generate_series(1, 15) comment
		where part = 'eit_public' and agency % 4 = 0`;
	await tx`
		insert into private.comment_releases (round_id, released)
		select id, 15 from closed where part = 'eit_public' and agency % 4 = 0`;
	await tx`
		insert into audit.paper_entries (round_id, day, user_id, n, is_noted)
		select id, ${CLOSED_ON}::date - day, pg_temp.made_up('interviewer', agency), ${PAPERS.aDay}::int, true
		from closed, generate_series(1, ${PAPERS.days}::int) day
		where part = 'eit_public'`;
}

async function insertCounts(tx: TransactionSql): Promise<void> {
	await tx`
		insert into private.mixes (round_id, cell, moved, day)
		select id, 1, n, ${CLOSED_ON} from closed`;
	await tx`
		insert into private.marks (round_id, mark, n)
		select c.id, m.mark, m.n
		from closed c join survey s using (part, kind),
			jsonb_to_recordset(s.marks) as m (mark text, n integer)`;
	for (const table of ['private.tallies', 'private.published_tallies']) {
		await tx`
			insert into ${tx(table)} (round_id, cell, item, option, n)
			select c.id, 1, t.item, t.option, t.n
			from closed c join survey s using (part, kind),
				jsonb_to_recordset(s.tallies) as t (item text, option text, n integer)`;
	}
}
