/** What pages read: visitors', analysts' and admins'. */
import * as acts from '../../../src/lib/server/supabase/acts.ts';
import * as agencyProfile from '../../../src/lib/server/supabase/agency-profile.ts';
import * as comments from '../../../src/lib/server/supabase/comments.ts';
import * as dataDictionary from '../../../src/lib/server/supabase/data-dictionary.ts';
import * as demonstration from '../../../src/lib/server/supabase/demonstration.ts';
import * as health from '../../../src/lib/server/supabase/health.ts';
import * as officialFigures from '../../../src/lib/server/supabase/official-figures.ts';
import * as officialImports from '../../../src/lib/server/supabase/official-imports.ts';
import * as oversight from '../../../src/lib/server/supabase/oversight.ts';
import * as publicPage from '../../../src/lib/server/supabase/public-page.ts';
import * as results from '../../../src/lib/server/supabase/results.ts';
import * as selfCheck from '../../../src/lib/server/supabase/self-check.ts';
import * as staff from '../../../src/lib/server/supabase/staff.ts';
import type { Calls } from './calls.ts';
import { hash } from '../harness/rounds.ts';

/** The closed year of `tests/bench/load`. */
export const YEAR = 2566;

export const reading = {
	acts: {
		readActs: (at) => acts.readActs(at.admin, at.agency.id, 100),
		notePapers: (at) => acts.notePapers(at.server)
	} satisfies Calls<typeof acts>,
	'agency-profile': {
		readProfile: (at) => agencyProfile.readProfile(at.admin, at.agency.id),
		updateProfile: (at) =>
			agencyProfile.updateProfile(at.admin, at.agency.id, { kind: 'department', target: 90 })
	} satisfies Calls<typeof agencyProfile>,
	comments: {
		readComments: (at) => comments.readComments(at.analyst, at.closed.eit_public.id, 100)
	} satisfies Calls<typeof comments>,
	'data-dictionary': {
		readDataDictionary: (at) => dataDictionary.readDataDictionary(at.visitor)
	} satisfies Calls<typeof dataDictionary>,
	demonstration: {
		demonstrationEntries: () => demonstration.demonstrationEntries(),
		firstUnusedSlip: (at) => demonstration.firstUnusedSlip(at.open.iit.id, [hash()])
	} satisfies Calls<typeof demonstration>,
	health: {
		askDatabase: (at) => health.askDatabase(at.visitor, AbortSignal.timeout(10_000))
	} satisfies Calls<typeof health>,
	'official-figures': {
		listOfficialYears: (at) => officialFigures.listOfficialYears(at.analyst, at.agency.id)
	} satisfies Calls<typeof officialFigures>,
	'official-imports': {
		listOfficialYearEntries: (at) =>
			officialImports.listOfficialYearEntries(at.analyst, at.agency.id),
		readOfficialState: (at) => officialImports.readOfficialState(at.analyst, at.agency.id, YEAR),
		listImports: (at) => officialImports.listImports(at.analyst, at.agency.id, YEAR),
		lastImportNumber: (at) => officialImports.lastImportNumber(at.admin, at.agency.id, YEAR),
		readImport: (at) => officialImports.readImport(at.analyst, at.agency.id, YEAR, 1),
		importOfficialYear: (at) =>
			officialImports.importOfficialYear(at.admin, at.agency.id, YEAR, 1, {
				source: { th: 'ตัวเลขสร้างขึ้น', en: 'Made-up figures' },
				...{ rank: null, rankAmong: null, announcedOn: null },
				figures: [{ part: 'iit', code: 'i1', score: '90.00', level: null }],
				remarks: []
			})
	} satisfies Calls<typeof officialImports>,
	oversight: {
		listRegions: (at) => oversight.listRegions(at.overseer),
		overseesAny: (at) => oversight.overseesAny(at.overseer),
		readOversight: (at) =>
			oversight.readOversight(at.overseer, at.district, YEAR + 1, {
				...{ name: '', sort: 'overdue', isDescending: true, skip: 0, most: 100 }
			})
	} satisfies Calls<typeof oversight>,
	'public-page': {
		readPublicAgency: (at) => publicPage.readPublicAgency(at.visitor, at.agency.slug),
		readPublicRounds: (at) => publicPage.readPublicRounds(at.visitor, at.agency.slug, YEAR),
		readPublicMeasures: (at) => publicPage.readPublicMeasures(at.visitor, at.agency.slug, YEAR + 1)
	} satisfies Calls<typeof publicPage>,
	results: {
		listResults: (at) => results.listResults(at.analyst, at.agency.id),
		// Of the agency, and one that it would have to be told of by another.
		readResult: async (at) => {
			await results.readResult(at.analyst, at.closed.iit.slug);
			await results.readResult(at.analyst, 'elsewhere');
		}
	} satisfies Calls<typeof results>,
	'self-check': {
		readDatabaseFacts: (at) => selfCheck.readDatabaseFacts(at.server),
		isPrivateExposed: (at) => selfCheck.isPrivateExposed(at.visitor)
	} satisfies Calls<typeof selfCheck>,
	staff: {
		currentStaff: (at) => staff.currentStaff(at.analyst)
	} satisfies Calls<typeof staff, AsksAuthAlone>
};

/** Sessions and passwords are Supabase's own affair. */
type AsksAuthAlone =
	| 'signIn'
	| 'signInByLink'
	| 'signInByPasswordLink'
	| 'setPassword'
	| 'signOut'
	| 'signOutElsewhere'
	| 'signOutEverywhere';
