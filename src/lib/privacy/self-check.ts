/**
 * The **self-check** (P43, P44): whether what surrounds the promises still lets them hold. Facts come
 * in as values; one finding for each check comes out. What it cannot see is outside of it: proxies,
 * backups, whoever changed the program itself.
 */

export type CheckLevel = 'ok' | 'warn' | 'fail';

/** `warn`: something leaks less than an answer, or would leak if somebody took one more step. */
export interface Finding {
	code: CheckCode;
	level: CheckLevel;
	/** What was found, such as `log_statement = all`; for the staff, never for a log. */
	subjects: string[];
}

export interface DatabaseFacts {
	/** Settings of the connection that submissions come through, by name; absent where not loaded. */
	settings: Readonly<Record<string, string>>;
	/** Published, copied on insert, or readable around row level security: names of the culprits. */
	publications: readonly string[];
	triggers: readonly string[];
	views: readonly string[];
	/** All extensions of the database. */
	extensions: readonly string[];
	/** Tables of ours without row level security. */
	withoutRls: readonly string[];
	/** Policies on respondent data; there should be none. */
	policies: readonly string[];
	/** Functions of ours that everybody may execute. */
	openFunctions: readonly string[];
	/** Ids of rounds that are open or closing. */
	roundsInWork: readonly string[];
}

export interface KeyFolderFacts {
	/** Whether the folder could be read. */
	isReadable: boolean;
	/** Permission bits of the folder, and the bits of all its files together. */
	folderMode: number;
	fileMode: number;
}

export interface KeyFacts extends KeyFolderFacts {
	/** Rounds in work whose key cannot be read back. */
	unreadable: number;
}

export interface SelfCheckFacts {
	database: DatabaseFacts;
	/** Whether the REST interface answers for the schema `private` at all. */
	isPrivateExposed: boolean;
	keys: KeyFacts;
}

type Judgement = Omit<Finding, 'code'>;

/** An extension that brings data out, or lets the order of arrival be read. */
const DOUBTFUL_EXTENSIONS = new Set([
	'dblink',
	'http',
	'pageinspect',
	'pg_net',
	'pg_walinspect',
	'pgaudit',
	'postgres_fdw'
]);

const OTHERS_MAY_READ = 0o044;
const OTHERS_MAY_ENTER = 0o011;

const JUDGES = {
	log_statement: ({ database }) =>
		setting(database, 'log_statement', { none: 'ok', ddl: 'ok' }, 'fail'),
	slow_statements: ({ database }) => slowStatements(database),
	log_parameters: ({ database }) =>
		setting(database, 'log_parameter_max_length', { 0: 'ok' }, 'warn'),
	log_parameters_on_error: ({ database }) =>
		setting(database, 'log_parameter_max_length_on_error', { 0: 'ok' }, 'fail'),
	log_error_verbosity: ({ database }) =>
		setting(database, 'log_error_verbosity', { terse: 'ok' }, 'warn'),
	track_commit_timestamp: ({ database }) =>
		setting(database, 'track_commit_timestamp', { off: 'ok' }, 'fail'),
	auto_explain: ({ database }) => autoExplain(database),
	extensions: ({ database }) => extensions(database),
	publications: ({ database }) => none(database.publications),
	triggers: ({ database }) => none(database.triggers),
	views: ({ database }) => none(database.views),
	row_level_security: ({ database }) => none(database.withoutRls),
	policies: ({ database }) => none(database.policies),
	open_functions: ({ database }) => none(database.openFunctions),
	private_exposed: ({ isPrivateExposed }) => none(isPrivateExposed ? ['private'] : []),
	key_folder: ({ keys }) => judgeKeyFolder(keys),
	round_keys: ({ keys }) => none(keys.unreadable > 0 ? [String(keys.unreadable)] : [])
} as const satisfies Record<string, (facts: SelfCheckFacts) => Judgement>;

export type CheckCode = keyof typeof JUDGES;

/** All checks, in the order in which they are shown. */
export const CHECK_CODES = Object.keys(JUDGES) as CheckCode[];

/** Judges the facts: one finding for each check, in the order of `CHECK_CODES`. */
export function judge(facts: SelfCheckFacts): Finding[] {
	return CHECK_CODES.map((code) => ({ code, ...JUDGES[code](facts) }));
}

/** The worst level among findings; `ok` where there are none. */
export function worstLevel(findings: readonly Finding[]): CheckLevel {
	if (findings.some(({ level }) => level === 'fail')) return 'fail';
	return findings.some(({ level }) => level === 'warn') ? 'warn' : 'ok';
}

function none(culprits: readonly string[]): Judgement {
	return { level: culprits.length === 0 ? 'ok' : 'fail', subjects: [...culprits] };
}

/** A setting that the database does not tell is not known to be good. */
function setting(
	{ settings }: DatabaseFacts,
	name: string,
	levels: Record<string, CheckLevel>,
	otherwise: CheckLevel
): Judgement {
	const value = settings[name];
	if (value === undefined) return { level: 'warn', subjects: [`${name} = ?`] };
	const level = levels[value] ?? otherwise;
	return { level, subjects: level === 'ok' ? [] : [`${name} = ${value}`] };
}

/**
 * A logged statement is a timed line for each submission; with its parameters it also holds the
 * envelope and the mark of what was spent.
 */
function slowStatements({ settings }: DatabaseFacts): Judgement {
	const { log_min_duration_statement: duration } = settings;
	if (duration === undefined) {
		return { level: 'warn', subjects: ['log_min_duration_statement = ?'] };
	}
	const found = ['log_min_duration_statement', 'log_min_duration_sample'].filter(
		(name) => Number(settings[name] ?? -1) >= 0
	);
	if (Number(settings.log_transaction_sample_rate ?? 0) > 0) {
		found.push('log_transaction_sample_rate');
	}
	if (found.length === 0) return { level: 'ok', subjects: [] };
	const level = settings.log_parameter_max_length === '0' ? 'warn' : 'fail';
	return { level, subjects: found.map((name) => `${name} = ${settings[name]}`) };
}

function autoExplain({ settings }: DatabaseFacts): Judgement {
	const duration = settings['auto_explain.log_min_duration'];
	if (duration === undefined || Number(duration) < 0) return { level: 'ok', subjects: [] };
	const length = settings['auto_explain.log_parameter_max_length'];
	return {
		level: length === '0' ? 'warn' : 'fail',
		subjects: [
			`auto_explain.log_min_duration = ${duration}`,
			`auto_explain.log_parameter_max_length = ${length ?? '?'}`
		]
	};
}

function extensions({ extensions, settings }: DatabaseFacts): Judgement {
	const subjects = extensions.filter((name) => DOUBTFUL_EXTENSIONS.has(name));
	// Its library works without its extension, for a role or the whole server.
	const audited = settings['pgaudit.log'];
	if (audited !== undefined && audited !== '' && audited !== 'none') {
		return { level: 'fail', subjects: [...subjects, `pgaudit.log = ${audited}`] };
	}
	return { level: subjects.length === 0 ? 'ok' : 'warn', subjects };
}

/** Whether others than the account that runs the server could come to the keys, or see whose there are. */
export function judgeKeyFolder({ isReadable, folderMode, fileMode }: KeyFolderFacts): Judgement {
	if (!isReadable) return { level: 'fail', subjects: [] };
	const isFolderOpen = (folderMode & (OTHERS_MAY_READ | OTHERS_MAY_ENTER)) !== 0;
	if (!isFolderOpen) return { level: 'ok', subjects: [] };
	const mayReadKeys = (folderMode & OTHERS_MAY_ENTER) !== 0 && (fileMode & OTHERS_MAY_READ) !== 0;
	return { level: mayReadKeys ? 'fail' : 'warn', subjects: [`mode ${folderMode.toString(8)}`] };
}
