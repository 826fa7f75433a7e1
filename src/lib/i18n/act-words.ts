/** What staff did, as a sentence in the reader's language. */
import { shortDate } from './dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { roleName } from './role-words.ts';

/** As the record has it: any word may stand there, also one of a later version. */
interface ActToTell {
	kind: string;
	subject: string | null;
	detail: Record<string, unknown>;
}

/** What the sentences are filled with; empty where the record does not have it. */
interface Filling {
	subject: string;
	of: (name: string) => string;
	day: (name: string) => string;
	role: (name: string) => string;
}

const SENTENCES: Readonly<Record<string, (filling: Filling) => string>> = {
	agency_made: ({ subject }) => m.acts_agency_made({ subject }),
	settings_changed: ({ of }) => m.acts_settings_changed({ fields: of('columns') }),
	person_added: ({ subject, role }) => m.acts_person_added({ subject, role: role('role') }),
	role_changed: ({ subject, role }) =>
		m.acts_role_changed({ subject, from: role('from'), to: role('to') }),
	person_removed: ({ subject, role }) => m.acts_person_removed({ subject, role: role('role') }),
	overseer_added: ({ subject }) => m.acts_overseer_added({ subject }),
	overseer_removed: ({ subject }) => m.acts_overseer_removed({ subject }),
	link_made: ({ subject }) => m.acts_link_made({ subject }),
	round_drafted: ({ subject }) => m.acts_round_drafted({ subject }),
	round_changed: ({ subject }) => m.acts_round_changed({ subject }),
	round_removed: ({ subject }) => m.acts_round_removed({ subject }),
	round_opened: ({ subject }) => m.acts_round_opened({ subject }),
	joint_round_opened: ({ subject, of }) => m.cluster_act_opened({ subject, lead: of('lead') }),
	round_prolonged: ({ subject, day }) =>
		m.acts_round_prolonged({ subject, from: day('from'), to: day('to') }),
	round_closing: ({ subject }) => m.acts_round_closing({ subject }),
	slips_made: ({ subject, of }) => m.acts_slips_made({ subject, printed: of('printed') }),
	slips_replaced: ({ subject, of }) => m.acts_slips_replaced({ subject, printed: of('printed') }),
	slips_declared: ({ subject, of }) =>
		m.acts_slips_declared({ subject, handed_out: of('handed_out'), spares: of('spares') }),
	slip_revoked: ({ subject }) => m.acts_slip_revoked({ subject }),
	papers_entered: ({ subject, day }) => m.acts_papers_entered({ subject, day: day('day') }),
	figures_imported: ({ subject }) => m.acts_figures_imported({ subject }),
	figures_withdrawn: ({ subject }) => m.acts_figures_withdrawn({ subject }),
	instruments_imported: ({ subject }) => m.new_year_act_imported({ year: subject }),
	instruments_removed: ({ subject }) => m.new_year_act_removed({ year: subject }),
	result_published: ({ subject }) => m.acts_result_published({ subject }),
	result_withdrawn: ({ subject }) => m.acts_result_withdrawn({ subject }),
	demonstration_removed: () => m.acts_demonstration_removed()
};

/** Columns of `agencies` by what their fields are called. */
const FIELDS: Readonly<Record<string, () => string>> = {
	name_th: m.staff_agency_name_th,
	name_en: m.staff_agency_name_en,
	data_contact: m.staff_agency_data_contact,
	hosted_by: m.staff_agency_hosted_by,
	kept_in: m.privacy_settings_kept_in,
	retention_days: m.privacy_settings_retention,
	digits: m.digits_settings,
	kind: m.settings_kind,
	target: m.settings_target,
	region_id: m.oversight_field_region,
	cluster_id: m.cluster_field
};

/** The sentence of an act; its bare words for a kind that this version does not know. */
export function actSentence({ kind, subject, detail }: ActToTell): string {
	const of = (name: string) => words(detail[name]);
	const filling: Filling = {
		subject: subject ?? '',
		of,
		day: (name) => (/^\d{4}-\d\d-\d\d$/.test(of(name)) ? shortDate(of(name), getLocale()) : ''),
		role: (name) => roleName(of(name))
	};
	const sentence = Object.hasOwn(SENTENCES, kind) ? SENTENCES[kind] : undefined;
	return sentence?.(filling) ?? m.acts_unknown({ kind, subject: filling.subject });
}

function words(value: unknown): string {
	if (Array.isArray(value)) return value.map((name) => fieldName(String(name))).join(', ');
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function fieldName(column: string): string {
	return Object.hasOwn(FIELDS, column) ? (FIELDS[column]?.() ?? column) : column;
}
