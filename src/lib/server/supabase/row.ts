/** Reads what the database sent into types, at the edge; what does not fit is refused by its name. */

export type Row = Record<string, unknown>;

/** A row of an answer. @throws TypeError when it is none. */
export function row(value: unknown): Row {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
	throw new TypeError('The database sent something that is no row.');
}

/** Rows of an answer, in their order. @throws TypeError */
export function rows(value: unknown): Row[] {
	if (Array.isArray(value)) return value.map(row);
	throw new TypeError('The database sent something that is no list.');
}

/** A text column. @throws TypeError */
export function text(from: Row, column: string): string {
	const value = from[column];
	if (typeof value === 'string') return value;
	throw new TypeError(`Column ${column} is no text.`);
}

/** A text or date column that may be empty. @throws TypeError */
export function textOrNull(from: Row, column: string): string | null {
	return from[column] === null ? null : text(from, column);
}

/** A column that is a list of texts. @throws TypeError */
export function texts(from: Row, column: string): string[] {
	const value = from[column];
	if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
	throw new TypeError(`Column ${column} is no list of texts.`);
}

/** A numeric column: PostgREST sends a number, the embedded Supabase a string. @throws TypeError */
export function number(from: Row, column: string): number {
	const value = from[column];
	if (typeof value === 'number') return value;
	if (typeof value === 'string' && value !== '' && Number.isFinite(Number(value))) {
		return Number(value);
	}
	throw new TypeError(`Column ${column} is no number.`);
}

/** A column that is true or false. @throws TypeError */
export function truth(from: Row, column: string): boolean {
	const value = from[column];
	if (typeof value === 'boolean') return value;
	throw new TypeError(`Column ${column} is neither true nor false.`);
}

/** A text column with one of the given words. @throws TypeError */
export function oneOf<const T extends string>(from: Row, column: string, ...words: T[]): T {
	const value = words.find((word) => word === from[column]);
	if (value !== undefined) return value;
	throw new TypeError(`Column ${column} is none of ${words.join(', ')}.`);
}
