/** Every attack, in the order of the table. */
import { content } from './administrator/content.ts';
import { clocks } from './administrator/clocks.ts';
import { log } from './administrator/log.ts';
import { order } from './administrator/order.ts';
import { transactions } from './administrator/transactions.ts';
import { smallFigures } from './analyst/small-figures.ts';
import { increments } from './colleague/increments.ts';
import { trigger } from './colleague/trigger.ts';
import { tryAttack, type Attack, type Row } from './observation.ts';
import { forgery } from './outsider/forgery.ts';
import { headers } from './outsider/headers.ts';
import { nonInterference } from './outsider/non-interference.ts';
import { rest } from './outsider/rest.ts';
import type { Scene } from './scene.ts';

export const ATTACKS: readonly Attack[] = [
	rest,
	nonInterference,
	headers,
	forgery,
	increments,
	trigger,
	smallFigures,
	content,
	order,
	transactions,
	clocks,
	log
];

/** Tries all, one after the other: some of them wait for the same schedule. */
export async function tryAll(scene: Scene, onRow: (row: Row) => void = () => undefined) {
	const rows: Row[] = [];
	for (const attack of ATTACKS) {
		const row = await tryAttack(attack, scene);
		rows.push(row);
		onRow(row);
	}
	return rows;
}
