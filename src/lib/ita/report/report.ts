/** The whole report: every chapter that has something to say, in its order and numbered. */
import { limitsChapter, itemsChapter, sourcesChapter } from './closing.ts';
import { comparisonChapter } from './comparison.ts';
import { figuresChapter } from './figures.ts';
import { findingsChapter } from './findings.ts';
import type { Making } from './making.ts';
import { measuresChapter } from './measures.ts';
import type { Block, Report, Section } from './model.ts';
import { principlesChapter, scoringChapter } from './principles.ts';
import { pulseChapter } from './pulse.ts';
import { remarksChapter } from './remarks.ts';
import { resultChapter } from './result.ts';
import type { ReportSource } from './source.ts';
import { themesChapter, themeSections } from './themes.ts';
import { CHAPTERS, type Chapter, type ReportWords } from './words.ts';

const MAKERS: Record<Chapter, (making: Making) => Block[]> = {
	result: resultChapter,
	principles: principlesChapter,
	scoring: scoringChapter,
	figures: figuresChapter,
	comparison: comparisonChapter,
	findings: findingsChapter,
	remarks: remarksChapter,
	themes: themesChapter,
	measures: measuresChapter,
	pulse: pulseChapter,
	limits: limitsChapter,
	items: itemsChapter,
	sources: sourcesChapter
};

/** Makes the report of a year, each sentence as its figures give it. */
export function reportOf(source: ReportSource, words: ReportWords): Report {
	const making: Making = { source, words };
	const { fiscalYear } = source.year;
	return {
		fiscalYear,
		measuresYear: fiscalYear + 1,
		title: words.title(),
		subtitle: words.subtitle({ year: fiscalYear, next: fiscalYear + 1 }),
		agency: source.agency,
		madeOn: words.day(source.madeOn, 'long'),
		label: source.official.isExample ? words.example() : null,
		contents: words.contents(),
		sections: sectionsOf(making)
	};
}

function sectionsOf(making: Making): Section[] {
	const { source, words } = making;
	const told = CHAPTERS.flatMap((chapter) => {
		const blocks = MAKERS[chapter](making);
		return blocks.length === 0 ? [] : [{ chapter, blocks }];
	});
	return told.flatMap(({ chapter, blocks }, at): Section[] => {
		const name = words.chapter(chapter, source.year.fiscalYear);
		const next = told[at + 1];
		const cue = next ? cueTo(words.chapter(next.chapter, source.year.fiscalYear)) : null;
		const heading = `${at + 1}. ${name}`;
		const section: Section = { key: chapter, level: 1, heading, blocks, cue: null };
		const sections = chapter === 'themes' ? [section, ...themeSections(making)] : [section];
		// A chapter begins a page; the page before it ends where the chapter before it does.
		return sections.map((one, place) => (place === sections.length - 1 ? { ...one, cue } : one));
	});
}

/** As much of a heading as the foot of a page before it names; Thai has no blanks between words. */
const CUE_LENGTH = 24;

function cueTo(heading: string): string {
	const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(heading)];
	let cue = '';
	for (const { segment } of words) {
		if (cue !== '' && cue.length + segment.length > CUE_LENGTH) break;
		cue += segment;
	}
	return `/${cue.trim()}...`;
}
