/** A form as it came back from a phone. Nothing in it is trusted or checked yet. */
export interface FilledForm {
	token: string;
	/** The slip code as it was typed; empty in an external round. */
	code: string;
	/** The comment as it was typed; empty where none was. */
	comment: string;
	/** The proof of work, where one was asked for; empty where none came. */
	proof: string;
	/** Option code by item code, as sent; an item that was left open is not there. */
	answers: Record<string, string>;
}

/** Name and value of one field of a form. */
export type Field = [name: string, value: string];

const TOKEN = 'token';
const CODE = 'code';
const COMMENT = 'comment';
const PROOF = 'proof';

/** Fields that are no answers. */
const OWN = [TOKEN, CODE, COMMENT, PROOF];

/** Reads the fields of a form; all but our own are answers. */
export function readFilledForm(data: FormData): FilledForm {
	const fields = Array.from(data, ([name, value]) => [name, String(value)] as const);
	const valueOf = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? '';
	return {
		token: valueOf(TOKEN),
		code: valueOf(CODE),
		comment: valueOf(COMMENT),
		proof: valueOf(PROOF),
		answers: Object.fromEntries(fields.filter(([name]) => !OWN.includes(name)))
	};
}

/** The fields that lead to the same filled form, in the order they are shown; a proof is made anew. */
export function fieldsOf({ token, code, comment, answers }: FilledForm): Field[] {
	const own: Field[] = [[TOKEN, token]];
	if (code !== '') own.push([CODE, code]);
	const last: Field[] = comment === '' ? [] : [[COMMENT, comment]];
	return [...own, ...Object.entries(answers), ...last];
}
