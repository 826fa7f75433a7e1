/**
 * Readers of unknown JSON. A reader takes a value and the place it stands at and returns the typed
 * value, or throws an `InstrumentError` naming that place. Objects are read whole: a field that
 * nobody asked for is refused like one that is missing, so a misspelt field cannot pass unseen.
 */

/** Where in which file a value stands: file `iit-2566`, path `items[3].scale`. */
export interface Place {
	file: string;
	path: string;
}

export type Reader<T> = (value: unknown, place: Place) => T;

/** A file that is no instrument or instrument set. The message reads `file: path: what is wrong`. */
export class InstrumentError extends Error {
	constructor(place: Place, problem: string) {
		super([place.file, place.path, problem].filter((part) => part !== '').join(': '));
		this.name = 'InstrumentError';
	}
}

export function field(place: Place, name: string): Place {
	return { file: place.file, path: place.path === '' ? name : `${place.path}.${name}` };
}

export function entry(place: Place, index: number): Place {
	return { file: place.file, path: `${place.path}[${index}]` };
}

export const text: Reader<string> = (value, place) => {
	if (typeof value !== 'string') throw new InstrumentError(place, 'must be text');
	if (value.trim() === '') throw new InstrumentError(place, 'must not be empty');
	return value;
};

export const boolean: Reader<boolean> = (value, place) => {
	if (typeof value !== 'boolean') throw new InstrumentError(place, 'must be true or false');
	return value;
};

/** A whole number from `least` to `most`. Whole, because a binary fraction would not be exact. */
export function wholeNumber(least: number, most: number): Reader<number> {
	return (value, place) => {
		const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
		if (!fits) throw new InstrumentError(place, `must be a whole number from ${least} to ${most}`);
		return Number(value);
	};
}

export function oneOf<const T extends string>(...allowed: T[]): Reader<T> {
	return (value, place) => {
		const found = allowed.find((candidate) => candidate === value);
		if (found === undefined) {
			throw new InstrumentError(place, `${show(value)} is none of ${allowed.join(', ')}`);
		}
		return found;
	};
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
	return (value, place) => (value === null ? null : reader(value, place));
}

export function list<T>(reader: Reader<T>): Reader<T[]> {
	return (value, place) => {
		if (!Array.isArray(value)) throw new InstrumentError(place, 'must be a list');
		return value.map((element, index) => reader(element, entry(place, index)));
	};
}

export function object<T extends object>(readers: { [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
	return (value, place) => {
		const fields = fieldsOf(value, place);
		for (const name of Object.keys(fields)) {
			if (!Object.hasOwn(readers, name)) {
				throw new InstrumentError(field(place, name), 'unknown field');
			}
		}
		const read: Partial<T> = {};
		for (const name of Object.keys(readers) as (keyof T & string)[]) {
			if (!Object.hasOwn(fields, name)) throw new InstrumentError(field(place, name), 'missing');
			read[name] = readers[name](fields[name], field(place, name));
		}
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
			if (known === undefined) throw new InstrumentError(field(place, name), 'unknown field');
			read[known] = reader(inner, field(place, name));
		}
		return read;
	};
}

/** How a value is quoted in a message. */
export function show(value: unknown): string {
	return JSON.stringify(value) ?? String(value);
}

function fieldsOf(value: unknown, place: Place): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new InstrumentError(place, 'must be an object');
	}
	return value as Record<string, unknown>;
}
