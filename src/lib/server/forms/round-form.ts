/** The forms that make a round: all of it, a first one, and a service point. */
import { knownInstruments } from '$lib/ita/instrument/catalogue.ts';
import { bangkokDay, daysLater, fiscalYearOf } from '$lib/i18n/dates.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type {
	Admission,
	RoundDraft,
	RoundPart,
	ServicePointDraft
} from '$lib/server/supabase/rounds.ts';
import { dayValues, type Fields, type Values } from './fields.ts';

/** The same bounds as the database's constraints. */
const LIMITS = {
	name: 120,
	k: { least: 5, most: 100 },
	fiscalYear: { least: 2560, most: 2650 },
	target: { least: 0, most: 100 },
	/** A million answers are more than any agency of the country gets. */
	expected: { least: 1, most: 1_000_000 }
} as const;

const DEFAULT_K = 10;
/** What the field calls a good result. */
const DEFAULT_TARGET = 85;
/** Long enough for a few weekly mixes. */
const DEFAULT_DAYS = 30;

/** The one with all that a score needs: items, weights and levels. */
const DEFAULT_INSTRUMENT = 'eit-2566';

/** How employees may get in. */
export type InternalAdmission = Exclude<Admission, 'link'>;

const INTERNAL_ADMISSIONS = ['ticket', 'draw'] as const satisfies readonly InternalAdmission[];

/** What stands before the questionnaire where interviewers ask it. */
const SURVEY = 'survey-';

/** A questionnaire and who asks it: what the form offers to choose. */
export interface InstrumentChoice {
	/** What the form sends. */
	value: string;
	instrumentId: string;
	part: RoundPart;
	year: string;
	items: number;
}

/** Questionnaires that people answer, for choosing one; what residents are asked, in either way. */
export function instrumentChoices(): InstrumentChoice[] {
	return knownInstruments().flatMap((instrument): InstrumentChoice[] => {
		if (instrument.kind === 'oit') return [];
		const { id, items } = instrument;
		const choice = { instrumentId: id, year: id.slice('iit-'.length), items: items.length };
		if (instrument.kind === 'iit') return [{ ...choice, value: id, part: 'iit' }];
		return [
			{ ...choice, value: id, part: 'eit_public' },
			{ ...choice, value: SURVEY + id, part: 'eit_survey' }
		];
	});
}

/** What stands in the form of a new round, but for the way in of an internal one. */
export function newRoundValues(now: Date): Values {
	const today = bangkokDay(now);
	return {
		instrument: DEFAULT_INSTRUMENT,
		fiscal_year: String(fiscalYearOf(today)),
		...dayValues('opens_on', today),
		...dayValues('closes_on', daysLater(today, DEFAULT_DAYS)),
		k: String(DEFAULT_K),
		profile: 'default',
		target: String(DEFAULT_TARGET),
		comment_external: 'yes'
	};
}

/**
 * What stands in the form of a draft.
 * @param usual way in, should the draft become an internal round.
 */
export function draftValues(draft: RoundDraft, usual: InternalAdmission): Values {
	return {
		name: draft.name,
		instrument: (draft.part === 'eit_survey' ? SURVEY : '') + draft.instrumentId,
		admission: draft.admission === 'link' ? usual : draft.admission,
		fiscal_year: String(draft.fiscalYear),
		...dayValues('opens_on', draft.opensOn),
		...dayValues('closes_on', draft.closesOn),
		k: String(draft.k),
		profile: draft.profile,
		expected: String(draft.expected),
		target: String(draft.target),
		// A box that does not count keeps what a new round would have.
		comment_external: draft.part !== 'eit_public' || draft.asksComment ? 'yes' : '',
		comment_internal: draft.part === 'iit' && draft.asksComment ? 'yes' : ''
	};
}

/** Reads the whole form. */
export function readRoundDraft(fields: Fields): RoundDraft {
	const choices = instrumentChoices();
	const values = choices.map(({ value }) => value);
	const chosen = fields.oneOf('instrument', m.round_instrument(), values);
	const choice = choices.find(({ value }) => value === chosen);
	const wayIn = readWayIn(fields, choice?.part ?? 'eit_public');
	// Both are read, so that the box that does not count is shown again as it was sent.
	const external = fields.isTicked('comment_external');
	const internal = fields.isTicked('comment_internal');
	if (wayIn.admission === 'ticket' && internal) {
		fields.refuse('comment_internal', m.comment_round_not_with_tickets());
	}
	return {
		name: fields.text('name', m.round_name(), LIMITS.name),
		instrumentId: choice?.instrumentId ?? '',
		...wayIn,
		fiscalYear: fields.wholeNumber('fiscal_year', m.round_fiscal_year_label(), LIMITS.fiscalYear),
		...readDays(fields),
		k: fields.wholeNumber('k', m.round_k(), LIMITS.k),
		profile: fields.oneOf('profile', m.round_profile(), ['default', 'strict']) || 'default',
		expected: fields.wholeNumber('expected', m.round_expected(), LIMITS.expected),
		target: fields.score('target', m.round_target(), LIMITS.target),
		// An interviewer writes nothing down in anybody's words.
		asksComment: wayIn.part === 'iit' ? internal : wayIn.part === 'eit_public' && external
	};
}

/** Reads the short form of a first round, which asks residents at one service point. */
export function readFirstRound(fields: Fields): { draft: RoundDraft; point: ServicePointDraft } {
	const name = fields.text('name', m.round_name(), LIMITS.name);
	const days = readDays(fields);
	const expected = fields.wholeNumber('expected', m.round_expected(), LIMITS.expected);
	const pointName = fields.text('point', m.round_point_name(), LIMITS.name);
	return {
		draft: {
			name,
			...days,
			expected,
			instrumentId: DEFAULT_INSTRUMENT,
			part: 'eit_public',
			admission: 'link',
			fiscalYear: fields.isGood ? fiscalYearOf(days.opensOn) : 0,
			k: DEFAULT_K,
			profile: 'default',
			target: DEFAULT_TARGET,
			asksComment: true
		},
		point: { nameTh: pointName, nameEn: pointName, expected }
	};
}

/** Reads a service point; its English name may be left out. */
export function readServicePoint(fields: Fields): ServicePointDraft {
	const nameTh = fields.text('name_th', m.round_point_name(), LIMITS.name);
	const hasEnglish = fields.textOrNothing('name_en') !== '';
	const nameEn = hasEnglish ? fields.text('name_en', m.round_point_name_en(), LIMITS.name) : nameTh;
	const label = m.round_point_expected();
	const expected = fields.wholeNumber('point_expected', label, LIMITS.expected);
	return { nameTh, nameEn, expected };
}

/** Reads a new last day, which must come after the present one. */
export function readLaterDay(fields: Fields, closesOn: string): string {
	const day = fields.day('closes_on', m.round_prolong_until());
	if (day <= closesOn) fields.refuse('closes_on', m.round_error_not_later());
	return day;
}

/** The choice of a way in stands on the page for residents, too, who have but one. */
function readWayIn(fields: Fields, part: RoundPart): Pick<RoundDraft, 'part' | 'admission'> {
	if (part !== 'iit') {
		// Read all the same, so that the choice is shown again as it was sent.
		fields.textOrNothing('admission');
		return { part, admission: 'link' };
	}
	const chosen = fields.oneOf('admission', m.round_admission(), INTERNAL_ADMISSIONS);
	return { part, admission: chosen === '' ? 'draw' : chosen };
}

function readDays(fields: Fields): { opensOn: string; closesOn: string } {
	const opensOn = fields.day('opens_on', m.round_opens_on());
	const closesOn = fields.day('closes_on', m.round_closes_on());
	if (closesOn <= opensOn) fields.refuse('closes_on', m.round_error_closes_before());
	return { opensOn, closesOn };
}
