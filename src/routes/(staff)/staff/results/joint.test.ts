import { describe, expect, it } from 'vitest';
import { isJoint, ownFirst, speaksForTheSame } from './joint.ts';

const of = (...ids: string[]) => ({
	jointAgencies: ids.map((id) => ({ id, th: `ชื่อ ${id}`, en: id }))
});

describe('joint rounds', () => {
	it('are those that are held for named agencies', () => {
		expect([isJoint(of()), isJoint(of('a', 'b'))]).toEqual([false, true]);
	});

	it("stand behind an agency's own, each in the order that it had", () => {
		const rounds = [of('a', 'b'), of(), of('a', 'c'), of()].map((round, at) => ({ round, at }));
		expect(ownFirst(rounds).map(({ at }) => at)).toEqual([1, 3, 0, 2]);
	});

	it('are compared with rounds of the same agencies alone', () => {
		expect(speaksForTheSame(of(), of())).toBe(true);
		expect(speaksForTheSame(of('a', 'b'), of('b', 'a'))).toBe(true);
		expect(speaksForTheSame(of('a', 'b'), of())).toBe(false);
		expect(speaksForTheSame(of('a', 'b'), of('a', 'c'))).toBe(false);
		expect(speaksForTheSame(of('a', 'b'), of('a', 'b', 'c'))).toBe(false);
	});
});
