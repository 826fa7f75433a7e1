import { pageInThaiDigits, type Digits } from '$lib/i18n/digits.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { reportDocx } from '$lib/server/documents/report/docx.ts';
import type { Face } from '$lib/server/documents/report/face.ts';
import { pngOf } from '$lib/server/documents/report/png.ts';
import type { Writing } from '$lib/server/documents/report/writing.ts';
import type { reportBehind } from './access.ts';

/** The digits that somebody asks for, or else those of the agency. English has Arabic ones. */
export function digitsFor(asked: unknown, locals: App.Locals): Digits {
	if (getLocale() !== 'th') return 'arabic';
	return asked === 'thai' || asked === 'arabic' ? asked : (locals.digits ?? 'arabic');
}

/** The report as a Word document. */
export async function fileOf(
	{ report, charts }: Awaited<ReturnType<typeof reportBehind>>,
	face: Face,
	digits: Digits
): Promise<Uint8Array<ArrayBuffer>> {
	const pictures: Writing['pictures'] = {};
	for (const key of ['indicators', 'contributions', 'themes'] as const) {
		const drawn = charts[key];
		if (drawn === null) continue;
		const svg = digits === 'thai' ? pageInThaiDigits(drawn.svg) : drawn.svg;
		pictures[key] = { png: await pngOf(svg), sentence: drawn.sentence };
	}
	return new Uint8Array(await reportDocx(report, { face, digits, locale: getLocale(), pictures }));
}
