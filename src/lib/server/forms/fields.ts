/**
 * The **fields** of a form that was sent: what was typed, kept for showing it again, and a sentence
 * in the reader's language for each field that cannot be used. Fields are read one by one; what a
 * reading returns is worth something only if `isGood` holds in the end. `label` is what the control is
 * called on the page: a sentence in the summary must say which of many fields it means.
 */
import { m } from '$lib/i18n/paraglide/messages.js';

/** What was typed, by the name of the control. Passwords are left out: they are not sent back. */
export type Values = Record<string, string>;

/** Sentences by the id of the control that the error summary leads to. */
export type Errors = Record<string, string>;

/** What a number may be, both ends included. */
interface Bounds {
	least: number;
	most: number;
}

/** Thai digits, as a Thai keyboard types them. */
const THAI_DIGITS = /[๐-๙]/g;
const THAI_ZERO = '๐'.charCodeAt(0);

const YEARS_BUDDHIST_OVER_COMMON = 543;

/** What Supabase Auth asks for. */
export const SHORTEST_PASSWORD = 10;

export class Fields {
	readonly values: Values = {};
	readonly errors: Errors = {};
	readonly #form: FormData;

	constructor(form: FormData) {
		this.#form = form;
	}

	get isGood(): boolean {
		return Object.keys(this.errors).length === 0;
	}

	/** A line of text without space around it, 1 to `most` characters. */
	text(name: string, label: string, most: number): string {
		const value = this.#typed(name);
		if (value === '') this.refuse(name, m.staff_field_required({ label }));
		// Code points, as Postgres counts them.
		else if ([...value].length > most) {
			this.refuse(name, m.staff_field_too_long({ label, most }));
		}
		return value;
	}

	/** A line of text that may be left out. */
	textOrNothing(name: string): string {
		return this.#typed(name);
	}

	/** A line of text, or the suggestion where it was left out; that is then shown in the field. */
	textOrSuggestion(name: string, suggestion: string): string {
		const value = this.#typed(name) || suggestion;
		this.values[name] = value;
		return value;
	}

	/** A whole number from `least` to `most`. */
	wholeNumber(name: string, label: string, { least, most }: Bounds): number {
		const value = this.#digits(name).replace(/,/g, '');
		const number = Number(value);
		if (value === '') this.refuse(name, m.staff_field_required({ label }));
		else if (!/^\d+$/.test(value) || number < least || number > most) {
			this.refuse(name, m.staff_field_whole_number({ label, least, most }));
		}
		return number;
	}

	/** A number of at most two decimals, from `least` to `most`. */
	score(name: string, label: string, { least, most }: Bounds): number {
		const value = this.#digits(name);
		const number = Number(value);
		if (value === '') this.refuse(name, m.staff_field_required({ label }));
		else if (!/^\d+(\.\d{1,2})?$/.test(value) || number < least || number > most) {
			this.refuse(name, m.staff_field_score({ label, least, most }));
		}
		return number;
	}

	/**
	 * A day in three controls, `name_day`, `name_month`, `name_year`, the year in the Buddhist era.
	 * @returns the day as 2026-11-22.
	 */
	day(name: string, label: string): string {
		const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
			this.#digits(`${name}_${part}`)
		);
		if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) {
			this.refuse(name, m.staff_field_day({ label }));
			return '';
		}
		const common = Number(year) - YEARS_BUDDHIST_OVER_COMMON;
		const iso = `${String(common).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		const read = new Date(`${iso}T00:00:00Z`);
		// 31 February would otherwise become a day in March. A common-era year is typed by mistake.
		if (common < 2000 || Number.isNaN(read.getTime()) || !read.toISOString().startsWith(iso)) {
			this.refuse(name, m.staff_field_day({ label }));
		}
		return iso;
	}

	/** One of the given words. */
	oneOf<const T extends string>(name: string, label: string, words: readonly T[]): T | '' {
		const value = words.find((word) => word === this.#typed(name));
		if (value === undefined) this.refuse(name, m.staff_field_choose({ label }));
		return value ?? '';
	}

	/** An e-mail address, in lower case. */
	email(name: string): string {
		const value = this.#typed(name).toLowerCase();
		if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) this.refuse(name, m.staff_field_email());
		return value;
	}

	/** A secret of at least `least` characters, kept as it was typed and never sent back. */
	password(name: string, least: number): string {
		const value = this.#form.get(name);
		const password = typeof value === 'string' ? value : '';
		if ([...password].length < least) this.refuse(name, m.staff_field_password({ least }));
		return password;
	}

	/** Whether a box was ticked. */
	isTicked(name: string): boolean {
		const isTicked = this.#form.get(name) === 'yes';
		this.values[name] = isTicked ? 'yes' : '';
		return isTicked;
	}

	/** Says that a field cannot be used, unless something was said about it already. */
	refuse(name: string, sentence: string): void {
		this.errors[name] ??= sentence;
	}

	#typed(name: string): string {
		const value = this.#form.get(name);
		// Postgres stores no U+0000, and would refuse the whole form.
		const typed = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
		this.values[name] = typed;
		return typed;
	}

	/** What was typed, with Thai digits read as digits; it is shown again as it was typed. */
	#digits(name: string): string {
		return this.#typed(name).replace(THAI_DIGITS, (digit) =>
			String(digit.charCodeAt(0) - THAI_ZERO)
		);
	}
}

/** The three values of a day field, for showing a day that is known. */
export function dayValues(name: string, day: string): Values {
	const [year = '', month = '', date = ''] = day.split('-');
	return {
		[`${name}_day`]: String(Number(date)),
		[`${name}_month`]: String(Number(month)),
		[`${name}_year`]: String(Number(year) + YEARS_BUDDHIST_OVER_COMMON)
	};
}
