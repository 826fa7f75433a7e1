/** The rounds under way: residents' and employees', with what waits in the pool for the next mix. */
import type { TransactionSql } from 'postgres';
import { ENVELOPE_BYTES } from '../../../src/lib/privacy/envelope.ts';

/** The year of the product's own day; more than a mix of k leaves behind, and less than it takes. */
const OPEN_YEAR = 2570;
const WAITING = 15;
const EMPLOYEES = 45;
/** As `supabase/migrations` fixes it. */
const COMMENT_BYTES = 4124;

/** Leaves the table `running` of rounds, until the transaction ends. */
export async function insertOpenRounds(tx: TransactionSql): Promise<void> {
	await tx`
		create temp table running on commit drop as
		select pg_temp.made_up('open ' || part, n) as id, made.id as agency_id, n as agency, part
		from made, unnest(array['iit', 'eit_public']) part
		order by 1`;
	await tx`analyze running`;
	await tx`
		insert into public.rounds
			(id, slug, agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, expected,
				admission, state, mix_due_on, turnout_at_least, turnout_on, printed, key_fingerprint,
				asks_comment)
		select id, left(md5(id::text), 10), agency_id, format('รอบสมมุติ %s', part),
			split_part(part, '_', 1) || '-2566', part, ${OPEN_YEAR}, private.today() - 10,
			private.today() + 60, case part when 'iit' then ${EMPLOYEES}::int else 80 end,
			case part when 'iit' then 'ticket' else 'link' end, 'open',
			case part when 'iit' then null else private.today() + 1 + agency % 7 end,
			10, private.today(), case part when 'iit' then ${EMPLOYEES}::int else 0 end,
			case part when 'iit' then encode(sha256(id::text::bytea), 'hex') end,
			part = 'eit_public' and agency % 8 = 0
		from running`;
	await tx`
		insert into public.service_points (id, round_id, name_th, name_en, expected, slug, cell)
		select pg_temp.made_up('open point', agency), id, 'จุดบริการสมมุติ', 'Made-up counter', 80,
			left(md5('point ' || id), 10), 1
		from running where part = 'eit_public'`;
	await insertPool(tx);
}

/** Envelopes of the right length with nothing in them. */
async function insertPool(tx: TransactionSql): Promise<void> {
	await tx`
		insert into private.spent (round_id, h)
		select id, sha256((id::text || answer)::bytea)
		from running, generate_series(1, ${WAITING}::int) answer`;
	await tx`
		insert into private.slips (round_id, h, state)
		select id, sha256((id::text || slip)::bytea),
			case when slip <= ${WAITING}::int then 'redeemed' else 'unused' end
		from running, generate_series(1, ${EMPLOYEES}::int) slip
		where part = 'iit'`;
	await tx`
		insert into private.inbox (round_id, cell, envelope)
		select id, 1, decode(repeat('00', ${ENVELOPE_BYTES}::int), 'hex')
		from running, generate_series(1, ${WAITING}::int)`;
	await tx`
		insert into private.inbox_comments (round_id, envelope)
		select id, decode(repeat('00', ${COMMENT_BYTES}::int), 'hex')
		from running, generate_series(1, ${WAITING}::int)
		where part = 'eit_public' and agency % 8 = 0`;
}
