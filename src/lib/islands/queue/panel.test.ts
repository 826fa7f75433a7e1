import { afterEach, expect, it, vi } from 'vitest';
import { moment } from './panel.ts';

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
