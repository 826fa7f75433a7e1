import { describe, expect, it } from 'vitest';
import { judgeSetup, type CheckCode, type Level, type SetupFacts } from './judge.ts';
import { describeFinding } from './sentences.ts';

const KEYS = { isReadable: true, folderMode: 0o700, fileMode: 0o600 };

const GOOD: SetupFacts = {
	publicUrl: 'https://survey.example.go.th',
	trustsProxy: true,
	isEmbedded: false,
	isReachable: true,
	clockDifference: 1,
	missingMigrations: [],
	openAuth: [],
	keyFolder: KEYS,
	longestRetentionDays: 90,
	backupAgeDays: null,
	bangkokDate: '24 พฤศจิกายน 2569'
};

function levelsOf(facts: Partial<SetupFacts>): Partial<Record<CheckCode, Level>> {
	const bad = judgeSetup({ ...GOOD, ...facts }).filter(({ level }) => level !== 'ok');
	return Object.fromEntries(bad.map(({ code, level }) => [code, level]));
}

/** Nobody sees them from here: the log of a proxy, and the backups of a Supabase elsewhere. */
const NEVER_SEEN = { proxy_log: 'unseen', backup: 'unseen' };

describe('the doctor', () => {
	it('finds nothing wrong where all is well, and says what it cannot see', () => {
		expect(levelsOf({})).toEqual(NEVER_SEEN);
	});

	it.each<[Partial<SetupFacts>, Partial<Record<CheckCode, Level>>]>([
		[{ isReachable: false }, { supabase: 'fail' }],
		[{ missingMigrations: ['20261122082800_demonstration.sql'] }, { migrations: 'fail' }],
		[{ missingMigrations: null }, { migrations: 'unseen' }],
		[{ openAuth: ['signup'] }, { auth: 'fail' }],
		[{ openAuth: null }, { auth: 'unseen' }],
		[{ keyFolder: { ...KEYS, folderMode: 0o750 } }, { keys: 'warn' }],
		[{ keyFolder: { ...KEYS, folderMode: 0o750, fileMode: 0o640 } }, { keys: 'fail' }],
		[{ keyFolder: { ...KEYS, isReadable: false } }, { keys: 'fail' }],
		[{ keyFolder: null }, { keys: 'warn' }],
		[{ publicUrl: null, trustsProxy: false }, { public_url: 'warn' }],
		[{ publicUrl: 'http://survey.example.go.th', trustsProxy: false }, { public_url: 'fail' }],
		[{ publicUrl: 'https://192.168.1.2' }, { public_url: 'fail' }],
		[{ trustsProxy: false }, { proxy: 'fail' }],
		[{ publicUrl: null }, { public_url: 'warn', proxy: 'warn' }],
		[{ clockDifference: -121 }, { clock: 'fail' }],
		[{ bangkokDate: 'November 23, 2026' }, { time_zone: 'fail' }],
		[{ longestRetentionDays: 366 }, { retention: 'warn' }]
	])('finds %j', (facts, levels) => {
		expect(levelsOf(facts)).toEqual({ ...NEVER_SEEN, ...levels });
	});

	it.each<[number | null, Level]>([
		[null, 'warn'],
		[7, 'ok'],
		[8, 'warn']
	])('judges a backup of the embedded database that is %s days old: %s', (backupAgeDays, level) => {
		const found = judgeSetup({ ...GOOD, isEmbedded: true, backupAgeDays });
		expect(found.find(({ code }) => code === 'backup')?.level).toBe(level);
	});

	it('says in both languages what is wrong and what to do', () => {
		const bad = { publicUrl: 'http://x.go.th', isReachable: false, openAuth: ['signup'] };
		for (const finding of judgeSetup({ ...GOOD, ...bad })) {
			const [thai = '', english = '', ...more] = describeFinding(finding).split('\n');
			expect(thai).toMatch(/[ก-๙]/);
			expect(english).toMatch(/[A-Za-z]/);
			expect(more).toEqual([]);
		}
	});
});
