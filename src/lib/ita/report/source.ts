/** All that a report is made from: figures that are published or computed, and what staff wrote. */
import type { Measure } from '../measures/measure.ts';
import type { YearRules } from '../scoring/outline.ts';
import type { ScoredPart } from '../scoring/score.ts';
import type { ScoredYear } from '../scoring/year.ts';

export interface ReportYear {
	rules: YearRules;
	year: ScoredYear;
}

/** One of the agency's own finished rounds, as it was published. */
export interface PulseRound {
	name: string;
	part: 'iit' | 'eit_public' | 'eit_survey';
	/** Answers, as published. */
	n: number;
	/** As shown; null where nothing is. */
	mean: string | null;
	/** 95 % interval in whole points; null where none is published. */
	interval: { low: number; high: number } | null;
	/** Items below the target. */
	low: {
		code: string;
		name: string;
		mean: string;
		interval: { low: number; high: number } | null;
	}[];
}

export interface ReportSource extends ReportYear {
	/** Name of the agency, in the language of the report. */
	agency: string;
	/** The year before; null where nothing is known of it. */
	earlier: ReportYear | null;
	/** The level as published where no confirmed rule gives one; else null. */
	statedLevel: string | null;
	/** Where the official figures come from, and what was announced with them. */
	official: {
		source: string;
		isExample: boolean;
		rank: number | null;
		rankAmong: string | null;
		/** As 2023-08-10. */
		announcedOn: string | null;
	};
	/** What the assessors wrote about a figure. */
	remarks: { part: ScoredPart | 'ita'; code: string; remark: string }[];
	/** Of the year after, in which the result is acted upon; dropped ones are left out. */
	measures: Measure[];
	pulse: PulseRound[];
	/** Sentences of the consistency checker about figures that cannot all be right. */
	doubts: string[];
	/** SHA-256 of the figures of each year as its CSV file has them, in hex. */
	checksums: { fiscalYear: number; sha256: string }[];
	/** Name of an item, sub-indicator or indicator, in the language of the report. */
	nameOf: (rules: YearRules, code: string) => string;
	/** Day of the report, as 2026-11-22. */
	madeOn: string;
}
