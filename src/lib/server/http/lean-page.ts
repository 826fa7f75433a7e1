/** Marks that Svelte leaves for its script, and style sheets that are in the page already. */
const FOR_SCRIPT = /<!--[\s\S]*?-->|<link [^>]*\bdisabled\b[^>]*>/g;

/** Between blocks no space is seen. */
const BETWEEN_BLOCKS =
	/\s+(?=<\/?(?:body|button|details|div|fieldset|form|h1|head|html|input|label|li|link|main|meta|p|pre|script|section|style|title|ul)\b)/g;

const ICON = /<link rel="icon"[^>]*>/;

/**
 * A page without what only script of its framework would use, and without an icon, for which a
 * browser would ask once more. Text of people is not touched, for in it every `<` is an entity.
 */
export function leanPage(html: string): string {
	return html
		.replace(FOR_SCRIPT, '')
		.replace(BETWEEN_BLOCKS, '')
		.replace(ICON, '<link rel="icon" href="data:,">');
}
