/** What `npm run simulate` was asked to do. */
import { parseArgs } from 'node:util';
import { SimulationError } from './error.ts';

export interface Arguments {
	/** Id or public slug. */
	round: string;
	responses: number;
	seed: number;
	/** File with one slip code a line. */
	codes: string | undefined;
	/** File for the answers that were accepted, one JSON object a line. */
	out: string | undefined;
	/** Web address of the instance. */
	url: string | undefined;
}

/** A typing slip should not fill a round with a million answers. */
const MOST_RESPONSES = 100_000;
const LARGEST_SEED = 2 ** 32 - 1;

const USAGE =
	'Usage: npm run simulate -- --round ID --responses N --seed S [--codes FILE] [--out FILE] [--url URL]';

/** @throws SimulationError with the usage, or naming the number that is out of range. */
export function readArguments(args: string[]): Arguments {
	const { round, responses, seed, codes, out, url } = read(args);
	if (round === undefined || responses === undefined || seed === undefined) {
		throw new SimulationError(USAGE);
	}
	return {
		round,
		responses: whole('--responses', responses, 1, MOST_RESPONSES),
		seed: whole('--seed', seed, 0, LARGEST_SEED),
		codes,
		out,
		url
	};
}

function read(args: string[]) {
	const text = { type: 'string' } as const;
	try {
		const options = { round: text, responses: text, seed: text, codes: text, out: text, url: text };
		return parseArgs({ args, options }).values;
	} catch {
		// parseArgs names the word it does not know, but not the words it does.
		throw new SimulationError(USAGE);
	}
}

function whole(name: string, text: string, least: number, most: number): number {
	const value = Number(text);
	if (/^\d+$/.test(text) && value >= least && value <= most) return value;
	throw new SimulationError(
		`${name} is "${text}"; it must be a whole number, ${least} to ${most}.`
	);
}
