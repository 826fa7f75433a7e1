import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actSentence } from './act-words.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../supabase/migrations');
const BODY = /\$\$.*?\$\$/gs;
const NOTES = /audit\.note\(|insert into audit\.acts/;
/** A kind where it is noted, and one that a body makes up its mind about before. */
const KIND =
	/(?<=audit\.note\(\s*[\w.]+,\s*)'(\w+)'|'((?:agency|overseer|settings|person|role|link|round|slips?|papers|figures|result|demonstration)_[a-z]+)'/g;

describe('what staff did', () => {
	const kinds = new Set(
		readdirSync(MIGRATIONS)
			.flatMap((file) => readFileSync(join(MIGRATIONS, file), 'utf8').match(BODY) ?? [])
			.filter((body) => NOTES.test(body))
			.flatMap((body) => Array.from(body.matchAll(KIND), ([, noted, word]) => noted ?? word ?? ''))
	);

	it('has a sentence of its own for every kind that the database notes', () => {
		expect(kinds.size).toBeGreaterThan(15);
		for (const kind of kinds) {
			const sentence = actSentence({ kind, subject: 'รอบ ก', detail: {} });
			expect(sentence, kind).not.toContain(kind);
		}
	});

	it('is told with roles, days and fields as people know them', () => {
		const tell = (kind: string, detail: Record<string, unknown>) =>
			actSentence({ kind, subject: 'x', detail });
		expect(tell('role_changed', { from: 'analyst', to: 'admin' })).toContain('นักวิเคราะห์');
		expect(tell('round_prolonged', { from: '2026-11-22', to: '2026-12-01' })).toContain('2569');
		expect(tell('settings_changed', { columns: ['digits', 'of_tomorrow'] })).toContain(
			'of_tomorrow'
		);
		expect(tell('slips_made', { printed: 45 })).toContain('45');
		expect(tell('joint_round_opened', { lead: 'อบต. หลัก' })).toContain('อบต. หลัก');
		for (const column of ['region_id', 'cluster_id']) {
			expect(tell('settings_changed', { columns: [column] })).not.toContain(column);
		}
	});

	it('of a later version is told by its bare words, and never breaks the page', () => {
		expect(actSentence({ kind: 'constructor', subject: null, detail: {} })).toContain(
			'constructor'
		);
		const odd = { from: { deep: true }, to: null, columns: [null] };
		expect(() => actSentence({ kind: 'role_changed', subject: null, detail: odd })).not.toThrow();
	});
});
