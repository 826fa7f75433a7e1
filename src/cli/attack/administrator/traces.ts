/** The forms in which answers, keys and codes would stand if they stood anywhere. */
import { formatSlipCode } from '../../../lib/privacy/slip-code.ts';
import type { Answers } from '../respondent.ts';
import type { Needle } from './database-bytes.ts';

/** Answers as a body, as JSON, and as Postgres prints and keeps it; `name` begins their names. */
export function tracesOfAnswers(name: string, answers: Answers): Needle[] {
	const json = JSON.stringify(answers);
	// Postgres keeps the keys of an object by length, then by letters, and the values one after another.
	const kept = Object.entries(answers).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
	const printed = kept.map(([item, option]) => `"${item}": "${option}"`).join(', ');
	return [
		needle(`${name} as a body`, new URLSearchParams(answers).toString()),
		needle(`${name} as JSON`, json.slice(1, -1)),
		needle(`${name} as JSON in hex`, Buffer.from(json).toString('hex')),
		needle(`${name} as JSON in base64`, Buffer.from(json).toString('base64').slice(0, -4)),
		needle(`${name} as printed by Postgres`, printed),
		needle(`${name} as kept by Postgres`, kept.map(([, option]) => option).join(''))
	];
}

export function tracesOfText(name: string, text: string): Needle[] {
	return [needle(name, text), needle(`${name} in hex`, Buffer.from(text).toString('hex'))];
}

export function tracesOfKey(key: Buffer): Needle[] {
	const forms = (['hex', 'base64', 'base64url'] as const).map((form) => key.toString(form));
	return [{ name: 'key', bytes: key }, ...forms.map((form) => needle('key', form))];
}

export function tracesOfCode(code: string): Needle[] {
	return [code, formatSlipCode(code), code.toLowerCase()].map((form) => needle('slip code', form));
}

function needle(name: string, text: string): Needle {
	return { name, bytes: Buffer.from(text) };
}
