/** What overseers know of the agencies of their regions; the database decides whose they are. */
import type { Sort } from '../../oversight-sorts.ts';
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { number, oneOf, row, rows, text, textOrNull, truth, type Row } from './row.ts';

export interface Region {
	slug: string;
	nameTh: string;
	nameEn: string;
	level: 'district' | 'province';
}

export interface OversightQuery {
	/** Part of a name; empty: all. */
	name: string;
	sort: Sort;
	isDescending: boolean;
	/** Agencies that come before the first one wanted. */
	skip: number;
	/** 1000 at most. */
	most: number;
}

/** An indicator's number with its score. */
export interface LowestIndicator {
	number: string;
	score: number;
}

/** A round as far as an overseer knows it; never a draft. */
export interface OverseenRound {
	part: 'iit' | 'eit_public' | 'eit_survey';
	state: 'open' | 'closing' | 'closed' | 'void';
	opensOn: string;
	closesOn: string;
	expected: number;
	/** Rounded down to a multiple of k; of last night. */
	turnoutAtLeast: number;
	/** Null before the first night. */
	turnoutOn: string | null;
	/** Whether it is held for several agencies, so that these numbers are of all of them. */
	isJoint: boolean;
	/** Answers that the final result counts; null before there is one. */
	answered: number | null;
}

/** An agency in a fiscal year; null for what is not known. Scores have two decimals. */
export interface OverseenAgency {
	slug: string;
	nameTh: string;
	nameEn: string;
	isDemonstration: boolean;
	/** The region it stands in, which may be below the one that was asked for. */
	region: { nameTh: string; nameEn: string };
	rounds: OverseenRound[];
	/** From the newest closed round of each part. */
	pulse: {
		iit: number | null;
		eit: number | null;
		/** Whether a strict round is among them, so that the scores are approximate. */
		isApproximate: boolean;
		/** Whether a joint round is among them, so that the scores are of several agencies. */
		isJoint: boolean;
		lowest: LowestIndicator | null;
		/** Items below the target of their round. */
		lowItems: number | null;
	};
	/** As the assessor stated them. */
	official: {
		total: number | null;
		level: string | null;
		lowest: LowestIndicator | null;
		/** Items below 85. */
		lowItems: number | null;
		/** Another agency's or made up. */
		isExample: boolean;
	};
	/** The agency's own look at its website. */
	oit: { items: number; lookedAt: number; whole: number } | null;
	/** Measures that should have ended. */
	overdue: number;
}

export interface Oversight {
	region: Omit<Region, 'slug'>;
	/** Agencies that were found, on all pages together. */
	total: number;
	agencies: OverseenAgency[];
}

/** Far above the districts of a province. */
const MOST_REGIONS = 200;

/** Regions that the person oversees, with the districts of their provinces, by name. */
export async function listRegions(supabase: Supabase): Promise<Region[]> {
	const { data, error } = await supabase
		.from('regions')
		.select('slug, name_th, name_en, level')
		.order('level', { ascending: false })
		.order('name_th')
		.limit(MOST_REGIONS);
	if (error) throw error;
	return rows(data).map((read) => ({ slug: text(read, 'slug'), ...region(read) }));
}

/** Whether the person oversees anything. */
export async function overseesAny(supabase: Supabase): Promise<boolean> {
	const { data, error } = await supabase.from('overseers').select('region_id').limit(1);
	if (error) throw error;
	return rows(data).length > 0;
}

/** A page of the agencies of a region. @throws Refusal NOTOV */
export async function readOversight(
	supabase: Supabase,
	regionSlug: string,
	fiscalYear: number,
	query: OversightQuery
): Promise<Oversight> {
	const { data, error } = await supabase.rpc('oversight', {
		p_region_slug: regionSlug,
		p_fiscal_year: fiscalYear,
		p_name: query.name,
		p_sort: query.sort,
		p_is_descending: query.isDescending,
		p_skip: query.skip,
		p_most: query.most
	});
	if (error) refuse(error);
	const read = row(data);
	return {
		region: region(row(read.region)),
		total: number(read, 'total'),
		agencies: rows(read.rows).map(agency)
	};
}

function region(read: Row): Omit<Region, 'slug'> {
	return {
		nameTh: text(read, 'name_th'),
		nameEn: text(read, 'name_en'),
		level: oneOf(read, 'level', 'district', 'province')
	};
}

function agency(read: Row): OverseenAgency {
	// No row of summaries: nothing is known of the year.
	const figures = read.figures === null ? {} : row(read.figures);
	return {
		slug: text(read, 'slug'),
		nameTh: text(read, 'name_th'),
		nameEn: text(read, 'name_en'),
		isDemonstration: truth(read, 'is_demonstration'),
		region: { nameTh: text(read, 'region_th'), nameEn: text(read, 'region_en') },
		rounds: rows(read.rounds).map(round),
		pulse: {
			iit: known(figures, 'pulse_iit'),
			eit: known(figures, 'pulse_eit'),
			isApproximate: figures.pulse_is_approximate === true,
			isJoint: figures.pulse_is_joint === true,
			lowest: lowest(figures, 'pulse'),
			lowItems: known(figures, 'pulse_low_items')
		},
		official: {
			total: known(figures, 'official_total'),
			level: figures.official_level === undefined ? null : textOrNull(figures, 'official_level'),
			lowest: lowest(figures, 'official'),
			lowItems: known(figures, 'official_low_items'),
			isExample: truth(read, 'official_is_example')
		},
		oit:
			known(figures, 'oit_items') === null
				? null
				: {
						items: number(figures, 'oit_items'),
						lookedAt: number(figures, 'oit_looked_at'),
						whole: number(figures, 'oit_whole')
					},
		overdue: number(read, 'overdue')
	};
}

function round(read: Row): OverseenRound {
	return {
		part: oneOf(read, 'part', 'iit', 'eit_public', 'eit_survey'),
		state: oneOf(read, 'state', 'open', 'closing', 'closed', 'void'),
		opensOn: text(read, 'opens_on'),
		closesOn: text(read, 'closes_on'),
		expected: number(read, 'expected'),
		turnoutAtLeast: number(read, 'turnout_at_least'),
		turnoutOn: textOrNull(read, 'turnout_on'),
		isJoint: truth(read, 'is_joint'),
		answered: known(read, 'answered')
	};
}

function lowest(figures: Row, basis: 'pulse' | 'official'): LowestIndicator | null {
	const score = known(figures, `${basis}_lowest`);
	return score === null ? null : { number: text(figures, `${basis}_indicator`), score };
}

function known(figures: Row, column: string): number | null {
	const value = figures[column];
	return value === undefined || value === null ? null : number(figures, column);
}
