import { afterEach, expect, it, vi } from 'vitest';
import { filled, moment } from './panel.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.unstubAllEnvs();
});

it.each(['th', 'en'])('a moment is told by Thailand’s clock, on whichever device: %s', (lang) => {
	vi.stubGlobal('document', { documentElement: { lang } });
	vi.stubEnv('TZ', 'America/New_York');
	const said = moment(new Date('2026-11-22T20:10:00Z'));
	expect(said).toContain('23');
	expect(said).toContain('03:10');
});

it.each([
	['thai', '๑๒ คำตอบ ส่งได้ถึง จันทร์ ๒๓ พ.ย. 03:10'],
	[undefined, '12 คำตอบ ส่งได้ถึง จันทร์ 23 พ.ย. 03:10']
])('a sentence has its numbers in the digits of the agency, times apart: %s', (digits, said) => {
	vi.stubGlobal('document', { documentElement: { lang: 'th', dataset: { digits } } });
	const until = new Date('2026-11-22T20:10:00Z');
	expect(filled('{n} คำตอบ ส่งได้ถึง {until}', 12, until).replaceAll('\u00A0', ' ')).toBe(said);
});
