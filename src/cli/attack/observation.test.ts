import { expect, it } from 'vitest';
import { allHeld, judge, tryAttack, type Attack, type Row } from './observation.ts';
import type { Scene } from './scene.ts';

it.each([
	{ leaks: [], isControlSeen: true, verdict: 'held' },
	{ leaks: [], isControlSeen: false, verdict: 'could_not_look' },
	{ leaks: ['here'], isControlSeen: true, verdict: 'broken' },
	{ leaks: ['here'], isControlSeen: false, verdict: 'broken' }
])('leaks $leaks with the control seen: $isControlSeen is $verdict', ({ verdict, ...seen }) => {
	expect(judge(seen)).toBe(verdict);
});

it('an attack that fails on its way has not looked, and says why', async () => {
	const attack: Attack = {
		who: 'outsider',
		code: 'rest',
		rules: 'P44',
		observe: () => Promise.reject(new Error('the door is gone'))
	};
	expect(await tryAttack(attack, {} as Scene)).toMatchObject({
		verdict: 'could_not_look',
		reason: 'the door is gone'
	});
});

it('all is held only where everything was looked at and nothing broke', () => {
	const rows = (...verdicts: Row['verdict'][]) => verdicts.map((verdict) => ({ verdict }) as Row);
	expect(allHeld(rows('held', 'held'))).toBe(true);
	expect(allHeld(rows('held', 'broken'))).toBe(false);
	expect(allHeld(rows('held', 'could_not_look'))).toBe(false);
	expect(allHeld([])).toBe(false);
});
