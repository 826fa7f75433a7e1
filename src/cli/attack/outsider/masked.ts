/** Headers that are made anew for every reply: the time, and a hash of a page with its nonce. */
const MADE_ANEW = ['date', 'etag'];

/** A reply as one text, without what is random on every page. */
export function maskedReply(
	status: number,
	headers: readonly (readonly [name: string, value: string])[],
	body: Buffer
): string {
	const lines = headers
		.filter(([name]) => !MADE_ANEW.includes(name.toLowerCase()))
		.map(([name, value]) => `${name}: ${value}`);
	return masked([String(status), ...lines, '', body.toString('latin1')].join('\n'));
}

/** Without the policy's nonce, form tokens and the like. */
function masked(text: string): string {
	return (
		text
			.replace(/nonce[-=]"?[\w+/=]+/g, 'NONCE')
			.replace(/name="(token|once)" value="[^"]*"/g, 'TOKEN')
			// Asked for at reviews alone today; a page that shows it must not tell who came before.
			.replace(/data-challenge="[^"]*"/g, 'CHALLENGE')
			// The data dictionary seals an example anew each time.
			.replace(/\\x[0-9a-f]{2104}/g, 'ENVELOPE')
	);
}
