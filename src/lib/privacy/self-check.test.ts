import { describe, expect, it } from 'vitest';
import {
	CHECK_CODES,
	judge,
	worstLevel,
	type CheckCode,
	type CheckLevel,
	type DatabaseFacts,
	type KeyFacts,
	type SelfCheckFacts
} from './self-check.ts';

const SETTINGS = {
	log_statement: 'none',
	log_min_duration_statement: '-1',
	log_min_duration_sample: '-1',
	log_transaction_sample_rate: '0',
	log_parameter_max_length: '0',
	log_parameter_max_length_on_error: '0',
	log_error_verbosity: 'terse',
	track_commit_timestamp: 'off'
};

const GOOD: SelfCheckFacts = {
	database: {
		settings: SETTINGS,
		publications: [],
		triggers: [],
		views: [],
		extensions: ['plpgsql', 'pg_stat_statements'],
		withoutRls: [],
		policies: [],
		openFunctions: [],
		roundsInWork: []
	},
	isPrivateExposed: false,
	keys: { isReadable: true, folderMode: 0o700, fileMode: 0o600, unreadable: 0 }
};

const database = (changed: Partial<DatabaseFacts>): SelfCheckFacts => ({
	...GOOD,
	database: { ...GOOD.database, ...changed }
});
const settings = (changed: Record<string, string>) =>
	database({ settings: { ...SETTINGS, ...changed } });
const keys = (changed: Partial<KeyFacts>): SelfCheckFacts => ({
	...GOOD,
	keys: { ...GOOD.keys, ...changed }
});

function levelsOf(facts: SelfCheckFacts): Partial<Record<CheckCode, CheckLevel>> {
	const bad = judge(facts).filter(({ level }) => level !== 'ok');
	return Object.fromEntries(bad.map(({ code, level }) => [code, level]));
}

describe('P43: the self-check', () => {
	it('is content where all is well, and says so check by check', () => {
		expect(levelsOf(GOOD)).toEqual({});
		expect(judge(GOOD).map(({ code }) => code)).toEqual(CHECK_CODES);
		expect(judge(GOOD).every(({ subjects }) => subjects.length === 0)).toBe(true);
	});

	it.each<[string, SelfCheckFacts]>([
		['data definitions are logged', settings({ log_statement: 'ddl' })],
		['auto_explain is loaded and asleep', settings({ 'auto_explain.log_min_duration': '-1' })],
		['pgaudit is loaded and audits nothing', settings({ 'pgaudit.log': 'none' })],
		['only the owner can enter the key folder', keys({ fileMode: 0o644 })],
		['rounds in work have keys', database({ roundsInWork: ['a', 'b'] })]
	])('is content where %s', (_, facts) => expect(levelsOf(facts)).toEqual({}));

	it.each<[string, SelfCheckFacts, Partial<Record<CheckCode, CheckLevel>>]>([
		['log_statement=mod', settings({ log_statement: 'mod' }), { log_statement: 'fail' }],
		['log_statement=all', settings({ log_statement: 'all' }), { log_statement: 'fail' }],
		[
			'slow statements without parameters',
			settings({ log_min_duration_statement: '0' }),
			{ slow_statements: 'warn' }
		],
		[
			'slow statements with parameters',
			settings({ log_min_duration_statement: '500', log_parameter_max_length: '-1' }),
			{ slow_statements: 'fail', log_parameters: 'warn' }
		],
		['sampled statements', settings({ log_min_duration_sample: '0' }), { slow_statements: 'warn' }],
		[
			'sampled transactions',
			settings({ log_transaction_sample_rate: '0.1' }),
			{ slow_statements: 'warn' }
		],
		['parameters', settings({ log_parameter_max_length: '-1' }), { log_parameters: 'warn' }],
		[
			'parameters of errors',
			settings({ log_parameter_max_length_on_error: '64' }),
			{ log_parameters_on_error: 'fail' }
		],
		[
			'details of errors',
			settings({ log_error_verbosity: 'default' }),
			{ log_error_verbosity: 'warn' }
		],
		[
			'commit times',
			settings({ track_commit_timestamp: 'on' }),
			{ track_commit_timestamp: 'fail' }
		],
		[
			'auto_explain with parameters',
			settings({ 'auto_explain.log_min_duration': '0' }),
			{ auto_explain: 'fail' }
		],
		[
			'auto_explain without',
			settings({
				'auto_explain.log_min_duration': '0',
				'auto_explain.log_parameter_max_length': '0'
			}),
			{ auto_explain: 'warn' }
		],
		['pg_net', database({ extensions: ['pg_net'] }), { extensions: 'warn' }],
		['pgaudit at work', settings({ 'pgaudit.log': 'write' }), { extensions: 'fail' }],
		['a publication', database({ publications: ['all: inbox'] }), { publications: 'fail' }],
		['a trigger', database({ triggers: ['inbox: copy'] }), { triggers: 'fail' }],
		['a view', database({ views: ['peek'] }), { views: 'fail' }],
		[
			'a table without row level security',
			database({ withoutRls: ['private.inbox'] }),
			{ row_level_security: 'fail' }
		],
		['a policy', database({ policies: ['inbox: read'] }), { policies: 'fail' }],
		['a function for everybody', database({ openFunctions: ['f()'] }), { open_functions: 'fail' }],
		['an exposed schema', { ...GOOD, isPrivateExposed: true }, { private_exposed: 'fail' }],
		['a key folder that is away', keys({ isReadable: false }), { key_folder: 'fail' }],
		['a key folder that others list', keys({ folderMode: 0o755 }), { key_folder: 'warn' }],
		['keys that others read', keys({ folderMode: 0o711, fileMode: 0o640 }), { key_folder: 'fail' }],
		['a lost key', keys({ unreadable: 1 }), { round_keys: 'fail' }]
	])('sees %s', (_, facts, expected) => expect(levelsOf(facts)).toEqual(expected));

	it('takes a setting that it is not told for doubtful', () => {
		expect(levelsOf(database({ settings: {} }))).toEqual({
			log_statement: 'warn',
			slow_statements: 'warn',
			log_parameters: 'warn',
			log_parameters_on_error: 'warn',
			log_error_verbosity: 'warn',
			track_commit_timestamp: 'warn'
		});
	});

	it('names what it found', () => {
		const found = judge(settings({ log_statement: 'all' })).find(({ level }) => level === 'fail');
		expect(found?.subjects).toEqual(['log_statement = all']);
	});
});

describe('the worst level', () => {
	it.each<[CheckLevel[], CheckLevel]>([
		[[], 'ok'],
		[['ok'], 'ok'],
		[['ok', 'warn'], 'warn'],
		[['warn', 'fail', 'ok'], 'fail']
	])('of %j is %s', (levels, worst) => {
		const findings = levels.map((level) => ({
			code: CHECK_CODES[0] as CheckCode,
			level,
			subjects: []
		}));
		expect(worstLevel(findings)).toBe(worst);
	});
});
