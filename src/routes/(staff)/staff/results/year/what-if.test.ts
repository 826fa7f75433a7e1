import { describe, expect, it } from 'vitest';
import { yearOn } from '$lib/ita/analysis/year-picture.ts';
import { goalReadings, readWishes, tried, triedYear, tryGroups } from './what-if.ts';
import { known } from './year.fixture.ts';

const year = known(2566);
const scored = yearOn(year.rules, year.sources, 'official');
const groups = tryGroups(year, 'official', scored);

function outcome(values: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	const { wishes, unreadable } = readWishes(groups, form);
	const then = tried(year.rules, scored, wishes);
	return { unreadable, then: then && triedYear(then) };
}

describe('trying figures', () => {
	it('changes nothing where nothing is typed', () => {
		expect(outcome({}).then).toEqual(triedYear(scored));
		expect(triedYear(scored).total?.low).toBe('88.58');
	});

	it('moves total and level by the marks of OIT', () => {
		const all = ['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41'];
		const { then } = outcome(Object.fromEntries(all.map((code) => [`oit-${code}`, '100'])));
		expect(then?.total?.low).toBe('98.58');
		expect(then?.parts.find(({ part }) => part === 'oit')?.score?.low).toBe('100.00');
	});

	it('reads Thai digits, and names what is no score', () => {
		expect(outcome({ 'iit-4': '๘๐' }).then?.parts[0]?.score?.low).toBe('96.00');
		expect(outcome({ 'iit-4': '101', 'iit-5': 'x' }).unreadable).toEqual(['iit-4', 'iit-5']);
	});

	it('tells an indicator and its item apart as a contradiction', () => {
		expect(outcome({ 'iit-4': '80', 'iit-i21': '90' }).then).toBeNull();
	});

	it('offers the mean of EIT where no half is known', () => {
		const before = known(2565);
		const of = tryGroups(before, 'official', yearOn(before.rules, before.sources, 'official'));
		expect(of.map(({ part }) => part)).toEqual(['iit', 'eit', 'oit']);
	});

	it('offers every part that nothing is known of as a whole', () => {
		const nothing = known(2566, [], null);
		const of = tryGroups(nothing, 'pulse', yearOn(nothing.rules, nothing.sources, 'pulse'));
		expect(of.map(({ coarse }) => coarse.map(({ code }) => code))).toEqual([
			['own'],
			['own'],
			['own'],
			['own']
		]);
	});
});

describe('the levels above', () => {
	it('are told from the nearest, with the OIT items that would lift the year', () => {
		const goals = goalReadings(year.rules, scored);
		const good = goals.find(({ level }) => level.th === 'ผ่านดี');
		expect(good).toMatchObject({ isReached: false, oitNeeded: '85.00', obstacles: [] });
		expect(good?.sets?.size).toBeGreaterThan(0);
		expect(goals.at(-1)?.level.th).toBe('ผ่านดีเยี่ยม');
	});
});
