import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function logAt() {
	const lines: string[] = [];
	const clock = { now: 0 };
	const log = createLog(
		(line) => lines.push(line),
		() => clock.now
	);
	return { lines, clock, log };
}

describe('the log', () => {
	it('writes one line of JSON', () => {
		const { lines, log } = logAt();
		log({ schedule: 'mix', outcome: 'failed' });
		expect(lines).toEqual(['{"schedule":"mix","outcome":"failed"}']);
	});

	it('says the same once a minute, so that no line tells of one visitor (P40)', () => {
		const { lines, clock, log } = logAt();
		for (clock.now = 0; clock.now < 120_000; clock.now += 1000) log({ submit: 'failed' });
		expect(lines).toHaveLength(2);
		log({ submit: 'overloaded' });
		expect(lines).toHaveLength(3);
	});

	it('writes every error that a visitor may name', () => {
		const { lines, log } = logAt();
		for (const errorId of ['a', 'b']) log({ errorId, route: '/', status: 500 });
		expect(lines).toHaveLength(2);
	});
});
