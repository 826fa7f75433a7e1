/** A respondent who is not what the form expects: opens it, and sends whatever there is to send. */
import { findForm, type PageForm } from '../simulate/markup.ts';

/** Option code by item code. */
export type Answers = Record<string, string>;

export interface OpenForm extends PageForm {
	/** Whole address of the form. */
	address: string;
	token: string;
	/** Names of the fields that take text. */
	texts: string[];
}

/** Longer than a page takes on a busy machine. */
export const PATIENCE_MS = 20_000;

/** Opens the form at an address. @throws Error where there is none. */
export async function openForm(url: string, path: string): Promise<OpenForm> {
	const address = `${url}${path}`;
	const reply = await fetch(address, {
		headers: { accept: 'text/html' },
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	const html = await reply.text();
	const form = findForm(html, 'review');
	const token = form?.hidden.find(([name]) => name === 'token')?.[1];
	if (form === null || token === undefined) throw new Error(`No form at ${path}.`);
	const texts = Array.from(html.matchAll(/<textarea\b[^>]*\bname="([^"]+)"/g), ([, name]) => name);
	return { ...form, address, token, texts: texts.filter((name) => name !== undefined) };
}

/** Posts fields to an action of a form, as a browser does; a redirect is not followed. */
export function post(
	address: string,
	action: string,
	fields: Record<string, string>,
	headers: Record<string, string> = {}
): Promise<Response> {
	return fetch(`${address}?/${action}`, {
		method: 'POST',
		headers: { accept: 'text/html', origin: new URL(address).origin, ...headers },
		body: new URLSearchParams(fields),
		redirect: 'manual',
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
}

/** Sends a filled form. @returns whether it was thanked for. */
export async function send(
	{ address, token }: Pick<OpenForm, 'address' | 'token'>,
	fields: Record<string, string>
): Promise<boolean> {
	const reply = await post(address, 'send', { token, ...fields });
	await reply.arrayBuffer();
	return reply.status === 303 && (reply.headers.get('location') ?? '').endsWith('/thanks');
}

/** Opens a form and sends these answers. @throws Error where they were not accepted. */
export async function answer(url: string, path: string, fields: Record<string, string>) {
	const form = await openForm(url, path);
	if (!(await send(form, fields))) throw new Error(`The form at ${path} took no answer.`);
	return form;
}

/** Answers to every item that say a number: its digits, the options of each item being one place. */
export function numbered({ radios }: Pick<PageForm, 'radios'>, number: number): Answers {
	let rest = number;
	return Object.fromEntries(
		[...radios].map(([item, options]) => {
			const place = rest % options.size;
			rest = Math.floor(rest / options.size);
			return [item, [...options][place] ?? ''];
		})
	);
}

/** The number that answers say. */
export function numberOf({ radios }: Pick<PageForm, 'radios'>, answers: Answers): number {
	return [...radios].reduceRight((number, [item, options]) => {
		return number * options.size + [...options].indexOf(answers[item] ?? '');
	}, 0);
}
