/** What `npm run attack` was asked to do. */
import { parseArgs } from 'node:util';
import { AttackError } from './error.ts';
import { sentence } from './sentences.ts';

export interface Arguments {
	/** Rows as one JSON object instead of a table. */
	json: boolean;
	/** Attack an instance of its own, on a folder that is removed afterwards. */
	own: boolean;
	/** Every attack, with fewer repetitions. */
	short: boolean;
	/** File with what the instance says. */
	log: string | undefined;
	/** Web address of an instance whose Supabase the environment names. */
	url: string | undefined;
}

/** @throws AttackError with the usage. */
export function readArguments(args: string[]): Arguments {
	const [flag, text] = [{ type: 'boolean', default: false }, { type: 'string' }] as const;
	try {
		const options = { json: flag, own: flag, short: flag, log: text, url: text };
		const { json, own, short, log, url } = parseArgs({ args, options }).values;
		return { json, own, short, log, url };
	} catch {
		// parseArgs names the word it does not know, but not the words it does.
		throw new AttackError(sentence('usage'));
	}
}
