/**
 * What must hold in every state that anybody can see of a round. The rules have the numbers by
 * which Prongsai's documents cite them; a broken one is reported with its number.
 */
import type postgres from 'postgres';
import type { Answers } from '../../../src/lib/privacy/envelope.ts';
import type { TestRound } from './test-round.ts';

type Count = [cell: number, item: string, option: string, n: number];

/** A round as one statement sees it, hence one committed state. */
export interface Sight {
	state: string;
	spent: number;
	/** Sealed comments, and those that were kept at the close. */
	comments: { waiting: number; kept: string[]; released: number | null };
	waiting: [cell: number, n: number][];
	mixed: [cell: number, n: number][];
	tallies: Count[];
	/** The same, counted anew from the rows; empty for an internal round, which keeps none. */
	recount: Count[];
	stepped: Count[];
	published: { n: number; cells: [number, number][]; tallies: Count[] };
}

export async function look(sql: postgres.Sql, round: string): Promise<Sight> {
	const [row] = await sql<{ sight: Sight }[]>`
		select jsonb_build_object(
			'state', (select state from rounds where id = ${round}),
			'spent', (select count(*) from private.spent where round_id = ${round}),
			'comments', jsonb_build_object(
				'waiting', (select count(*) from private.inbox_comments where round_id = ${round}),
				'kept', (
					select coalesce(jsonb_agg(body), '[]') from private.comments where round_id = ${round}
				),
				'released', (select released from private.comment_releases where round_id = ${round})
			),
			'waiting', (
				select coalesce(jsonb_agg(jsonb_build_array(cell, n)), '[]') from (
					select cell, count(*) as n from private.inbox where round_id = ${round} group by cell
				) x
			),
			'mixed', (
				select coalesce(jsonb_agg(jsonb_build_array(cell, n)), '[]') from (
					select cell, sum(moved) as n from private.mixes where round_id = ${round} group by cell
				) x
			),
			'tallies', (
				select coalesce(jsonb_agg(jsonb_build_array(cell, item, option, n)), '[]')
				from private.tallies where round_id = ${round} and n > 0
			),
			'recount', (
				select coalesce(jsonb_agg(jsonb_build_array(cell, key, value, n)), '[]') from (
					select cell, key, value, count(*) as n
					from private.responses, jsonb_each_text(answers)
					where round_id = ${round} group by cell, key, value
				) x
			),
			'stepped', (
				select coalesce(jsonb_agg(jsonb_build_array(cell, item, option, n)), '[]')
				from private.published_tallies where round_id = ${round}
			),
			'published', published_state(${round})
		) as sight`;
	if (row === undefined) throw new Error('The round cannot be seen.');
	return row.sight;
}

/** Rules broken by a state, or by the step to it from an earlier one. */
export function broken(round: TestRound, before: Sight | null, now: Sight): string[] {
	const found: string[] = [];
	const must = (rule: string, holds: boolean) => {
		if (!holds && !found.includes(rule)) found.push(rule);
	};
	const { k } = round;
	const enough = (n: number) => n === 0 || n >= k;
	const mixed = new Map(now.mixed);
	const mixedInAll = sum(mixed.values());

	if (now.state === 'void') {
		must('P5', [now.waiting, now.mixed, now.tallies, now.recount, now.stepped].every(isEmpty));
		must('P5', now.published.n === 0 && isEmpty(now.published.cells));
	} else {
		must('P1', now.spent === sum(new Map(now.waiting).values()) + mixedInAll);
	}

	const { comments } = now;
	const isOver = now.state === 'closed' || now.state === 'void';
	must('P37', comments.waiting === (round.asksComment && !isOver ? now.spent : 0));
	must('P37', comments.released === null || (round.asksComment && now.state === 'closed'));
	must('P37', comments.kept.length === (comments.released ?? 0));
	must('P37', comments.kept.length === 0 || (comments.kept.length >= k && now.spent >= 2 * k));
	must('P37', !comments.kept.includes(''));

	const earlier = new Map(before?.mixed);
	for (const [cell, n] of mixed) must('P2', enough(n - (earlier.get(cell) ?? 0)));
	must('P2', enough(mixedInAll - sum(earlier.values())));

	if (now.state === 'open') {
		const waiting = new Map(now.waiting);
		for (const cell of mixed.keys()) must('P3', (waiting.get(cell) ?? 0) >= k);
		must('P3', round.part !== 'iit' || mixedInAll === 0);
	}
	if (now.state === 'closed') {
		must('P4', isEmpty(now.waiting));
		for (const n of mixed.values()) must('P4', n >= k);
		const named = [...mixed].filter(([cell]) => cell !== 0).map(([, n]) => n);
		must('P4', enough(mixedInAll - sum(named)));
	}

	const rows = round.part === 'iit' ? [] : now.tallies;
	must('P6', text(rows) === text(now.recount));
	for (const { cell, n } of byItem(now.tallies, () => true)) must('P6', n === mixed.get(cell));

	// Published figures of an item: they describe those who answered it.
	const stepped = byItem(now.stepped, isSubstantive);
	const steppedBefore = byItem(before?.stepped ?? [], isSubstantive);
	for (const { cell, item, n } of stepped) {
		const was = steppedBefore.find((one) => one.cell === cell && one.item === item)?.n ?? 0;
		must('P30', enough(n - was));
		const inAll = (counts: typeof stepped) =>
			sum(counts.filter((one) => one.item === item).map((one) => one.n));
		must('P31', enough(inAll(stepped) - inAll(steppedBefore)));
		const named = sum(stepped.filter((o) => o.item === item && o.cell !== 0).map((o) => o.n));
		must('P31', enough(inAll(stepped) - named));
	}
	must('P30', now.published.cells.every(([, n]) => n >= k) && enough(now.published.n));
	must(
		'P31',
		enough(now.published.n - sum(now.published.cells.map(([cell, n]) => (cell ? n : 0))))
	);
	must('P30', text(now.published.tallies) === text(now.stepped));
	return found;
}

/** What of these comments must have been kept at the close; nobody else knows their order. */
export function keptOf(round: TestRound, written: readonly string[]): string[] {
	const bodies = written.filter((text) => text !== '');
	const isEnough = bodies.length >= round.k && written.length >= 2 * round.k;
	return round.asksComment && isEnough ? bodies.toSorted() : [];
}

/** Whether the tallies, over all cells, are exactly those of the answers. */
export function areTalliesOf(tallies: Count[], answers: Answers[]): boolean {
	const counts = new Map<string, number>();
	const add = (item: string, option: string, n: number) => {
		const key = `${item} ${option}`;
		counts.set(key, (counts.get(key) ?? 0) + n);
	};
	for (const one of answers) {
		for (const [item, option] of Object.entries(one)) add(item, option, 1);
	}
	for (const [, item, option, n] of tallies) add(item, option, -n);
	return [...counts.values()].every((n) => n === 0);
}

function byItem(counts: Count[], isMeant: (option: string) => boolean) {
	const sums = new Map<string, { cell: number; item: string; n: number }>();
	for (const [cell, item, option, n] of counts) {
		const key = `${cell} ${item}`;
		const one = sums.get(key) ?? { cell, item, n: 0 };
		sums.set(key, { ...one, n: one.n + (isMeant(option) ? n : 0) });
	}
	return [...sums.values()];
}

const isSubstantive = (option: string) => option !== '-' && option !== 'x';
const isEmpty = (list: unknown[]) => list.length === 0;
const text = (counts: Count[]) => JSON.stringify(counts.map((one) => one.join(' ')).sort());
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);
