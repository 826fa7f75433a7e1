/**
 * Reads the forms of our own pages without a browser. It understands what our pages are made of,
 * double-quoted attributes and no form inside a form, and is no reader for other people's HTML.
 */

/** What a phone would have of a form. */
export interface PageForm {
	/** Values of the hidden inputs by name, in the order of the page. */
	hidden: [name: string, value: string][];
	/** The values that the radio buttons of a name offer. */
	radios: Map<string, Set<string>>;
	/** Names of the boxes for text of several lines. */
	textareas: string[];
}

/**
 * The form that leads to a form action, by its own address or by one of its buttons.
 * @param action name of the form action, as in `?/review`.
 * @returns null where the page has none.
 */
export function findForm(html: string, action: string): PageForm | null {
	for (const [form] of html.matchAll(/<form\b[\s\S]*?<\/form>/gi)) {
		const leadsTo = tags(form, 'form|button|input')
			.flatMap((tag) => [tag.get('action'), tag.get('formaction')])
			.some((address) => address?.endsWith(`?/${action}`));
		if (leadsTo) return readForm(form);
	}
	return null;
}

/**
 * What a page says to a person when it does not say yes: its alert, or else its heading, as plain
 * text; empty where it has neither.
 */
export function spokenWords(html: string): string {
	const alert = /<(\w+)\b[^>]*\brole="alert"[^>]*>([\s\S]*?)<\/\1>/i.exec(html)?.[2];
	const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(html)?.[1];
	// A link in it says where to go next, which is nothing to read out.
	const words = (alert ?? heading ?? '').replace(/<a\b[\s\S]*?<\/a>|<[^>]*>/gi, ' ');
	return unescape(words).replace(/\s+/g, ' ').trim();
}

function readForm(form: string): PageForm {
	const inputs = tags(form, 'input');
	const radios: PageForm['radios'] = new Map();
	for (const input of inputs.filter((tag) => tag.get('type') === 'radio')) {
		const name = input.get('name') ?? '';
		radios.set(name, (radios.get(name) ?? new Set()).add(input.get('value') ?? 'on'));
	}
	const hidden = inputs.filter((tag) => tag.get('type') === 'hidden' && !tag.has('disabled'));
	return {
		hidden: hidden.map((tag) => [tag.get('name') ?? '', tag.get('value') ?? '']),
		radios,
		textareas: tags(form, 'textarea').map((tag) => tag.get('name') ?? '')
	};
}

/** The attributes of every tag of these names. */
function tags(html: string, names: string): Map<string, string>[] {
	// A `>` may stand inside a quoted value.
	const pattern = new RegExp(`<(?:${names})\\b((?:"[^"]*"|[^">])*)>`, 'gi');
	return Array.from(html.matchAll(pattern), ([, inside = '']) => {
		const pairs = inside.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s"'>]+)))?/g);
		return new Map(
			Array.from(pairs, ([, name = '', quoted, bare]) => [
				name.toLowerCase(),
				unescape(quoted ?? bare ?? '')
			])
		);
	});
}

const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

function unescape(text: string): string {
	return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
		if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
		if (decimal) return String.fromCodePoint(Number(decimal));
		return NAMED[name] ?? whole;
	});
}
