/**
 * Sequences of what can happen to a round, played on a real database. After every step, and at any
 * moment while several things happen at once, the invariants are checked.
 */
import fc from 'fast-check';
import type { Answers } from '../../../src/lib/privacy/envelope.ts';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { areTalliesOf, broken, keptOf, look, type Sight } from './invariants.ts';
import { postgresMix } from './postgres-mix.ts';
import {
	externalRound,
	internalRound,
	seal,
	submit,
	type Submission,
	type TestRound,
	type World
} from './test-round.ts';

interface Arrival {
	/** Place in the round's list of cells. */
	cell: number;
	answers: Answers[];
	/** One for each of the answers, in a round that asks; many are empty. */
	comments: string[];
}

type Step =
	| { do: 'submit'; arrival: Arrival }
	| { do: 'retry'; which: number }
	| { do: 'mix' }
	| { do: 'two mixes at once' }
	| { do: 'submit while a mix is planned'; arrival: Arrival }
	| { do: 'submit and mix at once'; arrival: Arrival }
	| { do: 'prolong' };

const ENDINGS = [
	'quiet',
	'at once with submissions and two mixes',
	'while a mix is planned'
] as const;

export interface Sequence {
	/** Service points; 0 is an internal round. */
	points: number;
	asksComment: boolean;
	steps: Step[];
	ending: (typeof ENDINGS)[number];
	late: Arrival;
}

/** A third of the answers to the last items are none, so that items lag behind their cell. */
const option = fc.constantFrom('1', '2', '3', '4', '-', '-');
const answers = fc.record({ e1: fc.constantFrom('1', '4'), e2: option, e3: option });
/** About every other is empty, so that a round of 2k answers may have k comments or may not. */
const comment = fc.constantFrom('', '', 'ดีมาก', 'รอนาน', '[ตัดเบอร์โทร]');
const arrival = fc.record({
	cell: fc.nat(4),
	answers: fc.array(answers, { minLength: 1, maxLength: 20 }),
	comments: fc.array(comment, { minLength: 20, maxLength: 20 })
});
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('submit' as const), arrival }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const), which: fc.nat() }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('mix' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('two mixes at once' as const) }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('submit while a mix is planned' as const), arrival })
	},
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('submit and mix at once' as const), arrival })
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('prolong' as const) }) }
);

export const sequences: fc.Arbitrary<Sequence> = fc.record({
	points: fc.nat(4),
	asksComment: fc.boolean(),
	steps: fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }),
	ending: fc.constantFrom(...ENDINGS),
	late: arrival
});

/** How often what happened; so that a test can tell whether its sequences reach what they are for. */
export class Tale {
	readonly events = new Map<string, number>();

	tell(event: string): void {
		this.events.set(event, (this.events.get(event) ?? 0) + 1);
	}
}

/**
 * Plays a sequence to its end and a little beyond.
 * @throws naming the rules that were broken, and when.
 */
export async function play(
	world: World,
	k: number,
	{ points, asksComment, steps, ending, late }: Sequence,
	tale = new Tale()
): Promise<void> {
	const round =
		points === 0
			? await internalRound(world, k, asksComment)
			: await externalRound(world, k, points, asksComment);
	const player = new Player(world, round, tale);
	for (const one of steps) {
		await player.step(one);
		await player.check(one.do);
	}
	await player.close(ending, late);
	await player.check(`closing ${ending}`);
	await player.afterwards();
	await player.check('retries after the close');
}

class Player {
	readonly world: World;
	readonly round: TestRound;
	readonly tale: Tale;
	readonly accepted: Submission[] = [];
	last: Sight | null = null;

	constructor(world: World, round: TestRound, tale: Tale) {
		this.world = world;
		this.round = round;
		this.tale = tale;
	}

	async step(step: Step): Promise<void> {
		switch (step.do) {
			case 'submit':
				return this.submit(step.arrival);
			case 'retry':
				return this.retry(this.accepted[step.which % this.accepted.length]);
			case 'mix':
				return this.mix();
			case 'two mixes at once':
				return this.together(step.do, [this.mix(), this.mix()]);
			case 'submit while a mix is planned':
				return this.mix(() => this.submit(step.arrival));
			case 'submit and mix at once':
				return this.together(step.do, [...(await this.singly(step.arrival)), this.mix()]);
			case 'prolong':
				await this.world
					.sql`select prolong_round(id, closes_on + 1) from rounds where id = ${this.round.id}`;
		}
	}

	async close(ending: Sequence['ending'], late: Arrival): Promise<void> {
		if (ending === 'while a mix is planned') {
			await this.mix(() => this.beginClosing());
		} else if (ending === 'quiet') {
			await this.beginClosing();
		} else {
			const arriving = await this.singly(late);
			const closed = this.beginClosing();
			await this.together(ending, [...arriving, closed, this.mix(), this.mix()]);
		}
		await this.mix();
	}

	/** What is accepted stays accepted, and nothing more is. */
	async afterwards(): Promise<void> {
		for (const one of this.accepted.slice(0, 3)) await this.retry(one);
		const { state, tallies } = this.last ?? {};
		this.tale.tell(`ended ${state}`);
		if (state === 'void') {
			if (this.accepted.length >= this.round.k) this.fail('P5', 'a round with k answers is void');
		} else if (state !== 'closed') {
			this.fail('P4', `the round is ${state} after its close`);
		} else if (
			!areTalliesOf(
				tallies ?? [],
				this.accepted.map((one) => one.answers)
			)
		) {
			this.fail('P6', 'the tallies are not those of the accepted answers');
		}
		const written = this.accepted.map((one) => one.comment);
		const kept = this.last?.comments.kept.toSorted() ?? [];
		const due = state === 'closed' ? keptOf(this.round, written) : [];
		if (JSON.stringify(kept) !== JSON.stringify(due)) {
			this.fail('P37', `kept are ${kept.length} comments and not ${due.length}`);
		}
		if (state === 'closed' && this.round.asksComment) {
			this.tale.tell(due.length > 0 ? 'comments kept' : 'comments destroyed');
		}
		if ((await this.world.keys.rounds()).includes(this.round.id)) {
			this.fail('P5', 'the key is still there after the close');
		}
	}

	/** Looks at the round; with nothing under way also compares with what was acknowledged. */
	async check(when: string): Promise<void> {
		await this.glance(when);
		if (this.last?.spent !== this.accepted.length) {
			this.fail('P1', `${this.accepted.length} acknowledged, ${this.last?.spent} spent; ${when}`);
		}
	}

	async glance(when: string): Promise<void> {
		const now = await look(this.world.sql, this.round.id);
		const rules = broken(this.round, this.last, now);
		if (rules.length > 0)
			this.fail(rules.join(', '), `${when}: ${JSON.stringify([this.last, now])}`);
		this.last = now;
	}

	async submit(arrival: Arrival): Promise<void> {
		await this.send(await this.seal(arrival));
	}

	/** The same, under way at once, each answer in a transaction of its own. */
	async singly(arrival: Arrival): Promise<Promise<void>[]> {
		return (await this.seal(arrival)).map((one) => this.send([one]));
	}

	async retry(one: Submission | undefined): Promise<void> {
		if (one === undefined) return;
		const [outcome] = await submit(this.world, [one]);
		if (outcome !== 'already') this.fail('P7', `a repeated submission is ${outcome}`);
		this.tale.tell('repeated');
	}

	/** A mix; `meanwhile` happens between its look into the inbox and its commit. */
	async mix(meanwhile = async () => {}): Promise<void> {
		const db = postgresMix(this.world.sql);
		const inboxIds = db.inboxIds.bind(db);
		db.inboxIds = async (id) => {
			const inbox = await inboxIds(id);
			db.inboxIds = inboxIds;
			await meanwhile();
			return inbox;
		};
		const outcome = await runMix(db, this.world.keys, this.round.id);
		const hasMoved = 'moved' in outcome && outcome.moved > 0;
		this.tale.tell(hasMoved ? `${outcome.kind} some` : outcome.kind);
	}

	async beginClosing(): Promise<void> {
		await this.world.sql`select begin_closing(${this.round.id})`;
	}

	private async seal({ cell, answers, comments }: Arrival): Promise<Submission[]> {
		const { cells } = this.round;
		const place = cells[cell % cells.length] ?? 1;
		const ready = answers.slice(0, this.round.part === 'iit' ? this.round.slips.length : undefined);
		return Promise.all(
			ready.map((one, i) => seal(this.world, this.round, place, one, comments[i]))
		);
	}

	private async send(submissions: Submission[]): Promise<void> {
		if (submissions.length === 0) return;
		const outcomes = await submit(this.world, submissions);
		for (const [i, outcome] of outcomes.entries()) {
			const one = submissions[i];
			if (outcome === 'ok' && one) this.accepted.push(one);
			else if (outcome !== 'closed') this.fail('P7', `a new submission is ${outcome}`);
			this.tale.tell(outcome);
		}
	}

	/** Lets all of it happen at once, and looks again and again until it has. */
	private async together(when: string, acts: Promise<void>[]): Promise<void> {
		let isOver = false;
		const over = Promise.allSettled(acts).finally(() => (isOver = true));
		while (!isOver) await this.glance(when);
		for (const act of await over) if (act.status === 'rejected') throw act.reason;
	}

	private fail(rules: string, what: string): never {
		throw new Error(`broken: ${rules}. ${what}`);
	}
}
