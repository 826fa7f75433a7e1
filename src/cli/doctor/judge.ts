/** What a set-up is judged by: facts come in as values, one finding for each check comes out. */
import { judgeKeyFolder, type KeyFolderFacts } from '../../lib/privacy/self-check.ts';
import { isPublicHttps } from '../../lib/server/public-url.ts';

/** `unseen`: cannot be looked at from here, so a person has to. */
export type Level = 'ok' | 'warn' | 'fail' | 'unseen';

export interface SetupFacts {
	publicUrl: string | null;
	trustsProxy: boolean;
	/** Whether Supabase runs inside Prongsai. */
	isEmbedded: boolean;
	/** Whether the database answered through the REST interface. */
	isReachable: boolean;
	/** Seconds between its clock and that of this machine, or null. */
	clockDifference: number | null;
	/** Files of `supabase/migrations` that are not applied; null where that cannot be seen. */
	missingMigrations: string[] | null;
	/** Ways into Supabase Auth that are open and should not be; null where that cannot be seen. */
	openAuth: string[] | null;
	/** Who could read the keys; null where there is no folder of them. */
	keyFolder: KeyFolderFacts | null;
	/** Longest time that answers of a closed round are kept, in days; null where not known. */
	longestRetentionDays: number | null;
	/** Days since the last backup by `npm run backup`, or null. */
	backupAgeDays: number | null;
	/** How this machine writes 23 November 2026, 19:00 UTC, in Bangkok, in Thai. */
	bangkokDate: string;
}

export interface Finding {
	code: CheckCode;
	level: Level;
	/** What was found, or empty. */
	found: string;
}

type Judgement = Omit<Finding, 'code'>;

const MOST_SECONDS_APART = 120;
const LONG_RETENTION_DAYS = 365;
const OLD_BACKUP_DAYS = 7;

const judgement = (level: Level, found: string | number = ''): Judgement => ({
	level,
	found: String(found)
});

const JUDGES = {
	supabase: ({ isReachable }) => judgement(isReachable ? 'ok' : 'fail'),
	migrations: ({ missingMigrations: missing }) => {
		if (missing === null) return judgement('unseen');
		return judgement(missing.length === 0 ? 'ok' : 'fail', missing.join(', '));
	},
	auth: ({ openAuth, isEmbedded }) => {
		if (isEmbedded) return judgement('ok');
		if (openAuth === null) return judgement('unseen');
		return judgement(openAuth.length === 0 ? 'ok' : 'fail', openAuth.join(', '));
	},
	keys: ({ keyFolder }) => {
		if (keyFolder === null) return judgement('warn');
		const { level, subjects } = judgeKeyFolder(keyFolder);
		return judgement(level, subjects.join(', '));
	},
	public_url: ({ publicUrl }) => {
		if (publicUrl === null) return judgement('warn');
		return judgement(isPublicHttps(publicUrl) ? 'ok' : 'fail', publicUrl);
	},
	// Without it every visitor has the proxy's address, and comes by http as far as we know.
	proxy: ({ publicUrl, trustsProxy }) => {
		const isBehindOne = publicUrl?.startsWith('https:') ?? false;
		if (isBehindOne === trustsProxy) return judgement('ok');
		return judgement(isBehindOne ? 'fail' : 'warn');
	},
	proxy_log: () => judgement('unseen'),
	clock: ({ clockDifference: apart }) => {
		if (apart === null) return judgement('unseen');
		return judgement(Math.abs(apart) <= MOST_SECONDS_APART ? 'ok' : 'fail', apart);
	},
	time_zone: ({ bangkokDate }) =>
		judgement(bangkokDate === '24 พฤศจิกายน 2569' ? 'ok' : 'fail', bangkokDate),
	retention: ({ longestRetentionDays: days }) => {
		if (days === null) return judgement('unseen');
		return judgement(days <= LONG_RETENTION_DAYS ? 'ok' : 'warn', days);
	},
	backup: ({ isEmbedded, backupAgeDays: age }) => {
		if (!isEmbedded) return judgement('unseen');
		if (age === null) return judgement('warn');
		return judgement(age <= OLD_BACKUP_DAYS ? 'ok' : 'warn', age);
	}
} as const satisfies Record<string, (facts: SetupFacts) => Judgement>;

export type CheckCode = keyof typeof JUDGES;

/** One finding for each check, in the order in which they are told. */
export function judgeSetup(facts: SetupFacts): Finding[] {
	const codes = Object.keys(JUDGES) as CheckCode[];
	return codes.map((code) => ({ code, ...JUDGES[code](facts) }));
}
