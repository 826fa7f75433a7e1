import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from './database-errors.ts';
import { m } from './paraglide/messages.js';

/**
 * Codes that no press of a button can cause: they tell of a fault of ours, of the mix, or, at the
 * command line, of a file of regions or clusters. NOTOV is a page that is not there.
 */
const FAULTS =
	/^(NOSVR|ISOLA|ACTFZ|AGNFZ|MEMFZ|MSRFZ|SLTFM|SUB..|MIX..|CMT..|VOIDK|RES..|REG..|CLSAG|CLSFZ|NOTOV)$/;

const folder = join(import.meta.dirname, '../../../supabase/migrations');
const codes = readdirSync(folder).flatMap((file) =>
	Array.from(
		readFileSync(join(folder, file), 'utf8').matchAll(/errcode = '([A-Z]{5})'/g),
		([, code]) => code ?? ''
	)
);

describe('what the database refuses to a person', () => {
	it.each([...new Set(codes)].filter((code) => !FAULTS.test(code)))(
		'with %s has a sentence of its own',
		(code) => expect(refusalSentence(code)).not.toBe(m.staff_refused_other())
	);

	it('with an unknown code has a sentence all the same', () => {
		expect(refusalSentence('XXXXX')).toBe(m.staff_refused_other());
	});
});
