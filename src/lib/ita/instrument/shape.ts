/**
 * Readers of unknown JSON. A reader takes a value and the place it stands at and returns the typed
 * value, or throws an `InstrumentError` naming that place, and of lists and objects every wrong place
 * at once. Objects are read whole: a field that nobody asked for is refused like one that is missing,
 * so a misspelt field cannot pass unseen.
 */
import { faultText, type Fault, type FaultCode } from './faults.ts';

/** Where in which file a value stands: file `iit-2566`, path `items[3].scale`. */
export interface Place {
	file: string;
	path: string;
}

export type Reader<T> = (value: unknown, place: Place) => T;

/** A text longer than this is no question, no name and no source. In characters. */
const LONGEST_TEXT = 1000;

/** More of a wrong value does not help to find it. In characters. */
const LONGEST_QUOTE = 60;

/** Control characters, line breaks among them, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * A file that is no instrument or instrument set. The message names the first thing that is wrong:
 * `file: path: what is wrong`.
 */
export class InstrumentError extends Error {
	readonly faults: readonly Fault[];

	constructor(file: string, faults: readonly Fault[]) {
		const [first] = faults;
		const words = first === undefined ? [] : [first.path, faultText(first)];
		super([file, ...words].filter((part) => part !== '').join(': '));
		this.name = 'InstrumentError';
		this.faults = faults;
	}
}

/** @throws InstrumentError always */
export function refuse(
	{ file, path }: Place,
	code: FaultCode,
	values: Fault['values'] = {}
): never {
	throw new InstrumentError(file, [{ path, code, values }]);
}

/** Runs all readings. @throws InstrumentError with everything that any of them refused */
export function readAll<T>({ file }: Place, readings: readonly (() => T)[]): T[] {
	const read: T[] = [];
	const faults: Fault[] = [];
	for (const reading of readings) {
		try {
			read.push(reading());
		} catch (error) {
			if (!(error instanceof InstrumentError)) throw error;
			faults.push(...error.faults);
		}
	}
	if (faults.length > 0) throw new InstrumentError(file, faults);
	return read;
}

export function field(place: Place, name: string): Place {
	return { file: place.file, path: place.path === '' ? name : `${place.path}.${name}` };
}

export function entry(place: Place, index: number): Place {
	return { file: place.file, path: `${place.path}[${index}]` };
}

export const text: Reader<string> = (value, place) => {
	if (typeof value !== 'string') refuse(place, 'not_text');
	if (value.trim() === '') refuse(place, 'empty');
	if (value.length > LONGEST_TEXT) refuse(place, 'too_long', { most: LONGEST_TEXT });
	if (UNSEEN.test(value) || !value.isWellFormed()) refuse(place, 'bad_character');
	return value;
};

export const boolean: Reader<boolean> = (value, place) => {
	if (typeof value !== 'boolean') refuse(place, 'not_boolean');
	return value;
};

/** A whole number from `least` to `most`. Whole, because a binary fraction would not be exact. */
export function wholeNumber(least: number, most: number): Reader<number> {
	return (value, place) => {
		const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
		if (!fits) refuse(place, 'not_whole', { least, most });
		return Number(value);
	};
}

export function oneOf<const T extends string>(...allowed: T[]): Reader<T> {
	return (value, place) => {
		const found = allowed.find((candidate) => candidate === value);
		return found ?? refuse(place, 'none_of', { value: show(value), allowed: allowed.join(', ') });
	};
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
	return (value, place) => (value === null ? null : reader(value, place));
}

export function list<T>(reader: Reader<T>): Reader<T[]> {
	return (value, place) => {
		if (!Array.isArray(value)) refuse(place, 'not_list');
		return readAll(
			place,
			value.map((element: unknown, index) => () => reader(element, entry(place, index)))
		);
	};
}

export function object<T extends object>(readers: { [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
	return (value, place) => {
		const fields = fieldsOf(value, place);
		const read: Partial<T> = {};
		const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(readers, name));
		readAll(place, [
			...unknown.map((name) => () => refuse(field(place, name), 'unknown_field')),
			...(Object.keys(readers) as (keyof T & string)[]).map((name) => () => {
				if (!Object.hasOwn(fields, name)) refuse(field(place, name), 'missing');
				read[name] = readers[name](fields[name], field(place, name));
			})
		]);
		return read as T;
	};
}

/** An object whose fields are some of `names`, all read alike. */
export function someOf<const K extends string, T>(
	names: K[],
	reader: Reader<T>
): Reader<Partial<Record<K, T>>> {
	return (value, place) => {
		const read: Partial<Record<K, T>> = {};
		for (const [name, inner] of Object.entries(fieldsOf(value, place))) {
			const known = names.find((candidate) => candidate === name);
			if (known === undefined) refuse(field(place, name), 'unknown_field');
			read[known] = reader(inner, field(place, name));
		}
		return read;
	};
}

/** How a value is quoted in a message; of a long one, how it begins. */
export function show(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function fieldsOf(value: unknown, place: Place): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		refuse(place, 'not_object');
	}
	return value as Record<string, unknown>;
}
