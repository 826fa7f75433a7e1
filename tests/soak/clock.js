/**
 * Loaded into a server (`node --import`): its clock is as many milliseconds wrong as the file says,
 * read at its start and again on SIGUSR2.
 */
import { readFileSync } from 'node:fs';

const file = process.env.PRONGSAI_CLOCK ?? '';
const now = Date.now.bind(Date);
let wrong = read();

process.on('SIGUSR2', () => (wrong = read()));

globalThis.Date = new Proxy(Date, {
	construct: (target, parts) =>
		parts.length === 0 ? new target(now() + wrong) : Reflect.construct(target, parts),
	get: (target, key) => (key === 'now' ? () => now() + wrong : Reflect.get(target, key))
});

function read() {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return 0;
	}
}
