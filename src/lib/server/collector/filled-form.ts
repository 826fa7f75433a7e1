/** A form as it came back from a phone. Nothing in it is trusted or checked yet. */
export interface FilledForm {
	token: string;
	/** The slip code as it was typed; empty in an external round. */
	code: string;
	/** Option code by item code, as sent; an item that was left open is not there. */
	answers: Record<string, string>;
}

/** Name and value of one field of a form. */
export type Field = [name: string, value: string];

const TOKEN = 'token';
const CODE = 'code';

/** Reads the fields of a form; all but the token and the slip code are answers. */
export function readFilledForm(data: FormData): FilledForm {
	const fields = Array.from(data, ([name, value]) => [name, String(value)] as const);
	const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? '';
	return {
		token: valueOf(TOKEN),
		code: valueOf(CODE),
		answers: Object.fromEntries(fields.filter(([name]) => name !== TOKEN && name !== CODE))
	};
}

/** The fields that lead to the same filled form, in the order they are shown. */
export function fieldsOf({ token, code, answers }: FilledForm): Field[] {
	const own: Field[] = [[TOKEN, token]];
	if (code !== '') own.push([CODE, code]);
	return [...own, ...Object.entries(answers)];
}
