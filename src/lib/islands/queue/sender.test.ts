import { describe, expect, it } from 'vitest';
import type { Fate } from '../../privacy/parcel/fate.ts';
import { createSender, type Delivered, type Sending } from './sender.ts';
import type { Kept } from './store.ts';

/** A queue with these tokens, and a server that says what it is told to. */
function queueOf(tokens: string[], say: (token: string, tries: number) => Fate, wishes = {}) {
	const waiting = new Map<string, Kept>(
		tokens.map((token) => [token, { token, parcel: new Uint8Array(0) }])
	);
	const delivered: string[][] = [];
	const sending: Sending = {
		store: {
			kept: async () => [...waiting.values()],
			remove: async (token) => void waiting.delete(token)
		},
		isOurs: () => true,
		async deliver(batch): Promise<Delivered> {
			const names = batch.map(({ token }) => token);
			delivered.push(names);
			const triesOf = (name: string) => delivered.flat().filter((one) => one === name).length;
			return names.map((name) => say(name, triesOf(name)));
		},
		onChange: () => undefined,
		pause: async () => undefined,
		batch: 3,
		...wishes
	};
	return { sender: createSender(sending), waiting, delivered };
}

const TOKENS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('sending what waits', () => {
	it('takes each out of the queue when it was counted, and not before', async () => {
		const { sender, waiting, delivered } = queueOf(TOKENS, () => 'counted');
		await sender.send();
		expect([sender.sent, waiting.size]).toEqual([7, 0]);
		expect(delivered.map((batch) => batch.length)).toEqual([3, 3, 1]);
	});

	it('tries what was put off again, until it is counted', async () => {
		const { sender, waiting, delivered } = queueOf(TOKENS, (_, tries) =>
			tries < 3 ? 'later' : 'counted'
		);
		await sender.send();
		expect([sender.sent, waiting.size]).toEqual([7, 0]);
		expect(delivered.flat()).toHaveLength(21);
	});

	it('goes on after a reply that was lost, with the same tokens', async () => {
		let isLost = true;
		const replies: string[] = [];
		const { sender, waiting } = queueOf(['a'], () => 'counted', {
			async deliver([kept]: Kept[]): Promise<Delivered> {
				replies.push(kept?.token ?? '');
				if (!isLost) return ['counted'];
				isLost = false;
				return 'unreachable';
			}
		});
		await sender.send();
		expect([replies, waiting.size]).toEqual([['a', 'a'], 0]);
	});

	it('keeps what was refused for good, says why, and does not ask again', async () => {
		const said: Record<string, Fate> = { a: 'expired', b: 'closed', c: 'refused' };
		const { sender, waiting, delivered } = queueOf(['a', 'b', 'c', 'd'], (token) => {
			return said[token] ?? 'counted';
		});
		await sender.send();
		await sender.send();
		expect([...waiting.keys()]).toEqual(['a', 'b', 'c']);
		expect(Object.fromEntries(sender.lost)).toEqual(said);
		expect(delivered.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('stops where somebody has to sign in, with all that waits still there', async () => {
		const { sender, waiting } = queueOf(TOKENS, () => 'counted', {
			deliver: async () => 'signed_out' as const
		});
		await sender.send();
		expect([sender.isSignedOut, waiting.size]).toEqual([true, 7]);
	});

	it('says while whoever is signed in may not send, and sends by itself once they may', async () => {
		const replies: Delivered[] = ['barred', 'unreachable', ['counted']];
		const said: boolean[] = [];
		const { sender, waiting } = queueOf(['a'], () => 'counted', {
			deliver: async () => replies.shift() ?? 'unreachable',
			onChange: () => said.push(sender.isBarred)
		});
		await sender.send();
		expect(said).toEqual([true, true, false, false]);
		expect(waiting.size).toBe(0);
	});

	it('leaves alone what belongs to another round', async () => {
		const { sender, waiting } = queueOf(TOKENS, () => 'counted', {
			isOurs: (token: string) => token !== 'c'
		});
		await sender.send();
		expect([...waiting.keys()]).toEqual(['c']);
	});

	it('runs once at a time', async () => {
		const { sender, delivered } = queueOf(TOKENS, () => 'counted');
		await Promise.all([sender.send(), sender.send()]);
		expect(delivered.flat()).toHaveLength(7);
	});

	it('P10: sends in an order that tells nothing of the one in which it was asked', async () => {
		const many = Array.from({ length: 20 }, (_, at) => at);
		const sentOnce = async () => {
			const { sender, delivered } = queueOf(many.map(String), () => 'counted', { batch: 20 });
			await sender.send();
			return delivered.flat().map(Number);
		};
		const runs = await Promise.all(Array.from({ length: 400 }, sentOnce));
		// Over so many draws each place has each answer about twenty times, and none of them never.
		for (const place of [0, 10, 19]) {
			expect(new Set(runs.map((run) => run[place])).size).toBe(20);
		}
		const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
		const shifts = runs.map((run) => mean(run.map((asked, sent) => asked * sent)) - 9.5 ** 2);
		// The covariance of both orders, 33.25 where one is the other; five standard errors of its mean.
		expect(Math.abs(mean(shifts))).toBeLessThan(2);
	});
});
