import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../harness/database.ts';
import { play, sequences, Tale } from './sequence.ts';
import { worldOf } from './test-round.ts';

/** Sequences of about twelve steps; 150 take some ten seconds on two cores. */
const RUNS = 150;

const world = worldOf(sql);

it('a round keeps P1, P2, P3, P4, P5, P6, P7, P9, P30, P31 and P37 whatever happens to it, at once or in any order', async () => {
	const tale = new Tale();
	const property = fc.asyncProperty(sequences, (sequence) => play(world, 5, sequence, tale));
	await fc.assert(property, { numRuns: RUNS });

	// Otherwise the rules were never put to the test.
	const ends = ['ended closed', 'ended void'];
	const events = [
		'ok',
		'closed',
		'repeated',
		'mixed',
		'mixed some',
		'ended some',
		'stale',
		'comments kept',
		'comments destroyed',
		...ends
	];
	for (const event of events) expect(tale.events.get(event), event).toBeGreaterThan(0);
}, 120_000);
