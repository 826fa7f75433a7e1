/** Official figures of a year as their page shows them, each with what the assessors wrote of it. */
import { findingSentences } from '$lib/i18n/finding-words.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { prepareImport } from '$lib/ita/official/import.ts';
import { inOrder } from '$lib/ita/official/written.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import { figureName } from '$lib/server/figure-name.ts';
import { figureRows } from '../results/official.ts';
import type { OfficialState } from '$lib/server/supabase/official-imports.ts';

export interface FigureReading {
	part: string;
	code: string;
	name: Wording | null;
	/** The score as published, or the level; null where only a remark is there. */
	value: string | null;
	remark: string | null;
}

export interface OfficialReading extends Pick<
	OfficialState,
	'source' | 'isExample' | 'rank' | 'rankAmong' | 'announcedOn'
> {
	/** By part, in the order of reports. */
	parts: { part: string; figures: FigureReading[] }[];
	/** What does not agree, as sentences. */
	warnings: string[];
}

export function officialReading(state: OfficialState, rules: YearRules): OfficialReading {
	const { source, isExample, rank, rankAmong, announcedOn } = state;
	const all = new Map<string, FigureReading>();
	for (const { part, code, score, level } of state.figures) {
		const value = score ?? level;
		all.set(`${part}/${code}`, { part, code, name: figureName(rules, code), value, remark: null });
	}
	for (const { part, code, remark } of state.remarks) {
		const figure = all.get(`${part}/${code}`);
		const name = figureName(rules, code);
		all.set(`${part}/${code}`, { ...(figure ?? { part, code, name, value: null }), remark });
	}
	const figures = inOrder([...all.values()], rules);
	const parts = [...new Set(figures.map(({ part }) => part))];
	return {
		source,
		isExample,
		rank,
		rankAmong,
		announcedOn,
		parts: parts.map((part) => ({
			part,
			figures: figures.filter((figure) => figure.part === part)
		})),
		warnings: warningsOf(state, rules)
	};
}

function warningsOf({ figures }: OfficialState, rules: YearRules): string[] {
	const prepared = prepareImport(figureRows(figures, rules.set.fiscalYear), rules);
	return prepared.ok ? prepared.findings.map(findingSentences) : [];
}
