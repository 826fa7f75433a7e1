/** What staff do: rounds, people, measures, reports, the website, the agency itself. */
import * as agencies from '../../../src/lib/server/supabase/agencies.ts';
import * as clusters from '../../../src/lib/server/supabase/clusters.ts';
import * as instrumentSets from '../../../src/lib/server/supabase/instrument-sets.ts';
import * as measureProgress from '../../../src/lib/server/supabase/measure-progress.ts';
import * as measures from '../../../src/lib/server/supabase/measures.ts';
import * as oitSelfChecks from '../../../src/lib/server/supabase/oit-self-checks.ts';
import * as people from '../../../src/lib/server/supabase/people.ts';
import * as publications from '../../../src/lib/server/supabase/publications.ts';
import * as regions from '../../../src/lib/server/supabase/regions.ts';
import * as reportEdits from '../../../src/lib/server/supabase/report-edits.ts';
import * as rounds from '../../../src/lib/server/supabase/rounds.ts';
import { builtInSet, inYear } from '../../../src/lib/ita/instrument/whole-set.fixture.ts';
import { AGENCY_SLUG } from '../../../tests/bench/load/agencies.ts';
import { CLUSTER_SLUG, TOGETHER } from '../../../tests/bench/load/clusters.ts';
import { DISTRICTS, DISTRICT_SLUG } from '../../../tests/bench/load/regions.ts';
import { YEAR } from './calls-reading.ts';
import type { Calls } from './calls.ts';
import { draftOf, draftTicketRound } from './drafts.ts';
import type { Setting } from './setting.ts';

const POINT = { nameTh: 'จุดบริการ', nameEn: 'Counter', expected: 50 };

const newDraft = (at: Setting) =>
	rounds.createRound(at.admin, at.agency.id, draftOf(at, 'eit_public'));

const bringIn = (at: Setting, fiscalYear: number) =>
	instrumentSets.importInstrumentSet(
		at.admin,
		at.agency.id,
		inYear(builtInSet(YEAR), fiscalYear),
		null
	);

const PLAN: Parameters<typeof measures.addMeasure>[3] = {
	...{ theme: 1, title: 'มาตรการ', itemsYear: YEAR, items: ['i1'], unit: '', steps: ['ทำ'] },
	...{ startsOn: null, endsOn: null, state: 'planned', droppedReason: '', isPublic: false }
};

const newMeasure = (at: Setting) => measures.addMeasure(at.analyst, at.agency.id, YEAR + 1, PLAN);

async function newProgress(at: Setting): Promise<string> {
	const id = await newMeasure(at);
	await measureProgress.addProgress(
		at.analyst,
		{ id, agencyId: at.agency.id },
		{ text: 'ทำแล้ว', on: '2024-01-01', evidenceUrl: null }
	);
	return id;
}

const checklist = (at: Setting) => ({
	...{ agencyId: at.agency.id, fiscalYear: YEAR, instrumentId: 'oit-2566' }
});

const report = (at: Setting) => ({ agencyId: at.agency.id, fiscalYear: YEAR, locale: 'th' });
const SENTENCE = 'result.total';

const WORDS = { nameTh: 'ก', nameEn: 'A', dataContact: 'ข', hostedBy: 'ค' };

/** The districts as they are, without their overseers and the country above them. */
async function configured(at: Setting): Promise<void> {
	const slugs = [...(await regions.listAgencySlugs(at.server))];
	const plan = Array.from({ length: DISTRICTS }, (_, index) => ({
		...{ slug: DISTRICT_SLUG + (index + 1), nameTh: 'เขต', nameEn: 'District', parent: null },
		level: 'district' as const,
		agencies: slugs.filter((slug) => Number(slug.replace(AGENCY_SLUG, '')) % DISTRICTS === index),
		overseers: []
	}));
	await regions.configureRegions(at.server, plan);
}

/** The clusters as they are, under other names. */
async function clustered(at: Setting): Promise<void> {
	const agencies = await regions.listAgencySlugs(at.server);
	const plan = Array.from({ length: Math.floor(agencies.size / TOGETHER) }, (_, index) => {
		const last = (index + 1) * TOGETHER;
		return {
			...{ slug: CLUSTER_SLUG + (index + 1), nameTh: 'กลุ่ม', nameEn: 'Cluster' },
			lead: AGENCY_SLUG + last,
			agencies: Array.from({ length: TOGETHER }, (_, before) => AGENCY_SLUG + (last - before))
		};
	});
	await clusters.configureClusters(at.server, plan);
}

export const managing = {
	rounds: {
		listRounds: (at) => rounds.listRounds(at.analyst),
		readRound: (at) => rounds.readRound(at.analyst, at.open.eit_public.slug),
		createRound: newDraft,
		updateDraft: async (at) =>
			rounds.updateDraft(at.admin, (await newDraft(at)).id, draftOf(at, 'eit_public')),
		copyRound: (at) =>
			rounds.copyRound(at.admin, at.closed.eit_public.id, {
				...{ name: 'รอบถัดไป', fiscalYear: YEAR + 1, instrumentId: 'eit-2567' },
				...{ opensOn: at.today, closesOn: at.later }
			}),
		keepWording: async (at) =>
			rounds.keepWording(at.admin, (await newDraft(at)).id, { e1: { th: 'คำถามทางการ' } }),
		removeDraft: async (at) => rounds.removeDraft(at.admin, (await newDraft(at)).id),
		addServicePoint: async (at) => rounds.addServicePoint(at.admin, (await newDraft(at)).id, POINT),
		removeServicePoint: async (at) => {
			const { id } = await newDraft(at);
			const slug = await rounds.addServicePoint(at.admin, id, POINT);
			await rounds.removeServicePoint(at.admin, id, slug);
		},
		openRound: (at) => draftTicketRound(at, 'opened'),
		prolongRound: async (at) => {
			const { id } = await draftTicketRound(at, 'opened');
			const oneDayMore = new Date(Date.parse(at.later) + 86_400_000).toISOString().slice(0, 10);
			await rounds.prolongRound(at.admin, id, oneDayMore);
		},
		beginClosing: async (at) =>
			rounds.beginClosing(at.admin, (await draftTicketRound(at, 'opened')).id),
		replaceSlips: (at) => draftTicketRound(at, 'draft')
	} satisfies Calls<typeof rounds>,
	'instrument-sets': {
		refreshCatalogue: (at) => instrumentSets.refreshCatalogue(at.server),
		ensureInstruments: (at) => instrumentSets.ensureInstruments(['eit-2571'], at.server),
		listImportedSets: (at) => instrumentSets.listImportedSets(at.admin),
		importInstrumentSet: (at) => bringIn(at, 2571),
		removeInstrumentSet: async (at) => {
			await bringIn(at, 2572);
			const sets = await instrumentSets.listImportedSets(at.admin);
			const { revision = '' } = sets.find(({ fiscalYear }) => fiscalYear === 2572) ?? {};
			await instrumentSets.removeInstrumentSet(at.admin, at.agency.id, 2572, revision);
		}
	} satisfies Calls<typeof instrumentSets>,
	publications: {
		publishedOn: (at) => publications.publishedOn(at.analyst, at.closed.iit.id),
		withdrawResult: (at) => publications.withdrawResult(at.admin, at.closed.iit.id),
		publishResult: (at) => publications.publishResult(at.admin, at.closed.iit.id)
	} satisfies Calls<typeof publications>,
	people: {
		listPeople: (at) => people.listPeople(at.admin, at.agency.id),
		addPerson: (at) => people.addPerson(at.admin, at.agency.id, at.newcomer.email, 'interviewer'),
		changeRole: (at) => people.changeRole(at.admin, at.agency.id, at.newcomer.id, 'analyst'),
		allowPasswordLink: (at) => people.allowPasswordLink(at.admin, at.agency.id, at.newcomer.id),
		removePerson: (at) => people.removePerson(at.admin, at.agency.id, at.newcomer.id)
	} satisfies Calls<typeof people, 'passwordToken'>,
	measures: {
		readMeasures: (at) => measures.readMeasures(at.analyst, at.agency.id, YEAR + 1),
		readMeasure: async (at) => measures.readMeasure(at.analyst, at.agency.id, await newMeasure(at)),
		listMeasureYears: (at) => measures.listMeasureYears(at.analyst, at.agency.id),
		addMeasure: newMeasure,
		saveMeasure: async (at) => measures.saveMeasure(at.analyst, await newMeasure(at), PLAN),
		saveMeasureReports: async (at) =>
			measures.saveMeasureReports(at.analyst, await newMeasure(at), {
				halfYear: { text: 'ครึ่งปี', on: '2024-03-31' },
				result: null
			}),
		removeMeasure: async (at) => measures.removeMeasure(at.analyst, await newMeasure(at))
	} satisfies Calls<typeof measures>,
	'measure-progress': {
		addProgress: newProgress,
		removeProgress: async (at) => {
			const measure = await measures.readMeasure(at.analyst, at.agency.id, await newProgress(at));
			const [entry] = measure?.progress ?? [];
			await measureProgress.removeProgress(at.analyst, measure?.id ?? '', entry?.id ?? '');
		}
	} satisfies Calls<typeof measureProgress>,
	'oit-self-checks': {
		listSelfChecks: (at) => oitSelfChecks.listSelfChecks(at.analyst, checklist(at)),
		readSelfCheck: (at) => oitSelfChecks.readSelfCheck(at.analyst, checklist(at), 'o1'),
		listSelfCheckYears: (at) => oitSelfChecks.listSelfCheckYears(at.analyst, at.agency.id),
		saveSelfCheck: (at) =>
			oitSelfChecks.saveSelfCheck(at.analyst, checklist(at), 'o1', {
				...{ ticked: [1], evidenceUrl: 'https://example.org/1', note: '', responsible: '' },
				state: 'checked'
			}),
		recordLinkCheck: (at) =>
			oitSelfChecks.recordLinkCheck(at.analyst, checklist(at), 'o1', 'https://example.org/1', {
				...{ outcome: 'answers', status: 200, target: null }
			})
	} satisfies Calls<typeof oitSelfChecks>,
	'report-edits': {
		listReportEdits: (at) => reportEdits.listReportEdits(at.analyst, report(at)),
		keepReportEdit: (at) =>
			reportEdits.keepReportEdit(at.analyst, report(at), {
				...{ sentence: SENTENCE, words: 'ก', replaced: 'ข' }
			}),
		putBackSentence: (at) => reportEdits.putBackSentence(at.analyst, report(at), SENTENCE)
	} satisfies Calls<typeof reportEdits>,
	regions: {
		listAgencySlugs: (at) => regions.listAgencySlugs(at.server),
		configureRegions: configured
	} satisfies Calls<typeof regions>,
	clusters: {
		readCluster: (at) => clusters.readCluster(at.analyst, at.agency.id),
		holdJointly: async (at) => clusters.holdJointly(at.admin, (await newDraft(at)).id, true),
		configureClusters: clustered
	} satisfies Calls<typeof clusters>,
	agencies: {
		adminExists: (at) => agencies.adminExists(at.server),
		// There is an admin already, which is what it has to find out.
		setUpAgency: (at) =>
			agencies
				.setUpAgency(at.server, at.newcomer.id, { ...WORDS, slug: 'second' })
				.catch((error: unknown) => {
					if (!(error instanceof Error) || !('code' in error) || error.code !== 'ADMEX')
						throw error;
				}),
		readAgency: (at) => agencies.readAgency(at.admin, at.agency.id),
		updateAgency: (at) => agencies.updateAgency(at.admin, at.agency.id, WORDS),
		updateDigits: (at) => agencies.updateDigits(at.admin, at.agency.id, 'thai'),
		demonstrationRounds: (at) => agencies.demonstrationRounds(at.server),
		hasDemonstration: (at) => agencies.hasDemonstration(at.server),
		demonstrationSlugs: (at) => agencies.demonstrationSlugs(at.server),
		removeDemonstration: (at) => agencies.removeDemonstration(at.admin)
	} satisfies Calls<typeof agencies, 'createAccount'>
};
