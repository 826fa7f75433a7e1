/** The checks of the self-check in words: what is looked at, and how to mend it. */
import type { CheckCode } from '$lib/privacy/self-check.ts';
import { m } from './paraglide/messages.js';

interface CheckWords {
	title: () => string;
	mend: () => string;
}

export const CHECK_WORDS: Readonly<Record<CheckCode, CheckWords>> = {
	log_statement: {
		title: m.privacy_check_log_statement,
		mend: m.privacy_check_log_statement_mend
	},
	slow_statements: {
		title: m.privacy_check_slow_statements,
		mend: m.privacy_check_slow_statements_mend
	},
	log_parameters: {
		title: m.privacy_check_log_parameters,
		mend: m.privacy_check_log_parameters_mend
	},
	log_parameters_on_error: {
		title: m.privacy_check_log_parameters_on_error,
		mend: m.privacy_check_log_parameters_on_error_mend
	},
	log_error_verbosity: {
		title: m.privacy_check_log_error_verbosity,
		mend: m.privacy_check_log_error_verbosity_mend
	},
	track_commit_timestamp: {
		title: m.privacy_check_track_commit_timestamp,
		mend: m.privacy_check_track_commit_timestamp_mend
	},
	auto_explain: {
		title: m.privacy_check_auto_explain,
		mend: m.privacy_check_auto_explain_mend
	},
	extensions: {
		title: m.privacy_check_extensions,
		mend: m.privacy_check_extensions_mend
	},
	publications: {
		title: m.privacy_check_publications,
		mend: m.privacy_check_publications_mend
	},
	triggers: {
		title: m.privacy_check_triggers,
		mend: m.privacy_check_triggers_mend
	},
	views: {
		title: m.privacy_check_views,
		mend: m.privacy_check_views_mend
	},
	row_level_security: {
		title: m.privacy_check_row_level_security,
		mend: m.privacy_check_row_level_security_mend
	},
	policies: {
		title: m.privacy_check_policies,
		mend: m.privacy_check_policies_mend
	},
	open_functions: {
		title: m.privacy_check_open_functions,
		mend: m.privacy_check_open_functions_mend
	},
	private_exposed: {
		title: m.privacy_check_private_exposed,
		mend: m.privacy_check_private_exposed_mend
	},
	key_folder: {
		title: m.privacy_check_key_folder,
		mend: m.privacy_check_key_folder_mend
	},
	round_keys: {
		title: m.privacy_check_round_keys,
		mend: m.privacy_check_round_keys_mend
	}
};
