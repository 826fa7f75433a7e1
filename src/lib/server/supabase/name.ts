/** Names of agencies and regions, as the database has them. */
import { rows, text, type Row } from './row.ts';

/** A name in both languages. */
export interface Name {
	th: string;
	en: string;
}

/** The name in a row. */
export function nameIn(read: Row): Name {
	return { th: text(read, 'name_th'), en: text(read, 'name_en') };
}

/** The names in rows. */
export function namesIn(value: unknown): Name[] {
	return rows(value).map(nameIn);
}
