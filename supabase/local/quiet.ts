/**
 * What `@supabase/lite` writes to the console on an error: of a statement that failed, the whole
 * error, which may quote a value. Inside `quietly` the error's code is written and nothing else
 * (P40).
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();
const write = console.error.bind(console);

console.error = (...words: unknown[]) => {
	if (inside.getStore() === undefined) write(...words);
	else write(JSON.stringify({ database: codeOf(words) }));
};

/** Runs a request of lite's with its errors told by code alone. */
export function quietly<T>(work: () => T): T {
	return inside.run(true, work);
}

function codeOf(words: unknown[]): string {
	const error = words.find((word) => typeof word === 'object' && word !== null && 'code' in word);
	const code = error && (error as { code: unknown }).code;
	return typeof code === 'string' && /^[A-Z0-9_]{1,30}$/.test(code) ? code : 'error';
}
