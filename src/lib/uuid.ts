/** Ids as Postgres makes and writes them. What is none must not reach it as one: it is no refusal there. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in lower case. */
export function isUuid(text: string): boolean {
	return UUID.test(text);
}
